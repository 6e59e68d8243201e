package org.belscreen.party.name;

import java.lang.Character.UnicodeScript;

/**
 * Third step: a word that mixes Latin and Cyrillic letters is put into the script that all of it
 * can be written in ({@code OAO} typed half in Latin, {@code калiй} with a Latin i, {@code BЕLAVIA}
 * with a Cyrillic Е, {@code БM3} with a digit for З). A word that cannot be is left as it is.
 */
public final class LookAlikes {

  private static final String LATIN = "AaBCcEeHIiJjKMOoPpSsTXxYy";
  private static final String CYRILLIC = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу";

  private LookAlikes() {}

  /** The text with each mixed word in one script. */
  public static String unify(String text) {
    if (!has(text, UnicodeScript.CYRILLIC)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        out.append(unifyWord(withoutDigits(text.substring(start, i))));
        if (i < text.length()) {
          out.append(text.charAt(i));
        }
        start = i + 1;
      }
    }
    return out.toString();
  }

  /** A 3 or 0 that is the only digit of a word with Cyrillic letters stands for З or О. */
  private static String withoutDigits(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
    }
    return digits == 1
            && word.length() > 2
            && (word.indexOf('3') >= 0 || word.indexOf('0') >= 0)
            && has(word, UnicodeScript.CYRILLIC)
        ? word.replace('3', 'З').replace('0', 'О')
        : word;
  }

  private static String unifyWord(String word) {
    if (!has(word, UnicodeScript.CYRILLIC) || !has(word, UnicodeScript.LATIN)) {
      return word;
    }
    // Cyrillic first: a stray Latin letter in a Cyrillic word is the commoner slip.
    String cyrillic = translate(word, LATIN, CYRILLIC);
    String latin = translate(word, CYRILLIC, LATIN);
    if (has(cyrillic, UnicodeScript.LATIN)) {
      return has(latin, UnicodeScript.CYRILLIC) ? word : latin;
    }
    return has(latin, UnicodeScript.CYRILLIC)
            || count(word, UnicodeScript.CYRILLIC) >= count(word, UnicodeScript.LATIN)
        ? cyrillic
        : latin;
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

  private static boolean has(String text, UnicodeScript script) {
    return count(text, script) > 0;
  }

  private static int count(String word, UnicodeScript script) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean ascii = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (ascii
          ? script == UnicodeScript.LATIN
          : c > 0x7f && Character.isLetter(c) && UnicodeScript.of(c) == script) {
        count++;
      }
    }
    return count;
  }
}
