package org.belscreen.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal: widths, wrapping, and nothing that could steer it. */
final class Lines {

  private Lines() {}

  /** Text on one line, without control characters or marks that turn the writing direction. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int type = isOrdinary(c) ? ECharacterCategory.OTHER_SYMBOL : UCharacter.getType(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (type != ECharacterCategory.CONTROL
          && type != ECharacterCategory.FORMAT
          && type != ECharacterCategory.SURROGATE) {
        if (space && clean.length() > 0) {
          clean.append(' ');
        }
        space = false;
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  /** How many columns a clean text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      width += width(c);
    }
    return width;
  }

  /**
   * Whether a character is one column wide and neither a control nor a mark: letters of Latin,
   * Greek and Cyrillic, signs, arrows. Known without ICU, whose tables take long to load.
   */
  private static boolean isOrdinary(int c) {
    return c >= ' ' && c < 0x7f
        || c > 0xad && c < 0x300
        || c >= 0x370 && c < 0x483
        || c >= 0x48a && c < 0x530
        || c >= 0x2010 && c < 0x2028
        || c >= 0x2190 && c < 0x2300;
  }

  private static int width(int c) {
    if (c < 0x300 || isOrdinary(c)) {
      return 1;
    }
    int type = UCharacter.getType(c);
    if (type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.ENCLOSING_MARK) {
      return 0;
    }
    int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /** The text, cut with a mark where it is too wide, filled up with spaces. */
  static String fit(String text, int width) {
    return pad(cut(text, width), width);
  }

  /** The text filled up with spaces. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text, cut with a mark where it is too wide. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (used + width(c) > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
      i += Character.charCount(c);
    }
    return cut.toString().stripTrailing() + "…";
  }

  /** Breaks a clean text at its spaces; a word that is too wide is broken where it must be. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      int w = width(word);
      if (used > 0 && used + 1 + w > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      while (w > width) {
        int end = breakAt(word, width);
        lines.add(word.substring(0, end));
        word = word.substring(end);
        w = width(word);
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += w;
    }
    if (used > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int breakAt(String word, int width) {
    int used = 0;
    int i = 0;
    while (i < word.length()) {
      int c = word.codePointAt(i);
      if (used + width(c) > width && i > 0) {
        break;
      }
      used += width(c);
      i += Character.charCount(c);
    }
    return i;
  }
}
