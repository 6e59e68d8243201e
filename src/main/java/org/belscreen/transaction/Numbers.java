package org.belscreen.transaction;

import java.math.BigDecimal;

/**
 * Reads a number from text in either decimal style, with any of the usual signs between thousands.
 * What stands before or behind the digits (a currency, a unit) is handed back, not judged.
 */
final class Numbers {

  /** Digits that a number may have; more than any weight or amount, and few enough to be cheap. */
  private static final int MOST_DIGITS = 24;

  private static final BigDecimal LIMIT = new BigDecimal("1e15");

  private static final String WRITE_PLAIN = "Write the number with digits only, such as 1234.50.";

  private Numbers() {}

  /** What a sheet shows about its decimal sign. */
  record Style(boolean commaDecimal, boolean pointDecimal) {
    static final Style UNKNOWN = new Style(false, false);

    /** How programs write. */
    static final Style POINT = new Style(false, true);
  }

  /**
   * A number as written.
   *
   * @param value may be negative
   * @param sign the currency or unit written with it, empty if none
   */
  record Amount(BigDecimal value, String sign) {}

  /** Reads a number cell's text. */
  static Parsed<Amount> parse(String text, Style style) {
    String s = Text.plain(text);
    int from = 0;
    while (from < s.length() && !isNumberStart(s, from)) {
      from++;
    }
    int to = s.length();
    while (to > from && !Text.isDigit(s.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return Parsed.bad("is no number", WRITE_PLAIN);
    }
    String before = s.substring(0, from);
    String behind = s.substring(to);
    String core = s.substring(from, to);
    if (behind.startsWith(",-") || behind.startsWith(".-")) {
      // 10.000,- has no cents, and shows which sign would part them.
      core += behind.charAt(0) + "0";
      behind = behind.substring(2);
    }
    boolean negative = before.indexOf('-') >= 0 || behind.startsWith("-");
    negative |= before.indexOf('(') >= 0 && behind.indexOf(')') >= 0;
    String sign = letters(before) + letters(behind);
    if (!letters(before).isEmpty() && !letters(behind).isEmpty()
        || !isSigns(before)
        || !isSigns(behind)) {
      return Parsed.bad("is no number", WRITE_PLAIN);
    }
    boolean minus = negative;
    return digits(core, style).map(v -> new Amount(minus ? v.negate() : v, sign));
  }

  /** Refuses numbers that no shipment has, before their size can do harm. */
  static Parsed<BigDecimal> sane(BigDecimal v) {
    if (v.precision() - (long) v.scale() > 16 || v.abs().compareTo(LIMIT) >= 0) {
      return Parsed.bad("is too large", "Correct the number.");
    }
    return v.scale() > MOST_DIGITS
        ? Parsed.bad("has too many decimal places", "Correct the number.")
        : Parsed.ok(v);
  }

  private static boolean isNumberStart(String s, int i) {
    char c = s.charAt(i);
    return Text.isDigit(c)
        || (c == '.' || c == ',') && i + 1 < s.length() && Text.isDigit(s.charAt(i + 1));
  }

  /** The currency or unit in what stands beside the digits, without signs and spaces. */
  private static String letters(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if ("()-+ ".indexOf(s.charAt(i)) < 0) {
        b.append(s.charAt(i));
      }
    }
    return b.toString();
  }

  /** Whether what stands beside the digits is short, and no further number. */
  private static boolean isSigns(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Text.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return s.length() <= 16;
  }

  private static Parsed<BigDecimal> digits(String written, Style style) {
    if (written.length() > 3 * MOST_DIGITS) {
      return Parsed.bad("is too large", "Correct the number.");
    }
    int e = Math.max(written.indexOf('e'), written.indexOf('E'));
    if (e > 0) {
      return exponent(written, e);
    }
    StringBuilder b = new StringBuilder(written.length());
    int points = 0;
    int commas = 0;
    char last = 0;
    char gap = 0;
    int sinceGap = 3;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == ' ' || c == '\'' || c == '’' || c == 'ʼ' || c == '_') {
        boolean misplaced = gap == 0 ? b.length() > 3 : c != gap || sinceGap != 3;
        if (misplaced || points + commas > 0) {
          return Parsed.bad("is no number", WRITE_PLAIN);
        }
        gap = c;
        sinceGap = 0;
        continue;
      }
      if (c == '.' || c == ',') {
        points += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        last = c;
      } else if (!Text.isDigit(c)) {
        return Parsed.bad("is no number", WRITE_PLAIN);
      } else if (points + commas == 0) {
        sinceGap++;
      }
      b.append(c);
    }
    if (gap != 0 && sinceGap != 3) {
      return Parsed.bad("is no number", WRITE_PLAIN);
    }
    String s = b.toString();
    if (points == 0 && commas == 0) {
      return value(s);
    }
    if (points > 0 && commas > 0) {
      char group = last == '.' ? ',' : '.';
      return (last == '.' ? points : commas) > 1 || !grouped(s, group, s.indexOf(last))
          ? Parsed.bad("is no number", WRITE_PLAIN)
          : value(s.replace(String.valueOf(group), "").replace(',', '.'));
    }
    if (points + commas > 1) {
      return grouped(s, last, s.length())
          ? value(s.replace(String.valueOf(last), ""))
          : Parsed.bad("is no number", WRITE_PLAIN);
    }
    return gap != 0 || !isEitherWay(s, last) ? value(s.replace(',', '.')) : either(s, last, style);
  }

  /** Whether a sign between the digits may part thousands as well as decimals: {@code 1.234}. */
  static boolean isEitherWay(String s, char sign) {
    int at = s.indexOf(sign);
    return at >= 1 && at <= 3 && s.charAt(0) != '0' && s.length() - at == 4;
  }

  private static Parsed<BigDecimal> either(String s, char sign, Style style) {
    if (style.commaDecimal && style.pointDecimal) {
      return Parsed.bad(
          "can be read in two ways, and the sheet has numbers of both styles", WRITE_PLAIN);
    }
    if (!style.commaDecimal && !style.pointDecimal) {
      return Parsed.bad(
          "can be "
              + s.replace(String.valueOf(sign), "")
              + " or "
              + s.replace(sign, '.')
              + ", and no other number of the sheet shows which",
          "Write it without a sign between thousands, such as 1234 or 1234.50.");
    }
    boolean decimal = sign == ',' ? style.commaDecimal : style.pointDecimal;
    BigDecimal v = new BigDecimal(s.replace(String.valueOf(sign), decimal ? "." : ""));
    return Parsed.repaired(
        v, "is read as " + v.toPlainString() + ", as the other numbers of the sheet are written");
  }

  /** Whether groups of three (or, as in India, two before the last three) are parted. */
  private static boolean grouped(String s, char sign, int to) {
    int at = s.indexOf(sign);
    if (at < 1 || at > 3) {
      return false;
    }
    int group = 0;
    for (int i = at + 1; i <= to; i++) {
      if (i == to || s.charAt(i) == sign) {
        boolean last = i == to;
        if (group != 3 && (last || group != 2 || sign != ',')) {
          return false;
        }
        group = 0;
      } else {
        group++;
      }
    }
    return true;
  }

  private static Parsed<BigDecimal> exponent(String s, int e) {
    try {
      int power = Integer.parseInt(s.substring(e + 1));
      if (e > MOST_DIGITS || Math.abs(power) > MOST_DIGITS) {
        return Parsed.bad("is too large or too small", "Correct the number.");
      }
      return sane(new BigDecimal(new BigDecimal(s.replace(',', '.')).toPlainString()));
    } catch (NumberFormatException notOne) {
      return Parsed.bad("is no number", WRITE_PLAIN);
    }
  }

  private static Parsed<BigDecimal> value(String s) {
    return s.length() > MOST_DIGITS + 1
        ? Parsed.bad("has too many digits", "Correct the number.")
        : sane(new BigDecimal(s));
  }

  /** What a text shows about the decimal sign of its column. */
  static Style styleOf(String text) {
    String s = Text.plain(text);
    int point = s.lastIndexOf('.');
    int comma = s.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return Style.UNKNOWN;
    }
    if (!(parse(text, Style.UNKNOWN) instanceof Parsed.Ok<Amount> ok) || !ok.note().isEmpty()) {
      return Style.UNKNOWN;
    }
    int last = Math.max(point, comma);
    char sign = s.charAt(last);
    boolean thousands = s.indexOf(sign) != last;
    boolean comma2 = sign == ',' ^ thousands;
    return new Style(comma2, !comma2);
  }
}
