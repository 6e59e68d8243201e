package org.belscreen.transaction;

import java.util.Locale;

/** Recognises the time of day that exports put behind a date; the day is taken as written. */
final class Times {

  private Times() {}

  /**
   * Whether the rest of a date is nothing, or a time such as {@code T10:15:00.000Z}, {@code 2:30
   * PM} or {@code 10:15 +02:00}.
   */
  static boolean isTimeOrNothing(String rest) {
    String s = rest.strip().toUpperCase(Locale.ROOT);
    if (s.endsWith("Г.") || s.equals("Г") || s.equals("R.") || s.equals("R")) {
      return s.length() <= 2;
    }
    int i = 0;
    if (s.startsWith("T") || s.startsWith(",")) {
      i++;
    }
    while (i < s.length() && s.charAt(i) == ' ') {
      i++;
    }
    if (i == s.length()) {
      return i == 0 || s.charAt(0) != 'T' && s.charAt(0) != ',';
    }
    if (i == 0 && !rest.isEmpty() && rest.charAt(0) != ' ') {
      return false;
    }
    int hours = twoDigits(s, i, 23);
    if (hours < 0) {
      return false;
    }
    i += hours;
    if (i >= s.length() || s.charAt(i) != ':' || twoDigits(s, i + 1, 59) != 2) {
      return false;
    }
    i += 3;
    if (i < s.length() && s.charAt(i) == ':') {
      if (twoDigits(s, i + 1, 60) != 2) {
        return false;
      }
      i += 3;
      if (i < s.length() && (s.charAt(i) == '.' || s.charAt(i) == ',')) {
        i++;
        while (i < s.length() && Text.isDigit(s.charAt(i))) {
          i++;
        }
      }
    }
    return isHalfOrZone(s.substring(i).strip());
  }

  private static boolean isHalfOrZone(String s) {
    return switch (s) {
      case "", "AM", "PM", "A.M.", "P.M.", "Z", "UTC", "GMT", "CET", "CEST", "MSK", "H", "UHR" ->
          true;
      default -> isOffset(s);
    };
  }

  private static boolean isOffset(String s) {
    if (s.length() < 3 || s.charAt(0) != '+' && s.charAt(0) != '-') {
      return false;
    }
    return Text.isDigits(s.substring(1).replace(":", "")) && s.length() <= 6;
  }

  /** How many digits (1 or 2) make a number up to the limit from here; -1 where none do. */
  private static int twoDigits(String s, int from, int limit) {
    int i = from;
    int n = 0;
    while (i < s.length() && i < from + 2 && Text.isDigit(s.charAt(i))) {
      n = n * 10 + s.charAt(i++) - '0';
    }
    return i == from || n > limit ? -1 : i - from;
  }
}
