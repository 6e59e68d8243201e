package org.belscreen.party.name;

/**
 * Second step: every kind of quotation mark, apostrophe, dash and space becomes the plain one, and
 * what can't be seen goes: soft hyphens, zero width characters, direction marks, byte order marks.
 */
public final class QuotesAndInvisibles {

  private QuotesAndInvisibles() {}

  /** The plain text, without leading, trailing or repeated spaces. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int plain = plain(c);
      if (plain == '\'' && i < text.length() && plain(text.codePointAt(i)) == '\'') {
        plain = '"';
        i += Character.charCount(text.codePointAt(i));
      }
      if (plain == 0) {
        continue;
      }
      if (plain == ' ') {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(plain);
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7e || c < ' ' || c == '`' || c == '\'' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** The plain equal of a code point; 0 where it is invisible. */
  private static int plain(int c) {
    switch (c) {
      case '«', '»', '“', '”', '„', '‟', '″', '〝', '〞', '‹', '›', '❝', '❞', 'ʺ':
        return '"';
      case '’', '‘', '‚', '‛', '`', '´', '′', 'ʹ', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ', '\'':
        return '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−', '⁃':
        return '-';
      default:
        break;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> 0;
      case Character.CONTROL -> ' ';
      default -> c;
    };
  }
}
