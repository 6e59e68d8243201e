package org.belscreen.sheet;

import java.util.regex.Pattern;

/** Keeps text from being run as a formula by a program that opens a CSV file. */
public final class CsvGuard {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,'\u00a0\u202f]*%?");
  private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private CsvGuard() {}

  /** The text, with an apostrophe before it where a spreadsheet could take it for a formula. */
  public static String guard(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    boolean control = first == '\t' || first == '\r' || first == '\n';
    int i = 0;
    while (i < text.length() && isPadding(text.charAt(i))) {
      i++;
    }
    boolean formula = i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0;
    return control || (formula && !NUMBER.matcher(text).matches()) ? "'" + text : text;
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
