package org.belscreen.party.name;

/**
 * A word of a name in the two spellings that are compared.
 *
 * @param exact the spelling in which the systems of transliteration meet; names with the same ones
 *     are the same
 * @param fold a coarser spelling in which everyday spellings meet; good for a near match only
 * @param initials whether it is one or more single letters ({@code A.G.}, {@code S.I.})
 * @param shortened whether a full stop stood behind it ({@code Bel.}, {@code Autom.})
 */
public record Token(String exact, String fold, boolean initials, boolean shortened) {

  // A record's own methods are made when they are first called, which takes long at start.
  @Override
  public boolean equals(Object o) {
    return o instanceof Token t
        && t.exact.equals(exact)
        && t.fold.equals(fold)
        && t.initials == initials
        && t.shortened == shortened;
  }

  @Override
  public int hashCode() {
    return 31 * exact.hashCode() + fold.hashCode();
  }

  /** The token of a plain word. */
  public static Token of(String word) {
    return new Token(Spelling.exact(word), Spelling.fold(word), false, false);
  }

  /** What the word means: the fold that stands for its translations and other forms. */
  public String word() {
    return Vocabulary.canonical(fold);
  }
}
