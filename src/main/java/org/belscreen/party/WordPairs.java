package org.belscreen.party;

import java.util.Arrays;
import org.belscreen.party.NameTable.Listed;
import org.belscreen.party.name.Vocabulary;

/** Which word of a written name stands for which of a listed one, and how far they are alike. */
final class WordPairs {

  /** The same meaning in other words, or in another case. */
  static final double OTHER_FORM = 0.95;

  private static final double CUT = 0.9;
  private static final double LETTERS = 0.85;

  private final WrittenName written;
  private final Listed listed;
  private final NameTable table;
  private final int[] of;
  private final double[] alike;
  private long taken;

  /** Pairs the words: those known to be alike first, then what may be cut short or misspelt. */
  WordPairs(WrittenName written, Listed listed, NameTable table) {
    this.written = written;
    this.listed = listed;
    this.table = table;
    of = new int[written.folds.length];
    alike = new double[of.length];
    Arrays.fill(of, -1);
    for (int i = 0; i < of.length; i++) {
      pairBest(i, false);
    }
    for (int i = 0; i < of.length; i++) {
      if (of[i] < 0) {
        if (written.initials[i]) {
          pairInitials(i);
        } else {
          pairBest(i, true);
        }
      }
    }
  }

  /** How many words were written. */
  int size() {
    return of.length;
  }

  /** The place of the listed word that a written one stands for, or -1. */
  int of(int i) {
    return of[i];
  }

  double alike(int i) {
    return alike[i];
  }

  /** Whether no written word stands for the listed one at this place. */
  boolean free(int k) {
    return (taken >> k & 1) == 0;
  }

  private void pair(int i, int k, double similarity) {
    of[i] = k;
    alike[i] = similarity;
    taken |= 1L << k;
  }

  private void pairBest(int i, boolean loosely) {
    int[] words = listed.words();
    int best = -1;
    double bestAlike = 0;
    for (int k = 0; k < words.length; k++) {
      if (free(k)) {
        double similarity = loosely ? loosely(i, k) : known(i, words[k]);
        if (similarity > bestAlike) {
          best = k;
          bestAlike = similarity;
        }
      }
    }
    if (best >= 0) {
      pair(i, best, bestAlike);
    }
  }

  /** Of the same spelling or meaning, or found to be alike. */
  private double known(int i, int word) {
    int own = written.words[i];
    if (own == word) {
      return table.fold(word).equals(written.folds[i]) ? 1 : OTHER_FORM;
    }
    if (own >= 0 && table.meaning(own) == table.meaning(word)) {
      return OTHER_FORM;
    }
    int[] similar = written.like[i].words();
    for (int s = 0; s < similar.length; s++) {
      if (similar[s] == word) {
        return written.like[i].similarities()[s];
      }
    }
    return 0;
  }

  private double loosely(int i, int k) {
    String own = written.folds[i];
    String word = table.fold(listed.words()[k]);
    if (listed.isInitials(k)) {
      return listed.person() && word.length() == 1 && own.startsWith(word) ? LETTERS : 0;
    }
    boolean dotted = written.shortened[i];
    boolean cut =
        own.length() >= (dotted ? 2 : 3)
            && word.length() > own.length() + 1
            && word.startsWith(own)
            && (dotted || !listed.person() && Vocabulary.kind(own) == Vocabulary.Kind.OWN);
    if (cut) {
      return dotted ? CUT : LETTERS;
    }
    return WordSimilarity.mayBeLike(written.letters[i], table.letters(listed.words()[k]))
        ? WordSimilarity.of(own, word)
        : 0;
  }

  /** Initials {@code A.G.} against as many words of the listed name that begin with them. */
  private void pairInitials(int i) {
    String letters = written.folds[i];
    int at = 0;
    int first = -1;
    long stand = 0;
    boolean all = true;
    for (int k = 0; k < listed.words().length; k++) {
      if (!free(k) || listed.isInitials(k)) {
        continue;
      }
      int length = begins(table.fold(listed.words()[k]), letters, at, listed.person());
      all &= length > 0;
      if (length > 0) {
        first = first < 0 ? k : first;
        stand |= 1L << k;
        at += length;
      }
    }
    // A person's letters left over are no other's where the list has no more words.
    if (first >= 0 && (at == letters.length() || listed.person() && all)) {
      // The first word stands for the pair; the others count as taken and as unsaid.
      pair(i, first, LETTERS);
      taken |= stand;
    }
  }

  /** How many of the letters, from a place on, stand for the word; one Cyrillic one may be two. */
  private static int begins(String word, String letters, int at, boolean mayLack) {
    if (at == 0 && letters.length() == 2 && word.startsWith(letters)) {
      return 2;
    }
    int last = mayLack ? letters.length() : Math.min(at + 1, letters.length());
    for (int i = at; i < last; i++) {
      if (word.charAt(0) == letters.charAt(i)) {
        return i - at + 1;
      }
    }
    return 0;
  }

  /** Whether the pairs stand together and in order among the written words. */
  boolean standTogether() {
    int before = -1;
    boolean ended = false;
    for (int k : of) {
      if (k < 0) {
        ended |= before >= 0;
      } else if (ended || before >= 0 && k != before + 1) {
        return false;
      } else {
        before = k;
      }
    }
    return true;
  }

  /** Whether all written words are paired in the order of the listed ones. */
  boolean standInOrder() {
    int before = -1;
    for (int k : of) {
      if (k <= before) {
        return false;
      }
      before = k;
    }
    return true;
  }
}
