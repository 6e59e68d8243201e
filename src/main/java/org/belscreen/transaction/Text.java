package org.belscreen.transaction;

/** The few text helpers that every parser of this package needs; none looks at a locale. */
final class Text {

  private Text() {}

  /** Whether a character is any kind of space, no-break and zero-width ones and a BOM included. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c >= '\u007f'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == '\u007f');
  }

  /** Whether nothing but spaces is there. */
  static boolean isBlank(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!isSpace(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text without spaces of any kind at its ends. */
  static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(s.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == s.length() ? s : s.substring(from, to);
  }
}
