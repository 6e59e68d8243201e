package org.belscreen.party.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to understand a written name.
 *
 * @param words its comparable words in their order, never empty
 * @param joined the words as spelt, untranslated and without spaces: {@code Energo-Oil} and {@code
 *     EnergoOil} have the same
 * @param whole whether it stands for the whole name; otherwise it is only a part of it (what stands
 *     in brackets or quotation marks), good for a review and never for an exact match
 */
public record Reading(List<String> words, String joined, boolean whole) {

  private static final Set<String> DESCRIPTIONS = Set.of("airline", "bank", "belarus");

  /** The words in a fixed order: names that differ in word order only have the same. */
  public String key() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /**
   * The words that tell the party, without those that describe it: {@code Belavia} of {@code
   * Belavia Belarusian Airlines}.
   */
  public Set<String> core() {
    return words.stream().filter(w -> !isDescription(w)).collect(Collectors.toSet());
  }

  /** The words that describe the party. */
  public Set<String> descriptions() {
    return words.stream().filter(Reading::isDescription).collect(Collectors.toSet());
  }

  private static boolean isDescription(String word) {
    return DESCRIPTIONS.contains(word) || Vocabulary.kind(word) == Vocabulary.Kind.GENERIC;
  }
}
