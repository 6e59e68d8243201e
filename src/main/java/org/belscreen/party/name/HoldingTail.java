package org.belscreen.party.name;

import java.util.List;
import java.util.Set;

/**
 * Splits {@code X – management company of holding Y}: the company is X, the holding that it manages
 * is Y. Where nothing stands in front ({@code Managing company of holding Y}), Y is the name.
 *
 * @param name the company's own words, never those of the tail unless there are no others
 * @param holding the words of the holding, empty where there is no tail or the tail is the name
 */
record HoldingTail(List<Token> name, List<Token> holding) {

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

  static HoldingTail of(List<Token> words) {
    for (List<String> phrase : PHRASES) {
      int at = indexOf(phrase, words);
      if (at < 0) {
        continue;
      }
      List<Token> head = withoutLinks(LegalForms.strip(words.subList(0, at)).tokens());
      List<Token> tail =
          withoutLinks(LegalForms.strip(words.subList(at + phrase.size(), words.size())).tokens());
      if (head.isEmpty() && tail.isEmpty()) {
        return new HoldingTail(words, List.of());
      }
      return head.isEmpty() ? new HoldingTail(tail, List.of()) : new HoldingTail(head, tail);
    }
    return new HoldingTail(words, List.of());
  }

  private static int indexOf(List<String> phrase, List<Token> words) {
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      int k = 0;
      while (k < phrase.size() && phrase.get(k).equals(words.get(i + k).fold())) {
        k++;
      }
      if (k == phrase.size()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Token> withoutLinks(List<Token> words) {
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

  private static boolean isLink(Token word) {
    return LINKS.contains(word.fold()) || word.word().equals("holding");
  }

  private static List<String> phrase(String words) {
    return Words.texts(words).stream().map(Spelling::fold).toList();
  }
}
