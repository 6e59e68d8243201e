package org.belscreen.party;

import java.util.Arrays;
import java.util.Optional;
import org.belscreen.party.name.Reading;

/** Finds the listed names that a written one is near enough to. */
final class NearNames {

  private final NameTable table;

  NearNames(NameTable table) {
    this.table = table;
  }

  /** What to do with a listed name, by its number, and its score. */
  interface Hits {
    void hit(int number, NameScore score);
  }

  /** Hands over each listed name that is near enough. */
  void find(Reading reading, Optional<String> country, Hits hits) {
    for (WrittenName written : WrittenName.of(reading, table)) {
      int[] candidates = candidates(written);
      for (int i = 0; i < candidates.length; i++) {
        if (i == 0 || candidates[i] != candidates[i - 1]) {
          NameScore score = NameScore.of(written, table.name(candidates[i]), table, country);
          if (score.value() >= NameScore.THRESHOLD) {
            hits.hit(candidates[i], score);
          }
        }
      }
    }
  }

  /** Names that share, or nearly share, one of the words that tell most of them; sorted. */
  private int[] candidates(WrittenName written) {
    int[] found = new int[32];
    int count = 0;
    for (int i = 0; i < written.folds.length; i++) {
      int word = written.words[i];
      int[] similar = written.like[i].words();
      for (int k = -1; k < similar.length; k++) {
        int meaning = k < 0 ? word < 0 ? -1 : table.meaning(word) : similar[k];
        if (meaning >= 0) {
          int[] names = table.namesAnchoredAt(meaning);
          if (count + names.length > found.length) {
            found = Arrays.copyOf(found, Math.max(found.length * 2, count + names.length));
          }
          System.arraycopy(names, 0, found, count, names.length);
          count += names.length;
        }
      }
    }
    int[] out = Arrays.copyOf(found, count);
    Arrays.sort(out);
    return out;
  }
}
