package org.belscreen.party.name;

/**
 * Seventh step: one spelling for each sound, in two grades.
 *
 * <p>In the exact one meet the spellings that BGN/PCGN, ISO 9, the Belarusian system of 2007 and
 * 2023 and everyday use give to the same Cyrillic letter: y and j are i and runs of them are one,
 * kh is h, ts and tz are c, sch and shch are sh, w is v, x is ks, and an i before e goes ({@code
 * Alekseyev}, {@code Alekseev}, {@code Aliekseev}). Sounds that a reader tells apart stay apart: s
 * and sh, z and zh, c and ch. They are written S, Z and C.
 *
 * <p>The folded one is coarser: doubled letters count once but in a short word, sh is s, zh is z,
 * ch is c, c is k where it sounds so. It is for candidates, and for words of the tables.
 */
public final class Spelling {

  private static final int ABBREVIATION = 4;

  private Spelling() {}

  /** The exact spelling of a lower-case word of plain letters and digits. */
  public static String exact(String word) {
    return spell(word, true);
  }

  /** The folded spelling of a lower-case word of plain letters and digits. */
  public static String fold(String word) {
    String sounds = spell(word, false);
    return word.length() <= ABBREVIATION ? sounds : withoutDoubles(sounds);
  }

  private static String spell(String word, boolean exact) {
    StringBuilder out = new StringBuilder(word.length() + 2);
    int n = word.length();
    for (int i = 0; i < n; ) {
      char c = word.charAt(i);
      int taken = 1;
      switch (c) {
        case 's' -> {
          taken = hushing(word, i, exact);
          append(out, taken == 1 ? 's' : exact ? 'S' : 's');
        }
        case 'c' -> {
          if (word.startsWith("ch", i)) {
            taken = 2;
            append(out, exact ? 'C' : 'c');
          } else if (word.startsWith("ck", i)) {
            taken = 2;
            append(out, 'k');
          } else if (!exact && word.startsWith("cz", i)) {
            taken = 2;
            append(out, 'c');
          } else {
            append(out, !exact && soundsLikeK(word, i) ? 'k' : 'c');
          }
        }
        case 't' -> {
          if (word.startsWith("tsch", i)) {
            taken = 4;
            append(out, exact ? 'C' : 'c');
          } else if (word.startsWith("tch", i)) {
            taken = 3;
            append(out, exact ? 'C' : 'c');
          } else if (word.startsWith("ts", i) && !word.startsWith("tsh", i)
              || word.startsWith("tz", i)) {
            taken = 2;
            append(out, 'c');
          } else {
            append(out, 't');
          }
        }
        case 'z' -> {
          taken = word.startsWith("zh", i) ? 2 : 1;
          append(out, taken == 2 && exact ? 'Z' : 'z');
        }
        case 'k' -> {
          taken = word.startsWith("kh", i) ? 2 : 1;
          append(out, taken == 2 ? 'h' : 'k');
        }
        case 'p' -> {
          taken = word.startsWith("ph", i) ? 2 : 1;
          append(out, taken == 2 ? 'f' : 'p');
        }
        case 'x' -> {
          append(out, 'k');
          append(out, 's');
        }
        case 'q' -> append(out, 'k');
        case 'w' -> {
          taken = word.startsWith("wh", i) ? 2 : 1;
          append(out, 'v');
        }
        case 'y', 'j', 'i' -> append(out, 'i');
        default -> append(out, c);
      }
      i += taken;
    }
    return out.toString();
  }

  /** Length of the letters at this place that spell one hushing sound; 1 where it is an s. */
  private static int hushing(String word, int at, boolean exact) {
    if (word.startsWith("schtsch", at)) {
      return 7;
    }
    if (word.startsWith("shch", at) || !exact && word.startsWith("szcz", at)) {
      return 4;
    }
    if (word.startsWith("sch", at)) {
      return 3;
    }
    return word.startsWith("sh", at) || !exact && word.startsWith("sz", at) ? 2 : 1;
  }

  private static boolean soundsLikeK(String word, int at) {
    return at + 1 >= word.length() || "eiyhz".indexOf(word.charAt(at + 1)) < 0;
  }

  private static void append(StringBuilder out, char c) {
    int end = out.length() - 1;
    if (c == 'i' && end >= 0 && out.charAt(end) == 'i') {
      return;
    }
    if (c == 'e' && end >= 0 && out.charAt(end) == 'i') {
      out.setCharAt(end, 'e');
      return;
    }
    out.append(c);
  }

  private static String withoutDoubles(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) > '9') {
        StringBuilder out = new StringBuilder(word.length());
        for (int k = 0; k < word.length(); k++) {
          char c = word.charAt(k);
          if (k == 0 || c != word.charAt(k - 1) || c <= '9') {
            out.append(c);
          }
        }
        return out.toString();
      }
    }
    return word;
  }
}
