package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words of letters and digits. Apostrophes and soft signs vanish inside a word;
 * single letters in a row are one word ({@code S.I.}, {@code B.O.T.H.}, {@code sp. z o.o.}); an
 * ordinal is its number.
 */
public final class Words {

  private Words() {}

  /** The words in their order, not yet folded. */
  public static List<String> split(String text) {
    List<String> raw = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(c);
      } else {
        flush(word, raw);
      }
    }
    flush(word, raw);
    return joinLetters(raw);
  }

  /** Marks inside a word that are no letters of it; BGN parts т and с by a middle dot. */
  private static boolean isMark(char c) {
    return c == '\'' || c == '·' || Character.getType(c) == Character.MODIFIER_LETTER;
  }

  private static void flush(StringBuilder word, List<String> out) {
    if (!word.isEmpty()) {
      out.add(withoutOrdinal(word.toString()));
      word.setLength(0);
    }
  }

  private static List<String> joinLetters(List<String> raw) {
    List<String> out = new ArrayList<>(raw.size());
    boolean open = false;
    for (String word : raw) {
      boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
      if (letter && open) {
        out.set(out.size() - 1, out.get(out.size() - 1) + word);
      } else {
        out.add(word);
      }
      open = letter;
    }
    return out;
  }

  private static String withoutOrdinal(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || word.length() - digits != 2) {
      return word;
    }
    return switch (word.substring(digits).toLowerCase(java.util.Locale.ROOT)) {
      case "st", "nd", "rd", "th" -> word.substring(0, digits);
      default -> word;
    };
  }
}
