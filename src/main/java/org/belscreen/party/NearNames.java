package org.belscreen.party;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.Vocabulary;

/**
 * Names that are nearly a listed one. The score is the weight of the words that both have, each as
 * far as it is alike, over the weight of all words; words that only one side has count against it.
 */
final class NearNames {

  static final double THRESHOLD = 0.82;
  private static final double LEAST = 0.7;
  private static final double LEAST_EVIDENCE = 0.8;
  private static final double OWN = 0.5;
  private static final int COMMON = 5_000;
  private final NameTable table;

  NearNames(NameTable table) {
    this.table = table;
  }

  /** A score with its parts. */
  record Score(double value, String why) {}

  private record Word(String text, double weight, Map<Integer, Double> listed) {}

  /**
   * Hands over each listed name that is at all near, by its number; the threshold is the caller's.
   */
  void find(Reading reading, double bonus, BiConsumer<Integer, Score> hits) {
    List<Word> query = reading.words().stream().map(this::word).toList();
    for (int number : candidates(query)) {
      NameTable.Listed listed = table.name(number);
      // Explaining costs more than scoring, and nearly all candidates are none.
      if (score(query, reading.whole(), listed, bonus, false).value >= LEAST) {
        hits.accept(number, score(query, reading.whole(), listed, bonus, true));
      }
    }
  }

  private Word word(String text) {
    Map<Integer, Double> listed = new HashMap<>();
    int number = table.wordNumber(text);
    if (number >= 0) {
      listed.put(number, 1.0);
    }
    if (Vocabulary.kind(text) == Vocabulary.Kind.OWN) {
      for (SimilarWords.Similar similar : table.like(text)) {
        if (Vocabulary.kind(table.word(similar.word())) == Vocabulary.Kind.OWN) {
          listed.put(similar.word(), similar.similarity());
        }
      }
    }
    return new Word(text, table.weightOf(text), listed);
  }

  private TreeSet<Integer> candidates(List<Word> query) {
    TreeSet<Integer> out = new TreeSet<>();
    List<Word> rarest =
        query.stream().sorted(Comparator.comparingDouble(Word::weight).reversed()).toList();
    // Words that many names share lead to candidates only where there is no other: what they have
    // in common could not make up for a word of one's own that is missing.
    double least = rarest.get(0).weight < OWN ? 0 : OWN;
    int used = 0;
    for (Word word : rarest) {
      if (word.weight < least || least == 0 && used == 2) {
        break;
      }
      for (int number : word.listed.keySet()) {
        int[] names = table.namesWith(number);
        if (names.length <= COMMON) {
          Arrays.stream(names).forEach(out::add);
        }
      }
      used++;
    }
    return out;
  }

  private Score score(
      List<Word> query, boolean whole, NameTable.Listed listed, double bonus, boolean explained) {
    int[] words = listed.words();
    boolean[] taken = new boolean[words.length];
    double both = 0;
    double alike = 0;
    double onlyWritten = 0;
    boolean ownWord = false;
    StringBuilder parts = new StringBuilder();
    for (Word word : query) {
      int best = -1;
      double bestSimilarity = 0;
      for (int i = 0; i < words.length; i++) {
        double similarity = taken[i] ? 0 : word.listed.getOrDefault(words[i], 0.0);
        if (similarity > bestSimilarity) {
          best = i;
          bestSimilarity = similarity;
        }
      }
      if (best < 0) {
        onlyWritten += word.weight;
        continue;
      }
      taken[best] = true;
      double weight = table.weightOf(words[best]);
      both += weight;
      alike += weight * bestSimilarity;
      ownWord |= isSignature(table.word(words[best])) && bestSimilarity == 1;
      if (explained) {
        describe(parts, word.text, table.word(words[best]), bestSimilarity);
      }
    }
    double onlyListed = listed.weight() - both;
    if (both < LEAST_EVIDENCE) {
      return new Score(0, "");
    }
    double value = alike / (both + onlyListed + 0.8 * onlyWritten);
    boolean contained = onlyListed < 0.01 && ownWord && alike > both - 0.01;
    if (contained) {
      // The whole of a distinctive listed name stands in the written one: a branch, a daughter, or
      // the party itself with more said about it.
      value = Math.max(value, 0.84);
    }
    if (!whole || !listed.reading().whole()) {
      value = Math.min(value, 0.9);
    }
    value = Math.min(0.99, value + bonus);
    String why = explained ? explain(parts, onlyListed, onlyWritten, contained, whole) : "";
    return new Score(value, why);
  }

  /** A word of nobody's dictionary, long enough to be no accident. */
  static boolean isSignature(String word) {
    return word.length() >= 5
        && Vocabulary.kind(word) == Vocabulary.Kind.OWN
        && !word.chars().allMatch(Character::isDigit);
  }

  private static void describe(StringBuilder parts, String written, String listed, double alike) {
    parts.append(parts.isEmpty() ? "" : ", ").append(written);
    if (alike < 1) {
      parts.append(String.format(Locale.ROOT, "~%s %.2f", listed, alike));
    }
  }

  private static String explain(
      StringBuilder parts,
      double onlyListed,
      double onlyWritten,
      boolean contained,
      boolean whole) {
    StringBuilder out = new StringBuilder("words in common: ").append(parts);
    if (onlyListed > 0.01) {
      out.append(String.format(Locale.ROOT, "; only listed %.2f", onlyListed));
    }
    if (onlyWritten > 0.01) {
      out.append(String.format(Locale.ROOT, "; only written %.2f", onlyWritten));
    }
    if (contained) {
      out.append("; the listed name stands in it");
    }
    if (!whole) {
      out.append("; from a part of the name");
    }
    return out.toString();
  }
}
