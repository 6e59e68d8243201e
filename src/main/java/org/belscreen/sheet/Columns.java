package org.belscreen.sheet;

/** Column letters. */
public final class Columns {
  private Columns() {}

  /** The letters of a column counted from 0: {@code A}, {@code Z}, {@code AA}. */
  public static String name(int column) {
    StringBuilder letters = new StringBuilder(3);
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.append((char) ('A' + c % 26));
    }
    return letters.reverse().toString();
  }

  /** The column, counted from 0, of letters at the beginning of a reference; -1 where none are. */
  static int of(String reference) {
    int column = 0;
    int i = reference.startsWith("$") ? 1 : 0;
    int first = i;
    while (i < reference.length() && i < first + 4 && Character.isLetter(reference.charAt(i))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      i++;
    }
    return i == first ? -1 : column - 1;
  }
}
