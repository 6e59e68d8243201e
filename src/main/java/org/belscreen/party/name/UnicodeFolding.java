package org.belscreen.party.name;

import java.text.Normalizer;

/**
 * First step: one way to write each character. Compatibility forms (full width, ligatures, №) are
 * resolved, invisible characters go, every kind of space becomes a plain one, every kind of
 * quotation mark and dash becomes the plain one.
 */
public final class UnicodeFolding {

  private UnicodeFolding() {}

  /** The folded text, without leading, trailing or repeated spaces. */
  public static String fold(String text) {
    String source = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(source.length());
    boolean space = false;
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      i += Character.charCount(c);
      int folded = fold(c);
      if (folded == 0) {
        continue;
      }
      if (folded == ' ') {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(folded);
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  /** The plain equal of a code point; 0 where it is invisible. */
  private static int fold(int c) {
    switch (c) {
      case '«', '»', '“', '”', '„', '‟', '″', '〝', '〞', '‹', '›', '❝', '❞':
        return '"';
      case '’', '‘', '‚', '‛', '`', '´', '′', 'ʹ', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ':
        return '\'';
      case 'ʺ':
        return '"';
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
