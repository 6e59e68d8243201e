package org.belscreen.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.Vocabulary;

/** Every reading of every listed name, with the ways to find it. Immutable after building. */
final class NameTable {

  /**
   * A reading of a listed name.
   *
   * @param words numbers of its words
   * @param weight what its words weigh together
   */
  record Listed(ListedEntry entry, String name, Reading reading, int[] words, double weight) {}

  private final List<Listed> names = new ArrayList<>();
  private final Map<String, int[]> byKey = new HashMap<>();
  private final Map<String, int[]> byJoined = new HashMap<>();
  private final Map<String, Integer> wordNumbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final double[] weights;
  private final int[][] postings;
  private final SimilarWords similar;

  NameTable(Iterable<ListedEntry> entries) {
    List<Draft> drafts = new ArrayList<>();
    List<Integer> frequency = new ArrayList<>();
    for (ListedEntry entry : entries) {
      Set<Integer> ofEntry = new HashSet<>();
      for (Draft draft : drafts(entry)) {
        int[] numbers = draft.reading.words().stream().mapToInt(this::number).toArray();
        drafts.add(new Draft(entry, draft.name, draft.reading, numbers));
        Arrays.stream(numbers).forEach(ofEntry::add);
      }
      while (frequency.size() < words.size()) {
        frequency.add(0);
      }
      ofEntry.forEach(w -> frequency.set(w, frequency.get(w) + 1));
    }
    weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(words.get(i), frequency.get(i));
    }
    for (Draft draft : drafts) {
      double weight = Arrays.stream(draft.numbers).mapToDouble(w -> weights[w]).sum();
      names.add(new Listed(draft.entry, draft.name, draft.reading, draft.numbers, weight));
    }
    postings = file();
    similar = new SimilarWords(words);
  }

  private record Draft(ListedEntry entry, String name, Reading reading, int[] numbers) {}

  private static List<Draft> drafts(ListedEntry entry) {
    Map<Reading, String> readings = new java.util.LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    all.add(entry.name());
    all.addAll(entry.aliases());
    boolean person = entry.kind().equals("person");
    for (String name : all) {
      for (Reading reading : Names.read(name)) {
        // A surname alone, or a word in an aircraft's remarks, is nobody's name.
        if ((reading.whole() || !person) && weight(reading) >= Vocabulary.Kind.TRADE.weight()) {
          readings.putIfAbsent(reading, name);
        }
      }
    }
    List<Draft> out = new ArrayList<>(readings.size());
    readings.forEach((reading, name) -> out.add(new Draft(entry, name, reading, new int[0])));
    return out;
  }

  private static double weight(Reading reading) {
    return reading.words().stream().mapToDouble(w -> weight(w, 1)).sum();
  }

  /** A word that many listed parties have tells less: down to half of its weight. */
  private static double weight(String word, int frequency) {
    double rarity = 1 - 0.08 * Math.log(Math.max(1, frequency)) / Math.log(2);
    return Vocabulary.kind(word).weight() * Math.max(0.5, rarity);
  }

  private int number(String word) {
    return wordNumbers.computeIfAbsent(
        word,
        w -> {
          words.add(w);
          return words.size() - 1;
        });
  }

  private int[][] file() {
    Map<String, List<Integer>> keys = new HashMap<>();
    Map<String, List<Integer>> joined = new HashMap<>();
    List<List<Integer>> lists = new ArrayList<>();
    words.forEach(w -> lists.add(new ArrayList<>(2)));
    for (int i = 0; i < names.size(); i++) {
      Reading reading = names.get(i).reading();
      keys.computeIfAbsent(reading.key(), k -> new ArrayList<>(1)).add(i);
      joined.computeIfAbsent(reading.joined(), k -> new ArrayList<>(1)).add(i);
      for (int word : Arrays.stream(names.get(i).words()).distinct().toArray()) {
        lists.get(word).add(i);
      }
    }
    keys.forEach((k, v) -> byKey.put(k, ints(v)));
    joined.forEach((k, v) -> byJoined.put(k, ints(v)));
    return lists.stream().map(NameTable::ints).toArray(int[][]::new);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  Listed name(int number) {
    return names.get(number);
  }

  /** Names that are the same as a reading but for word order or spaces. */
  int[] same(Reading reading) {
    int[] ordered = byKey.getOrDefault(reading.key(), new int[0]);
    String joined = reading.joined();
    int[] spaced = joined.length() < 4 ? new int[0] : byJoined.getOrDefault(joined, new int[0]);
    if (spaced.length == 0 || Arrays.equals(ordered, spaced)) {
      return ordered;
    }
    return java.util.stream.IntStream.concat(Arrays.stream(ordered), Arrays.stream(spaced))
        .distinct()
        .toArray();
  }

  /** The number of a word, or -1 where no listed name has it. */
  int wordNumber(String word) {
    return wordNumbers.getOrDefault(word, -1);
  }

  String word(int number) {
    return words.get(number);
  }

  List<SimilarWords.Similar> like(String word) {
    return similar.like(word);
  }

  /** The weight of a word, listed or not. */
  double weightOf(String word) {
    int number = wordNumber(word);
    return number < 0 ? Vocabulary.kind(word).weight() : weights[number];
  }

  double weightOf(int word) {
    return weights[word];
  }

  int[] namesWith(int word) {
    return postings[word];
  }
}
