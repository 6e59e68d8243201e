package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sixth step: cuts a plain lower-case text into words of letters and digits. Apostrophes and soft
 * signs vanish inside a word; single letters in a row are one word ({@code S.I.}, {@code B.O.T.H.},
 * {@code sp. z o.o.}); so is a Cyrillic initial that takes two Latin letters ({@code Yu.}); an
 * ordinal is its number.
 */
public final class Words {

  /**
   * A word as cut.
   *
   * @param initials whether it is made of single letters
   * @param shortened whether a full stop follows it
   */
  record Word(String text, boolean initials, boolean shortened) {}

  private static final Set<String> TWO_LETTERS =
      Set.of("ya", "ye", "yu", "yo", "yi", "zh", "sh", "ch", "kh", "ts", "ja", "je", "ju", "dz");

  private Words() {}

  /** The words in their order. */
  static List<Word> split(String text) {
    List<Word> out = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isMark(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(c);
      } else if (!word.isEmpty()) {
        open = add(word.toString(), c == '.', open, out);
        word.setLength(0);
      }
    }
    return out;
  }

  /** The words of a text, without what is known of them. */
  static List<String> texts(String text) {
    return split(text).stream().map(Word::text).toList();
  }

  /** Adds a word; says whether a single letter behind it would join it. */
  private static boolean add(String text, boolean stop, boolean open, List<Word> out) {
    boolean letter = text.length() == 1 && Character.isLetter(text.charAt(0));
    if (letter && open) {
      Word before = out.remove(out.size() - 1);
      out.add(new Word(before.text + text, true, stop));
    } else if (letter) {
      out.add(new Word(text, true, stop));
    } else {
      boolean initial = stop && text.length() == 2 && TWO_LETTERS.contains(text);
      out.add(new Word(withoutOrdinal(text), initial, stop && !initial));
    }
    return letter;
  }

  /** Marks inside a word that are no letters of it; BGN parts т and с by a middle dot. */
  private static boolean isMark(char c) {
    return c == '\'' || c == '·' || c > 0x7f && Character.getType(c) == Character.MODIFIER_LETTER;
  }

  private static String withoutOrdinal(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || word.length() - digits != 2) {
      return word;
    }
    return switch (word.substring(digits)) {
      case "st", "nd", "rd", "th" -> word.substring(0, digits);
      default -> word;
    };
  }
}
