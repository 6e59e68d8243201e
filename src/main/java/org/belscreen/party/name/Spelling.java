package org.belscreen.party.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Fourth step: the everyday spellings of one sound become one. Accents go; y, j and runs of them
 * are i; kh is h; ts, tz and ch are c; zh is z; sh and shch are s; a softening i before e goes;
 * doubled letters count once but in a short word, which may be an abbreviation. So {@code
 * Byelorussian} and {@code Belorusian}, {@code Tsentrkurort} and {@code Centrkurort}, {@code
 * Sokhra} and {@code Sohra} meet.
 */
public final class Spelling {

  private static final String[][] SOUNDS = {
    {"shch", "s"}, {"sch", "s"}, {"sh", "s"}, {"zh", "z"}, {"kh", "h"}, {"tch", "c"}, {"ch", "c"},
    {"tz", "c"}, {"ts", "c"}, {"cz", "c"}, {"ph", "f"}, {"ck", "k"}, {"x", "ks"}, {"q", "k"},
    {"w", "v"}, {"y", "i"}, {"j", "i"}
  };

  private static final int ABBREVIATION = 4;

  private Spelling() {}

  /** The folded spelling of one word of letters and digits. */
  public static String fold(String word) {
    String plain = plain(word.toLowerCase(Locale.ROOT));
    StringBuilder sounds = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      i += appendSound(plain, i, sounds);
    }
    return collapse(sounds, plain.length() <= ABBREVIATION);
  }

  private static int appendSound(String word, int at, StringBuilder out) {
    for (String[] sound : SOUNDS) {
      if (word.startsWith(sound[0], at)) {
        out.append(sound[1]);
        return sound[0].length();
      }
    }
    out.append(word.charAt(at));
    return 1;
  }

  private static String collapse(StringBuilder sounds, boolean keepDoubled) {
    StringBuilder out = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      int end = out.length() - 1;
      if (!keepDoubled && end >= 0 && out.charAt(end) == c && c > '9') {
        continue;
      }
      if (c == 'e' && end >= 0 && out.charAt(end) == 'i') {
        out.setCharAt(end, 'e');
        // "yie" after an e would leave two
        if (end > 0 && out.charAt(end - 1) == 'e') {
          out.setLength(end);
        }
        continue;
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Without accents; letters that Unicode does not take apart are spelt out. */
  private static String plain(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    if (ascii) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'â' -> out.append("ia"); // ISO 9 for я
        case 'û' -> out.append("iu"); // ISO 9 for ю
        case 'ł' -> out.append('l');
        case 'ø' -> out.append('o');
        case 'đ', 'ð' -> out.append('d');
        case 'ı' -> out.append('i');
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'þ' -> out.append("th");
        default -> out.append(c);
      }
    }
    String decomposed = Normalizer.normalize(out, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
