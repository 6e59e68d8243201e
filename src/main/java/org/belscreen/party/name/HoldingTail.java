package org.belscreen.party.name;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Splits {@code X – management company of holding Y}: the company is X, the holding that it manages
 * is Y. Where nothing stands in front ({@code Managing company of holding Y}), Y is the name.
 *
 * @param name the company's own words, never those of the tail unless there are no others
 * @param holding the words of the holding, empty where there is no tail or the tail is the name
 */
record HoldingTail(List<String> name, List<String> holding) {

  private static final List<List<String>> PHRASES =
      List.of(
          phrase("management company"),
          phrase("managing company"),
          phrase("management holding company"),
          phrase("holding management company"),
          phrase("holding managing company"),
          phrase("upravlyayushchaya kompaniya"),
          phrase("kiruyuchaya kampaniya"),
          phrase("kiruyuchaya kampanija"),
          phrase("upr komp"),
          phrase("upr kompaniya"),
          phrase("uk kholdinga"));
  private static final Set<String> LINKS =
      Set.of("of", "the", "holding", "holdinga", "holdingu", "holdings");

  static HoldingTail of(List<String> words) {
    for (List<String> phrase : PHRASES) {
      int at = Collections.indexOfSubList(words, phrase);
      if (at < 0) {
        continue;
      }
      List<String> head = withoutLinks(LegalForms.strip(words.subList(0, at)));
      List<String> tail =
          withoutLinks(LegalForms.strip(words.subList(at + phrase.size(), words.size())));
      if (head.isEmpty() && tail.isEmpty()) {
        return new HoldingTail(words, List.of());
      }
      return head.isEmpty() ? new HoldingTail(tail, List.of()) : new HoldingTail(head, tail);
    }
    return new HoldingTail(words, List.of());
  }

  private static List<String> withoutLinks(List<String> words) {
    int from = 0;
    int to = words.size();
    while (from < to && isLink(words.get(from))) {
      from++;
    }
    while (to > from && isLink(words.get(to - 1))) {
      to--;
    }
    return words.subList(from, to);
  }

  private static boolean isLink(String word) {
    return LINKS.contains(word) || Vocabulary.canonical(word).equals("holding");
  }

  private static List<String> phrase(String words) {
    return Words.split(words).stream().map(Spelling::fold).toList();
  }
}
