package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Reads a customs code: 4, 6, 8 or 10 digits with any of the usual signs between them. A leading
 * zero that a spreadsheet has eaten is put back where the code with it can exist.
 */
final class HsCodes {

  /**
   * The last heading that each chapter has had in any edition of the Harmonized System since 1988.
   * Chapter 77 is kept free; 98 and 99 are each country's own.
   */
  private static final int[] LAST_HEADING = {
    0, 6, 10, 9, 10, 11, 4, 14, 14, 10, // 01-09
    8, 9, 14, 2, 4, 22, 5, 4, 6, 5, // 10-19
    9, 6, 9, 9, 4, 30, 21, 16, 53, 42, // 20-29
    6, 5, 15, 7, 7, 7, 6, 7, 27, 26, // 30-39
    17, 15, 6, 4, 21, 4, 2, 7, 23, 11, // 40-49
    7, 13, 12, 11, 8, 16, 9, 5, 11, 11, // 50-59
    6, 17, 17, 10, 6, 7, 3, 4, 15, 14, // 60-69
    20, 18, 29, 26, 19, 8, 16, 0, 6, 7, // 70-79
    7, 13, 15, 11, 87, 49, 9, 16, 7, 8, // 80-89
    33, 14, 9, 7, 6, 8, 20, 6, 99, 99, // 90-99
  };

  /** Words in front of the digits. */
  private static final Set<String> LABELS =
      Set.of(
          "",
          "cn",
          "hs",
          "hts",
          "htsus",
          "htsno",
          "kn",
          "kncode",
          "ex",
          "taric",
          "hscode",
          "code",
          "cncode",
          "kod",
          "kodcn",
          "тнвэд",
          "кодтнвэд",
          "код",
          "ncm",
          "hsn",
          "zolltarif");

  private static final String ADVICE =
      "Give the customs code with 4, 6, 8 or 10 digits, one code a row, in a cell formatted as"
          + " text.";

  private HsCodes() {}

  /** Reads a code cell. */
  static Parsed<String> parse(CellValue cell) {
    return switch (cell.kind()) {
      case NUMBER -> ofNumber(cell);
      case TEXT -> ofText(cell.text());
      default -> Parsed.bad("is no customs code", ADVICE);
    };
  }

  private static Parsed<String> ofNumber(CellValue cell) {
    BigDecimal n = cell.number().orElseThrow().stripTrailingZeros();
    if (n.scale() > 0 || n.signum() <= 0 || n.precision() - n.scale() > 12) {
      return Parsed.bad("is a number that has lost digits of the code", ADVICE);
    }
    String digits = n.toPlainString();
    String shown = Text.trim(cell.text());
    boolean padded = shown.startsWith("0") && Text.isDigits(shown) && shown.endsWith(digits);
    return padded ? checked(shown, "") : restored(digits);
  }

  private static Parsed<String> ofText(String text) {
    String s = Text.plain(text);
    if (s.length() > 60) {
      return Parsed.bad("is too long for one customs code", ADVICE);
    }
    int from = 0;
    while (from < s.length() && !Text.isDigit(s.charAt(from))) {
      from++;
    }
    if (from > 0) {
      String label = s.substring(0, from);
      if (!isLabel(label)) {
        return Parsed.bad("is no customs code", ADVICE);
      }
      s = s.substring(from);
    }
    if (Text.isDigits(s)) {
      return restored(s);
    }
    int e = Math.max(s.indexOf('E'), s.indexOf('e'));
    if (e > 0) {
      return ofScientific(s, e);
    }
    if (s.endsWith(".0") && Text.isDigits(s.substring(0, s.length() - 2))) {
      String whole = s.substring(0, s.length() - 2);
      return restored(whole);
    }
    return ofGroups(s);
  }

  private static boolean isLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Character.isLetter(c) && " .:#'№()".indexOf(c) < 0) {
        return false;
      }
    }
    return LABELS.contains(Text.key(label));
  }

  /** {@code 3104 20 90}, {@code 8703.23.1981}, {@code 3104-20-90}. */
  private static Parsed<String> ofGroups(String s) {
    StringBuilder digits = new StringBuilder(10);
    int group = 0;
    int groups = 0;
    int first = 0;
    char sign = 0;
    for (int i = 0; i <= s.length(); i++) {
      char c = i < s.length() ? s.charAt(i) : 0;
      if (Text.isDigit(c)) {
        digits.append(c);
        group++;
        continue;
      }
      if (i < s.length() && c != ' ' && c != '.' && c != '-' && c != '_') {
        return Parsed.bad("is no customs code", ADVICE);
      }
      if (group > 0) {
        groups++;
        first = groups == 1 ? group : first;
        if (groups > 1 && group >= 4 && first >= 4 && looksLikeSecondCode(digits, group, sign)) {
          return Parsed.bad("looks like more than one customs code", ADVICE);
        }
        group = 0;
        sign = c;
      } else if (c == '-' || sign == '-') {
        sign = '-';
      }
    }
    if (groups > 1 && (first == 1 || first == 3)) {
      return Parsed.bad("is no customs code", ADVICE);
    }
    return checked(digits.toString(), "");
  }

  /** {@code 3104-3105} is a range, and {@code 3104 3105} are two headings of one chapter. */
  private static boolean looksLikeSecondCode(StringBuilder digits, int group, char sign) {
    int at = digits.length() - group;
    return sign == '-'
        || digits.charAt(at) == digits.charAt(0) && digits.charAt(at + 1) == digits.charAt(1);
  }

  /** {@code 8.7032319E7}: whole only if no digit was rounded away. */
  private static Parsed<String> ofScientific(String s, int e) {
    try {
      String mantissa = s.substring(0, e);
      String power = s.substring(e + 1);
      int exponent = Integer.parseInt(power);
      int figures = mantissa.replace(".", "").replace(",", "").length();
      // Spreadsheets write E+07 and round; programs write E7 and keep every digit but last zeros.
      boolean rounded = power.startsWith("+") ? figures != exponent + 1 : figures > exponent + 1;
      if (rounded || exponent < 3 || exponent > 12) {
        return Parsed.bad("is a number that has lost digits of the code", ADVICE);
      }
      return restored(
          new BigDecimal(mantissa.replace(',', '.'))
              .scaleByPowerOfTen(exponent)
              .toBigIntegerExact()
              .toString());
    } catch (NumberFormatException | ArithmeticException notOne) {
      return Parsed.bad("is no customs code", ADVICE);
    }
  }

  /**
   * A code of an odd number of digits has lost its leading zero, as spreadsheets do with numbers:
   * it is put back where the heading that it makes exists.
   */
  private static Parsed<String> restored(String digits) {
    boolean odd = digits.length() % 2 == 1 && digits.length() >= 3 && digits.length() <= 9;
    String whole = "0" + digits;
    return odd && digits.charAt(0) != '0' && !digits.startsWith("00", 1) && hasHeading(whole)
        ? checked(whole, "has lost its leading zero and is read as " + whole)
        : checked(digits, "");
  }

  private static boolean hasHeading(String digits) {
    int heading = Integer.parseInt(digits.substring(2, 4));
    return heading <= LAST_HEADING[Integer.parseInt(digits.substring(0, 2))];
  }

  private static Parsed<String> checked(String digits, String note) {
    int n = digits.length();
    if (n != 4 && n != 6 && n != 8 && n != 10) {
      return Parsed.bad("has " + n + (n == 1 ? " digit" : " digits"), ADVICE);
    }
    String chapter = digits.substring(0, 2);
    if (LAST_HEADING[Integer.parseInt(chapter)] == 0) {
      return Parsed.bad("begins with " + chapter + ", which is no chapter", ADVICE);
    }
    return hasHeading(digits)
        ? Parsed.repaired(digits, note)
        : Parsed.bad(
            "begins with "
                + digits.substring(0, 4)
                + ", and chapter "
                + chapter
                + " has no such heading",
            ADVICE);
  }
}
