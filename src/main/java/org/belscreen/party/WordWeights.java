package org.belscreen.party;

import org.belscreen.party.name.Vocabulary;
import org.belscreen.party.name.Vocabulary.Kind;

/** How much a word tells one party from another. */
final class WordWeights {

  static final float INITIALS = 0.1f;
  private static final float SHORT = 0.5f;
  private static final int SHORTEST_OWN = 4;
  private static final int SIGNATURE = 5;

  private WordWeights() {}

  /**
   * The weight of a folded word.
   *
   * @param frequency how many listed parties have it: one that many have tells less, down to half
   */
  static float of(String fold, int frequency) {
    double rarity = frequency < 2 ? 1 : 1 - 0.08 * Math.log(frequency) / Math.log(2);
    return (float) (base(fold) * Math.max(0.5, rarity));
  }

  /** The weight of a word that one party has. */
  static float base(String fold) {
    return base(fold, Vocabulary.kind(fold));
  }

  /** The same where its kind is known. */
  static float base(String fold, Kind kind) {
    return kind == Kind.OWN && fold.length() < SHORTEST_OWN && fold.charAt(0) > '9'
        ? SHORT
        : (float) kind.weight();
  }

  /** A word of nobody's dictionary, long enough to be no accident. */
  static boolean isSignature(String fold) {
    return fold.length() >= SIGNATURE && fold.charAt(0) > '9' && Vocabulary.kind(fold) == Kind.OWN;
  }

  /** A word of nobody's dictionary that is more than an abbreviation. */
  static boolean isOwn(String fold) {
    return fold.length() >= SHORTEST_OWN
        && fold.charAt(0) > '9'
        && Vocabulary.kind(fold) == Kind.OWN;
  }

  /** A word that is a name, if only a given one, or one of the dictionary as a name. */
  static boolean isName(String fold) {
    return fold.length() >= SIGNATURE
        && fold.charAt(0) > '9'
        && (Vocabulary.kind(fold) == Kind.GIVEN
            || Vocabulary.kind(fold).weight() >= Kind.ORDINARY.weight());
  }

  /** Whether it tells more than what a firm is in general. */
  static boolean isSpecific(String fold) {
    return Vocabulary.kind(fold) != Kind.GENERIC;
  }
}
