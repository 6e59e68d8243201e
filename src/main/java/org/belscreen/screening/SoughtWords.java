package org.belscreen.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Words looked for in texts, all at once. Immutable. */
final class SoughtWords {

  private static final int BUCKETS = 1 << 12;

  /** The words of two letters and more by the first two of them. */
  private final String[][] byStart = new String[BUCKETS][];

  private final List<String> single = new ArrayList<>();

  SoughtWords(Collection<String> words) {
    for (String word : new TreeSet<>(words)) {
      if (word.length() < 2) {
        single.add(word);
        continue;
      }
      int bucket = bucket(word, 0);
      String[] before = byStart[bucket] == null ? new String[0] : byStart[bucket];
      String[] more = java.util.Arrays.copyOf(before, before.length + 1);
      more[before.length] = word;
      byStart[bucket] = more;
    }
  }

  private static int bucket(String text, int at) {
    return text.charAt(at) * 61 + text.charAt(at + 1) & BUCKETS - 1;
  }

  /** Those that a text contains, within other words too, in a fixed order. */
  Set<String> in(String text) {
    Set<String> found = Set.of();
    for (String word : single) {
      if (text.contains(word)) {
        found = with(found, word);
      }
    }
    for (int i = 0; i < text.length() - 1; i++) {
      String[] words = byStart[bucket(text, i)];
      if (words != null) {
        for (String word : words) {
          if (text.startsWith(word, i)) {
            found = with(found, word);
          }
        }
      }
    }
    return found;
  }

  private static Set<String> with(Set<String> found, String word) {
    Set<String> more = found.isEmpty() ? new TreeSet<>() : found;
    more.add(word);
    return more;
  }
}
