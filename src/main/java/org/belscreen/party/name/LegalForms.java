package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Eighth step: legal forms carry no weight. A form written out goes wherever it stands; an
 * abbreviation goes only at the beginning or the end, since in the middle {@code AS} or {@code UP}
 * may be anything. The forms stand in {@code legal-forms.csv}.
 */
public final class LegalForms {

  /**
   * A name without its forms.
   *
   * @param kinds what its forms say of the firm, such as {@code joint-stock}; they tell two firms
   *     of one name apart
   */
  record Stripped(List<Token> tokens, Set<String> kinds) {}

  private record Phrase(List<String> words, String kind) {}

  private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();
  private static final Map<String, String> SHORT = new HashMap<>();

  static {
    for (var row : Resources.rows("legal-forms.csv")) {
      List<String> words = Words.texts(row.getField("form")).stream().map(Spelling::fold).toList();
      String kind = row.getField("kind");
      if (words.size() == 1) {
        SHORT.put(words.get(0), kind);
      } else {
        PHRASES.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, kind));
      }
    }
    PHRASES.values().forEach(l -> l.sort((a, b) -> b.words.size() - a.words.size()));
  }

  private LegalForms() {}

  /** The words of one stretch of a name without its legal forms, and what these were. */
  static Stripped strip(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    Set<String> kinds = Set.of();
    for (int i = 0; i < tokens.size(); ) {
      Phrase phrase = phraseAt(tokens, i);
      if (phrase == null) {
        out.add(tokens.get(i));
        i++;
      } else {
        kinds = with(kinds, phrase.kind);
        i += phrase.words.size();
      }
    }
    int from = 0;
    int to = out.size();
    while (from < to && SHORT.containsKey(out.get(from).fold())) {
      kinds = with(kinds, SHORT.get(out.get(from++).fold()));
    }
    while (to > from && SHORT.containsKey(out.get(to - 1).fold())) {
      kinds = with(kinds, SHORT.get(out.get(--to).fold()));
    }
    return new Stripped(to - from == tokens.size() ? tokens : out.subList(from, to), kinds);
  }

  private static Set<String> with(Set<String> kinds, String kind) {
    if (kind.isEmpty() || kinds.contains(kind)) {
      return kinds;
    }
    Set<String> more = new TreeSet<>(kinds);
    more.add(kind);
    return more;
  }

  private static Phrase phraseAt(List<Token> tokens, int at) {
    List<Phrase> phrases = PHRASES.get(tokens.get(at).fold());
    if (phrases == null) {
      return null;
    }
    for (Phrase phrase : phrases) {
      int length = phrase.words.size();
      if (at + length <= tokens.size() && stands(phrase.words, tokens, at)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean stands(List<String> words, List<Token> tokens, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(tokens.get(at + i).fold())) {
        return false;
      }
    }
    return true;
  }
}
