package org.belscreen.party.name;

import java.util.Set;

/** Words that belong to an address behind a name, such as its town. */
final class Places {

  private static final Set<String> ADDRESS =
      Set.of(
          "ul",
          "ulica",
          "str",
          "street",
          "st",
          "prospekt",
          "ave",
          "avenue",
          "g",
          "gor",
          "d",
          "dom");

  private Places() {}

  /** Whether a folded word is a place, a number or a word of an address. */
  static boolean isAddress(String word) {
    return Vocabulary.kind(word) == Vocabulary.Kind.PLACE
        || Vocabulary.kind(word) == Vocabulary.Kind.STOP
        || ADDRESS.contains(word)
        || word.chars().allMatch(Character::isDigit);
  }
}
