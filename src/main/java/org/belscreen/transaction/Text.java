package org.belscreen.transaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few text helpers that every parser of this package needs; none looks at a locale. */
final class Text {

  /** How much of a bad value a message repeats. */
  private static final int SHOWN = 60;

  /** The small and fullwidth forms of signs begin here. */
  private static final char FIRST_SMALL_SIGN = '\ufe50';

  private static final String CYRILLIC = "АВСЕНІКМОРТХУЅЈасеоірхуѕј";
  private static final String LATIN = "ABCEHIKMOPTXYSJaceoipxysj";

  private Text() {}

  /** Whether a character is any kind of space, no-break and zero-width ones and a BOM included. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c >= '\u007f'
            && (c == '\u007f'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
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

  /** The text without marks that nobody sees: zero-width spaces, joiners, direction marks. */
  static String visible(String s) {
    if (isAscii(s)) {
      return s;
    }
    StringBuilder b = new StringBuilder(s.length());
    s.chars()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> b.append((char) c));
    return b.toString();
  }

  static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The text without spaces at its ends, and each stretch of other ASCII space as one space. */
  static String oneLine(String s) {
    String trimmed = trim(s);
    boolean plain = true;
    for (int i = 0; i < trimmed.length() && plain; i++) {
      char c = trimmed.charAt(i);
      plain = c > ' ' || c == ' ' && trimmed.charAt(i + 1) > ' ';
    }
    return plain ? trimmed : trimmed.replaceAll("\\s+", " ");
  }

  /** Whether there is nothing but ASCII digits, and at least one. */
  static boolean isDigits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!isDigit(s.charAt(i))) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  /**
   * The letters and digits alone, in lower case and without accents, so that "N.W (kgs)" and "nw
   * KGS" are one, and so are "Währung" and "WAHRUNG".
   */
  static String key(String s) {
    StringBuilder b = new StringBuilder(s.length());
    if (isAscii(s)) {
      for (int i = 0; i < s.length(); i++) {
        char c = s.charAt(i);
        if (c >= 'A' && c <= 'Z') {
          b.append((char) (c + 32));
        } else if (c >= 'a' && c <= 'z' || isDigit(c)) {
          b.append(c);
        }
      }
      return b.toString();
    }
    String folded = Normalizer.normalize(s, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isDigit(c)) {
        b.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isLetter(c)) {
        switch (c) {
          case 'ß' -> b.append("ss");
          case 'ł' -> b.append('l');
          case 'ø' -> b.append('o');
          case 'đ' -> b.append('d');
          case 'ı' -> b.append('i');
          case 'æ' -> b.append("ae");
          case 'œ' -> b.append("oe");
          default -> b.append(c);
        }
      }
    }
    return b.toString();
  }

  /** The text with fullwidth and other digits, spaces and signs made plain. */
  static String plain(String s) {
    if (isAscii(s)) {
      return trim(s);
    }
    String folded = Normalizer.normalize(s, Normalizer.Form.NFKC);
    StringBuilder b = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if (digit >= 0) {
        b.append((char) ('0' + digit));
      } else if (Character.getType(c) == Character.FORMAT) {
        continue;
      } else if (isSpace(c)) {
        b.append(' ');
      } else if (c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION) {
        b.append('-');
      } else {
        b.append(c);
      }
    }
    return trim(b.toString());
  }

  /**
   * A text with plain signs and single spaces, in which no Latin word has a Cyrillic letter that
   * only looks like one of its own.
   */
  static String unmixed(String s) {
    String plain = plain(s);
    plain = plain.contains("  ") ? plain.replaceAll(" +", " ") : plain;
    if (isAscii(plain)) {
      return plain;
    }
    StringBuilder b = new StringBuilder(plain);
    int from = 0;
    for (int i = 0; i <= b.length(); i++) {
      if (i == b.length() || !Character.isLetter(b.charAt(i))) {
        unmix(b, from, i);
        from = i + 1;
      }
    }
    return b.toString();
  }

  /**
   * A registration mark in Latin letters: plates and tail numbers use letters that look alike in
   * both scripts. A text with any other Cyrillic letter is a name and stays as it is.
   */
  static String mark(String s) {
    String plain = unmixed(s);
    if (isAscii(plain)) {
      return plain;
    }
    StringBuilder b = new StringBuilder(plain);
    for (int i = 0; i < b.length(); i++) {
      char c = b.charAt(i);
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
        int at = CYRILLIC.indexOf(c);
        if (at < 0) {
          return plain;
        }
        b.setCharAt(i, LATIN.charAt(at));
      }
    }
    return b.toString();
  }

  private static void unmix(StringBuilder b, int from, int to) {
    boolean latin = false;
    for (int i = from; i < to; i++) {
      latin |= b.charAt(i) < '\u0250';
    }
    for (int i = from; latin && i < to; i++) {
      int at = CYRILLIC.indexOf(b.charAt(i));
      if (at >= 0) {
        b.setCharAt(i, LATIN.charAt(at));
      }
    }
  }

  /** Whether a cell says in words or signs that it is empty: a dash, {@code n/a}. */
  static boolean saysNothing(String trimmed) {
    if (trimmed.length() > 4) {
      return false;
    }
    char c = trimmed.isEmpty() ? ' ' : trimmed.charAt(0);
    if (isDigit(c) || c >= 'A' && c <= 'Z' && c != 'N' || c >= 'a' && c <= 'z' && c != 'n') {
      return false;
    }
    return switch (plain(trimmed).toLowerCase(Locale.ROOT)) {
      case "", "-", "--", "---", "n/a", "n.a.", "#n/a", "./.", ".", "_" -> true;
      default -> false;
    };
  }

  /** A text with the fullwidth signs of East Asian keyboards as ordinary ones; letters stay. */
  static String signs(String s) {
    if (isAscii(s)) {
      return s;
    }
    StringBuilder b = new StringBuilder(s);
    for (int i = 0; i < b.length(); i++) {
      char c = b.charAt(i);
      boolean sign = c >= '\uff01' && c <= '\uff5e' && !Character.isLetter(c);
      b.setCharAt(i, sign ? (char) (c - 0xfee0) : c == '\ufe6a' ? '%' : c);
    }
    return b.toString();
  }

  /**
   * The parts of a cell between {@code ;} or line breaks, trimmed; empty ones kept, so that places
   * can be counted.
   */
  static List<String> parts(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == ';' || c == '\n' || c >= FIRST_SMALL_SIGN) {
        return split(signs(s).replace('\n', ';'), ';');
      }
    }
    return List.of(trim(s));
  }

  /** The parts between separators, trimmed; empty ones kept, so that places can be counted. */
  static List<String> split(String s, char separator) {
    List<String> parts = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || s.charAt(i) == separator) {
        parts.add(trim(s.substring(from, i)));
        from = i + 1;
      }
    }
    return parts;
  }

  /** The entries of a list in one cell: between {@code ;} or line breaks, empty ones left out. */
  static List<String> entries(String s) {
    List<String> entries = new ArrayList<>(4);
    for (String part : split(signs(s).replace('\n', ';').replace('\r', ';'), ';')) {
      if (!part.isEmpty()) {
        entries.add(part);
      }
    }
    return entries;
  }

  /** A value as a message repeats it: in quotes, on one line, and short. */
  static String quote(String s) {
    StringBuilder b = new StringBuilder("\"");
    String shown = s.length() > SHOWN ? s.substring(0, SHOWN) : s;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      b.append(Character.isISOControl(c) ? ' ' : c);
    }
    return b.append(s.length() > SHOWN ? "…\"" : "\"").toString();
  }
}
