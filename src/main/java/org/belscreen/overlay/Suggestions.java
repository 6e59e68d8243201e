package org.belscreen.overlay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant who wrote a name that isn't known. */
final class Suggestions {

  private static final int MOST = 3;

  private Suggestions() {}

  /** {@code ; did you mean "x"?}, or nothing where no known name is like it. */
  static String of(String written, Collection<String> known) {
    String low = written.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, written.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    List<String> like =
        known.stream()
            .filter(
                k ->
                    distance.apply(k.toLowerCase(Locale.ROOT), low) >= 0
                        || plain(low).length() > 3 && plain(k).contains(plain(low)))
            .sorted(
                Comparator.comparingInt((String k) -> far(plain(k), plain(low)))
                    .thenComparingInt(k -> far(k, low))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .map(k -> "\"" + k + "\"")
            .toList();
    return like.isEmpty() ? "" : "; did you mean " + String.join(" or ", like) + "?";
  }

  private static int far(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }

  /** Hyphens and capitals are what people get wrong first. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
