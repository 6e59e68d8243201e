package org.belscreen.party.name;

import java.util.Set;

/** Words that belong to an address behind a name, such as its town. */
final class Places {

  private static final Set<String> ADDRESS =
      Set.of(
          "ul",
          "ulika",
          "ulica",
          "str",
          "street",
          "st",
          "strase",
          "prospekt",
          "ave",
          "av",
          "avenue",
          "road",
          "rd",
          "box",
          "g",
          "gor",
          "d",
          "dom",
          "of",
          "office");

  private Places() {}

  /** Whether a word is a place, a number or a word of an address. */
  static boolean isAddress(Token word) {
    Vocabulary.Kind kind = Vocabulary.kind(word.fold());
    return kind == Vocabulary.Kind.PLACE
        || kind == Vocabulary.Kind.STOP
        || word.initials()
        || ADDRESS.contains(word.fold())
        || isNumber(word.fold());
  }

  /** A number, or one with a letter such as 14A. */
  private static boolean isNumber(String word) {
    if (!Character.isDigit(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length() - 1; i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
