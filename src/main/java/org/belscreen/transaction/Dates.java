package org.belscreen.transaction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a day from text. A day that can be read in two ways is refused unless the order of day and
 * month is known; a day that the calendar doesn't have is never moved to one that it has.
 */
final class Dates {

  /** The earliest year that the day of an act can have, and the latest. */
  static final int FIRST_YEAR = 1990;

  static final int LAST_YEAR = 2100;

  /** The earliest year of something that lasts: a residence, a company. */
  static final int FIRST_YEAR_OF_LASTING = 1900;

  static final String WRITE_ISO =
      "Write the date as year-month-day, such as 2025-11-20, or format the cell as a date.";

  private Dates() {}

  /** What is known about day and month in dates of three numbers, for one way of writing them. */
  record Hint(boolean dayFirst, boolean monthFirst, boolean stated) {
    static final Hint NONE = new Hint(false, false, false);

    static Hint stated(DateOrder order) {
      return new Hint(order == DateOrder.DMY, order == DateOrder.MDY, true);
    }
  }

  /** What a column of dates shows about its own order, by separator; see {@link ColumnEvidence}. */
  interface Hints {
    Hints NONE = separator -> Hint.NONE;

    Hint of(char separator);
  }

  /** Reads a date cell's text. */
  static Parsed<LocalDate> parse(String text, Hints hints, int firstYear) {
    if (text.length() == 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && digits(text, 0, 4)
        && digits(text, 5, 7)
        && digits(text, 8, 10)) {
      return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), firstYear);
    }
    String s = chinese(Text.plain(text));
    if (Text.isDigits(s)) {
      return bareDigits(s, firstYear);
    }
    Numeric n = Numeric.of(s);
    return n == null ? words(s, firstYear) : numeric(n, hints, firstYear);
  }

  /** {@code 2025年10月1日} as {@code 2025-10-1}. */
  private static String chinese(String s) {
    return s.indexOf('年') == 4 && s.indexOf('月') > 4
        ? s.replace('年', '-').replace('月', '-').replace("日", "")
        : s;
  }

  /** A date of three numbers, or null where the text is none. */
  static Numeric numericOf(String text) {
    return Numeric.of(Text.plain(text));
  }

  /**
   * Three numbers with one separator, a time of day left out.
   *
   * @param digitsA how many digits the first number has; likewise the third
   */
  record Numeric(int a, int b, int c, int digitsA, int digitsC, char separator) {

    static Numeric of(String s) {
      int[] value = new int[3];
      int[] length = new int[3];
      int i = 0;
      char separator = 0;
      for (int part = 0; part < 3; part++) {
        while (i < s.length() && Text.isDigit(s.charAt(i)) && length[part] < 5) {
          value[part] = value[part] * 10 + s.charAt(i++) - '0';
          length[part]++;
        }
        if (length[part] == 0 || length[part] > 4 || length[part] == 3) {
          return null;
        }
        if (part < 2) {
          if (i >= s.length() || "./-".indexOf(s.charAt(i)) < 0) {
            return null;
          }
          if (part == 1 && s.charAt(i) != separator) {
            return null;
          }
          separator = s.charAt(i++);
          while (separator == '.' && i < s.length() && s.charAt(i) == ' ') {
            i++;
          }
        }
      }
      if (length[1] > 2 || !Times.isTimeOrNothing(s.substring(i))) {
        return null;
      }
      return new Numeric(value[0], value[1], value[2], length[0], length[2], separator);
    }

    boolean yearFirst() {
      return digitsA == 4 && digitsC <= 2;
    }

    boolean yearLast() {
      return digitsC == 4 && digitsA <= 2;
    }

    /** Whether only day-month-year makes it a day of the calendar. */
    boolean provesDayFirst() {
      return yearLast() && exists(c, b, a) && !exists(c, a, b);
    }

    /** Whether only month-day-year makes it a day of the calendar. */
    boolean provesMonthFirst() {
      return yearLast() && exists(c, a, b) && !exists(c, b, a);
    }
  }

  private static Parsed<LocalDate> numeric(Numeric n, Hints hints, int firstYear) {
    if (n.yearFirst()) {
      return day(n.a, n.b, n.c, firstYear);
    }
    Hint hint = hints.of(n.separator);
    if (n.digitsA <= 2 && n.digitsC == 2) {
      return twoDigitYear(n, hint, firstYear);
    }
    if (!n.yearLast()) {
      return unreadable();
    }
    return ordered(n.c, n.a, n.b, n.separator, hint, firstYear, "");
  }

  /** Day and month in unknown order: {@code x} is written before {@code y}. */
  private static Parsed<LocalDate> ordered(
      int year, int x, int y, char separator, Hint hint, int firstYear, String note) {
    boolean dayFirst = exists(year, y, x);
    boolean monthFirst = exists(year, x, y);
    if (!dayFirst && !monthFirst) {
      return noSuchDay();
    }
    if (hint.stated && !(hint.dayFirst ? dayFirst : monthFirst)) {
      return Parsed.bad(
          "is no day of the calendar in the order that was stated, "
              + (hint.dayFirst ? "day first" : "month first"),
          "Correct the date, for example to "
              + (dayFirst ? iso(year, y, x) : iso(year, x, y))
              + ".");
    }
    if (separator == '.' && !hint.stated) {
      // Points put the day first; a date that can't be read so is a slip, and makes others unsure.
      boolean doubtful = monthFirst && x != y && hint.monthFirst && !hint.dayFirst;
      return dayFirst && !doubtful
          ? day(year, y, x, firstYear, note)
          : pointsMonthFirst(year, x, y, dayFirst);
    }
    if (dayFirst && monthFirst && x != y) {
      if (hint.dayFirst && hint.monthFirst) {
        return Parsed.bad(
            "can be read day first or month first, and the column has dates of both kinds",
            "Say which comes first with --date-order dmy or --date-order mdy, or write "
                + iso(year, y, x)
                + " or "
                + iso(year, x, y)
                + ".");
      }
      if (hint.dayFirst) {
        return day(year, y, x, firstYear, note + because(hint, "day first", year, y, x));
      }
      if (hint.monthFirst) {
        return day(year, x, y, firstYear, note + because(hint, "month first", year, x, y));
      }
      return Parsed.bad(
          "can be " + iso(year, y, x) + " or " + iso(year, x, y),
          "Say which comes first with --date-order dmy or --date-order mdy, or write it as one of"
              + " these.");
    }
    return dayFirst ? day(year, y, x, firstYear, note) : day(year, x, y, firstYear, note);
  }

  private static Parsed<LocalDate> pointsMonthFirst(int year, int x, int y, boolean dayFirst) {
    return Parsed.bad(
        dayFirst
            ? "can be "
                + iso(year, y, x)
                + " or "
                + iso(year, x, y)
                + ", because the column has dates with points that can only be read month first"
            : "is no day of the calendar with the day first, as points put it",
        "Write it as year-month-day, or say --date-order mdy if the month comes first.");
  }

  private static String because(Hint hint, String order, int year, int month, int day) {
    if (hint.stated) {
      return "";
    }
    return "is read "
        + order
        + ", as "
        + iso(year, month, day)
        + ", because other dates of this column can only be read so";
  }

  /**
   * Certain only where the order is stated: 20.11.25 is a day in 2025 to some, in 2020 to others.
   */
  private static Parsed<LocalDate> twoDigitYear(Numeric n, Hint hint, int firstYear) {
    if (!hint.stated || n.c >= FIRST_YEAR % 100) {
      return Parsed.bad("has a year of two digits", "Write the year with four digits.");
    }
    return ordered(2000 + n.c, n.a, n.b, n.separator, hint, firstYear, "");
  }

  private static Parsed<LocalDate> bareDigits(String s, int firstYear) {
    if (s.length() == 8) {
      int year = number(s, 0, 4);
      if (year >= firstYear && year <= LAST_YEAR) {
        return day(year, number(s, 4, 6), number(s, 6, 8), firstYear);
      }
    }
    return Parsed.bad("is a bare number, not a date", WRITE_ISO);
  }

  /** A date with its month in words: numbers and words in any of the usual orders. */
  private static Parsed<LocalDate> words(String s, int firstYear) {
    List<String> numbers = new ArrayList<>(3);
    int month = 0;
    int monthAfter = 0;
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      int from = i;
      if (Text.isDigit(c)) {
        while (i < s.length() && Text.isDigit(s.charAt(i))) {
          i++;
        }
        if (i < s.length() && s.charAt(i) == ':' || numbers.size() == 2 && month > 0) {
          if (numbers.size() < 2 || month == 0 || !Times.isTimeOrNothing(" " + s.substring(from))) {
            return unreadable();
          }
          break;
        }
        numbers.add(s.substring(from, i));
      } else if (Character.isLetter(c)) {
        while (i < s.length() && isWordPart(s.charAt(i))) {
          i++;
        }
        String word = s.substring(from, i);
        int named = Months.number(word);
        if (named > 0 && month == 0) {
          month = named;
          monthAfter = numbers.size();
        } else if (numbers.size() == 2
            && month > 0
            && Times.isTimeOrNothing(" " + s.substring(from))) {
          break;
        } else if (!Months.isFiller(word)) {
          return unreadable();
        }
      } else if (" ,.-/'".indexOf(c) >= 0) {
        i++;
      } else {
        return unreadable();
      }
    }
    return month == 0 || numbers.size() != 2
        ? unreadable()
        : named(numbers.get(0), month, numbers.get(1), monthAfter, firstYear);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Parsed<LocalDate> named(
      String first, int month, String second, int monthAfter, int firstYear) {
    if (first.length() == 4 && second.length() <= 2) {
      return day(number(first, 0, 4), month, number(second, 0, second.length()), firstYear);
    }
    if (first.length() > 2) {
      return unreadable();
    }
    int day = number(first, 0, first.length());
    if (second.length() == 4) {
      return day(number(second, 0, 4), month, day, firstYear);
    }
    // 20-Nov-25 is how spreadsheets and databases shorten a date; nobody puts the year first there.
    if (second.length() == 2 && monthAfter == 1) {
      int year = 2000 + number(second, 0, 2);
      if (year % 100 < FIRST_YEAR % 100 && exists(year, month, day)) {
        return day(year, month, day, firstYear, "is read as " + iso(year, month, day));
      }
    }
    return Parsed.bad("has a year that isn't clear", "Write the year with four digits.");
  }

  private static Parsed<LocalDate> day(int year, int month, int day, int firstYear) {
    return day(year, month, day, firstYear, "");
  }

  private static Parsed<LocalDate> day(int year, int month, int day, int firstYear, String note) {
    if (!exists(year, month, day)) {
      return noSuchDay();
    }
    return inRange(LocalDate.of(year, month, day), firstYear, note);
  }

  /** The day, unless it lies so far off that it must be a mistake. */
  static Parsed<LocalDate> inRange(LocalDate day, int firstYear, String note) {
    if (day.getYear() < firstYear || day.getYear() > LAST_YEAR) {
      return Parsed.bad(
          "lies outside the years " + firstYear + " to " + LAST_YEAR, "Correct the date.");
    }
    return Parsed.repaired(day, note);
  }

  private static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || year > 0 && day <= YearMonth.of(year, month).lengthOfMonth());
  }

  private static <T> Parsed<T> noSuchDay() {
    return Parsed.bad("is no day of the calendar", "Correct the date, for example to 2025-11-20.");
  }

  private static <T> Parsed<T> unreadable() {
    return Parsed.bad("can't be read as a date", WRITE_ISO);
  }

  private static boolean digits(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Text.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int number(String s, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n = n * 10 + s.charAt(i) - '0';
    }
    return n;
  }

  private static String iso(int year, int month, int day) {
    return LocalDate.of(year, month, day).toString();
  }
}
