package org.belscreen.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of which a list file is the state.
 *
 * <p>A file of which only the month is known counts from the last day of that month: what it has is
 * certain only then, and what it lacks is free only then; both err on the side of asking.
 *
 * @param first the first day that it may be
 * @param day the day as which it counts, the last that it may be
 * @param how where the day comes from, in words
 */
public record Published(LocalDate first, LocalDate day, String how) {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(-?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)(?!\\d|-\\d)");

  static Published on(LocalDate day, String how) {
    return new Published(day, day, how);
  }

  /** A day or month as the user states it. */
  static Optional<Published> stated(String text) {
    try {
      return Optional.of(
          text.matches("\\d{4}-\\d\\d")
              ? month(YearMonth.parse(text), "stated")
              : on(LocalDate.parse(text), "stated"));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The one day, or else the one month, that a file's name holds. */
  static Optional<Published> inName(String fileName) {
    Set<LocalDate> days = new TreeSet<>();
    Matcher m = DAY.matcher(fileName);
    while (m.find()) {
      try {
        days.add(
            LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(4))));
      } catch (DateTimeException e) {
        // Digits that are no date say nothing of the day.
      }
    }
    if (!days.isEmpty()) {
      return days.size() == 1
          ? Optional.of(on(days.iterator().next(), "from the file's name"))
          : Optional.empty();
    }
    Set<YearMonth> months = new TreeSet<>();
    Matcher month = MONTH.matcher(fileName);
    while (month.find()) {
      int number = Integer.parseInt(month.group(2));
      if (number >= 1 && number <= 12) {
        months.add(YearMonth.of(Integer.parseInt(month.group(1)), number));
      }
    }
    return months.size() == 1
        ? Optional.of(month(months.iterator().next(), "from the file's name"))
        : Optional.empty();
  }

  private static Published month(YearMonth month, String how) {
    return new Published(
        month.atDay(1), month.atEndOfMonth(), how + ", of which only the month is known");
  }

  /** Whether only the month is known. */
  public boolean monthOnly() {
    return !first.equals(day);
  }
}
