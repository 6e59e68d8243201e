package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fifth step: legal forms carry no weight. A form written out goes wherever it stands; an
 * abbreviation goes only at the beginning or the end, since in the middle {@code AS} or {@code UP}
 * may be anything. The forms stand in {@code legal-forms.csv}.
 */
public final class LegalForms {

  private static final int LONGEST = 8;
  private static final Map<String, Set<List<String>>> PHRASES = new HashMap<>();
  private static final Set<String> SHORT = new HashSet<>();

  static {
    for (var row : Resources.rows("legal-forms.csv")) {
      List<String> words = Words.split(row.getField("form")).stream().map(Spelling::fold).toList();
      if (words.size() == 1) {
        SHORT.add(words.get(0));
      } else {
        PHRASES.computeIfAbsent(words.get(0), w -> new HashSet<>()).add(words);
      }
    }
  }

  private LegalForms() {}

  /** The folded words of one stretch of a name without its legal forms. */
  public static List<String> strip(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      int length = phraseAt(words, i);
      if (length == 0) {
        out.add(words.get(i));
        i++;
      } else {
        i += length;
      }
    }
    int from = 0;
    int to = out.size();
    while (from < to && SHORT.contains(out.get(from))) {
      from++;
    }
    while (to > from && SHORT.contains(out.get(to - 1))) {
      to--;
    }
    return List.copyOf(out.subList(from, to));
  }

  private static int phraseAt(List<String> words, int at) {
    Set<List<String>> phrases = PHRASES.get(words.get(at));
    if (phrases == null) {
      return 0;
    }
    for (int length = Math.min(LONGEST, words.size() - at); length > 1; length--) {
      if (phrases.contains(words.subList(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
