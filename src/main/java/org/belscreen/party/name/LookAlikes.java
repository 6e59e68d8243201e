package org.belscreen.party.name;

import java.lang.Character.UnicodeScript;

/**
 * Second step: a word that mixes Latin and Cyrillic letters is put into the script that all of it
 * can be written in ({@code OAO} typed half in Latin, {@code калiй} with a Latin i, {@code BЕLAVIA}
 * with a Cyrillic Е). A word that cannot be is left as it is.
 */
public final class LookAlikes {

  private static final String LATIN = "AaBCcEeHIiJjKMOoPpSsTXxYy";
  private static final String CYRILLIC = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу";

  private LookAlikes() {}

  /** The text with each mixed word in one script. */
  public static String unify(String text) {
    if (!hasBothScripts(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        out.append(unifyWord(text.substring(start, i)));
        if (i < text.length()) {
          out.append(text.charAt(i));
        }
        start = i + 1;
      }
    }
    return out.toString();
  }

  private static String unifyWord(String word) {
    if (!hasBothScripts(word)) {
      return word;
    }
    // Cyrillic first: a stray Latin letter in a Cyrillic word is the commoner slip.
    String cyrillic = translate(word, LATIN, CYRILLIC);
    if (!has(cyrillic, UnicodeScript.LATIN)) {
      String latin = translate(word, CYRILLIC, LATIN);
      return has(latin, UnicodeScript.CYRILLIC) || count(word, true) >= count(word, false)
          ? cyrillic
          : latin;
    }
    String latin = translate(word, CYRILLIC, LATIN);
    return has(latin, UnicodeScript.CYRILLIC) ? word : latin;
  }

  private static String translate(String word, String from, String to) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = from.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }

  private static boolean hasBothScripts(String text) {
    return has(text, UnicodeScript.CYRILLIC) && has(text, UnicodeScript.LATIN);
  }

  private static boolean has(String text, UnicodeScript script) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f || script == UnicodeScript.LATIN) {
        if (Character.isLetter(c) && UnicodeScript.of(c) == script) {
          return true;
        }
      }
    }
    return false;
  }

  private static long count(String word, boolean cyrillic) {
    UnicodeScript script = cyrillic ? UnicodeScript.CYRILLIC : UnicodeScript.LATIN;
    return word.chars().filter(c -> UnicodeScript.of(c) == script).count();
  }
}
