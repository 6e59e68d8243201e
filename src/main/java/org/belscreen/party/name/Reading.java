package org.belscreen.party.name;

import java.util.Arrays;
import java.util.List;

/**
 * One way to understand a written name.
 *
 * @param tokens its comparable words in their order, never empty
 * @param whole whether it stands for the whole name; otherwise it is only a part of it (what stands
 *     in brackets or quotation marks), good for a review and never for an exact match
 */
public record Reading(List<Token> tokens, boolean whole) {

  // A record's own methods are made when they are first called, which takes long at start.
  @Override
  public boolean equals(Object o) {
    return o instanceof Reading r && r.whole == whole && r.tokens.equals(tokens);
  }

  @Override
  public int hashCode() {
    return 31 * tokens.hashCode() + (whole ? 1 : 0);
  }

  /** The words in a fixed order: names that differ in word order only have the same. */
  public String key() {
    if (tokens.size() == 1) {
      return tokens.get(0).exact();
    }
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.get(i).exact();
    }
    Arrays.sort(words);
    return String.join(" ", words);
  }

  /** The words without spaces: {@code Energo-Oil} and {@code EnergoOil} have the same. */
  public String joined() {
    if (tokens.size() == 1) {
      return tokens.get(0).exact();
    }
    StringBuilder out = new StringBuilder(32);
    for (Token token : tokens) {
      out.append(token.exact());
    }
    return out.toString();
  }
}
