package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Reads a customs code: 4, 6, 8 or 10 digits with any of the usual signs between them. A leading
 * zero that a spreadsheet has eaten is put back only where the code with it can exist.
 */
final class HsCodes {

  /** The last heading of the chapters 01 to 09, the only ones that begin with a zero. */
  private static final int[] LAST_HEADING = {0, 6, 10, 9, 10, 11, 4, 14, 14, 10};

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

  /**
   * Reads a code cell.
   *
   * @param zerosKept whether other codes of the column begin with a zero, which proves that none
   *     was lost
   */
  static Parsed<String> parse(CellValue cell, boolean zerosKept) {
    return switch (cell.kind()) {
      case NUMBER -> ofNumber(cell);
      case TEXT -> ofText(cell.text(), zerosKept);
      default -> Parsed.bad("is no customs code", ADVICE);
    };
  }

  /** Whether a text shows that the column keeps leading zeros. */
  static boolean showsZero(String text) {
    String s = Text.plain(text);
    return s.startsWith("0") || s.startsWith("'0");
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

  private static Parsed<String> ofText(String text, boolean zerosKept) {
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
      if (label.indexOf('-') >= 0 || !LABELS.contains(Text.key(label))) {
        return Parsed.bad("is no customs code", ADVICE);
      }
      s = s.substring(from);
    }
    if (Text.isDigits(s)) {
      return s.charAt(0) == '0' || zerosKept ? checked(s, "") : restored(s);
    }
    int e = Math.max(s.indexOf('E'), s.indexOf('e'));
    if (e > 0) {
      return ofScientific(s, e);
    }
    if (s.endsWith(".0") && Text.isDigits(s.substring(0, s.length() - 2))) {
      String whole = s.substring(0, s.length() - 2);
      return whole.charAt(0) == '0' ? checked(whole, "") : restored(whole);
    }
    return ofGroups(s);
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

  /** A code that was stored as a number, so that a leading zero must be lost if one is missing. */
  private static Parsed<String> restored(String digits) {
    int n = digits.length();
    if (n != 5 && n != 7 && n != 9) {
      return checked(digits, "");
    }
    int chapter = digits.charAt(0) - '0';
    int heading = Integer.parseInt(digits.substring(1, 3));
    if (chapter == 0 || heading == 0 || heading > LAST_HEADING[chapter]) {
      return checked(digits, "");
    }
    return checked("0" + digits, "has lost its leading zero and is read as 0" + digits);
  }

  private static Parsed<String> checked(String digits, String note) {
    int n = digits.length();
    if (n != 4 && n != 6 && n != 8 && n != 10) {
      return Parsed.bad("has " + n + (n == 1 ? " digit" : " digits"), ADVICE);
    }
    int chapter = Integer.parseInt(digits.substring(0, 2));
    if (chapter == 0 || chapter == 77) {
      return Parsed.bad("begins with " + digits.substring(0, 2) + ", which is no chapter", ADVICE);
    }
    return Parsed.repaired(digits, note);
  }
}
