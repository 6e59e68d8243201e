package org.belscreen.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.Token;
import org.belscreen.party.name.Vocabulary;
import org.belscreen.party.name.Vocabulary.Kind;

/** Every reading of every listed name, with the ways to find it. Immutable after building. */
final class NameTable {

  /**
   * A reading of a listed name.
   *
   * @param name the name or alias as listed
   * @param words numbers of its words
   * @param weights what each of them tells
   * @param weight what they tell together
   * @param whole whether the reading stands for the whole name
   */
  record Listed(
      ListedEntry entry,
      String name,
      int[] words,
      float[] weights,
      float weight,
      boolean whole,
      long initials) {

    boolean person() {
      return entry.kind().equals("person");
    }

    /** Whether the word is one or more initials. */
    boolean isInitials(int at) {
      return (initials >> at & 1) != 0;
    }
  }

  private static final int MOST_WORDS = 40;
  private static final int OFTEN = 200;
  private static final double MISSED = 0.24;

  private final List<Listed> names = new ArrayList<>();
  private final Map<String, int[]> byKey = new HashMap<>();
  private final Map<String, int[]> byJoined = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> folds = new ArrayList<>();
  private int[] meanings = new int[256];
  private final float[] weights;
  private final int[] letters;
  private final int[][] anchored;
  private final MisspeltWords misspelt;

  private record Draft(ListedEntry entry, String name, Reading reading, int[] words) {}

  /**
   * A table of the names and aliases of entries.
   *
   * @param reader gives the readings of a name
   */
  NameTable(Collection<ListedEntry> entries, Function<String, List<Reading>> reader) {
    List<Draft> drafts = new ArrayList<>(entries.size() * 3);
    for (ListedEntry entry : entries) {
      draft(entry, reader, drafts);
    }
    int[] frequency = frequencies(drafts);
    weights = new float[folds.size()];
    letters = new int[folds.size()];
    for (int i = 0; i < weights.length; i++) {
      letters[i] = WordSimilarity.letters(folds.get(i));
      weights[i] = weight(folds.get(i), frequency[meanings[i]]);
    }
    for (Draft draft : drafts) {
      names.add(listed(draft));
    }
    fileNames(drafts);
    anchored = anchors(frequency);
    misspelt = new MisspeltWords(folds.toArray(String[]::new), anchorWords());
  }

  private void draft(
      ListedEntry entry, Function<String, List<Reading>> reader, List<Draft> drafts) {
    Map<Reading, String> readings = new LinkedHashMap<>();
    boolean person = entry.kind().equals("person");
    for (int i = -1; i < entry.aliases().size(); i++) {
      String name = i < 0 ? entry.name() : entry.aliases().get(i);
      for (Reading reading : reader.apply(name)) {
        // A surname alone, or a word in an aircraft's remarks, is nobody's name.
        boolean tells = reading.whole() || !person && kindWeight(reading) >= Kind.TRADE.weight();
        if (tells && reading.tokens().size() <= MOST_WORDS) {
          readings.putIfAbsent(reading, name);
        }
      }
    }
    readings.forEach(
        (reading, name) -> {
          int[] words = new int[reading.tokens().size()];
          for (int i = 0; i < words.length; i++) {
            words[i] = number(reading.tokens().get(i));
          }
          drafts.add(new Draft(entry, name, reading, words));
        });
  }

  private static double kindWeight(Reading reading) {
    double sum = 0;
    for (Token t : reading.tokens()) {
      sum += Vocabulary.kind(t.fold()).weight();
    }
    return sum;
  }

  private int number(Token token) {
    int number = number(token.fold());
    int meaning = token.word().equals(token.fold()) ? number : number(token.word());
    meanings[number] = meaning;
    return number;
  }

  private int number(String fold) {
    Integer known = numbers.get(fold);
    if (known != null) {
      return known;
    }
    int number = folds.size();
    numbers.put(fold, number);
    folds.add(fold);
    if (number == meanings.length) {
      meanings = Arrays.copyOf(meanings, number * 2);
    }
    meanings[number] = number;
    return number;
  }

  /** How many entries have a word of each meaning. */
  private int[] frequencies(List<Draft> drafts) {
    int[] frequency = new int[folds.size()];
    ListedEntry[] last = new ListedEntry[folds.size()];
    for (Draft draft : drafts) {
      for (int word : draft.words) {
        int meaning = meanings[word];
        if (last[meaning] != draft.entry) {
          last[meaning] = draft.entry;
          frequency[meaning]++;
        }
      }
    }
    return frequency;
  }

  private Listed listed(Draft draft) {
    List<Token> tokens = draft.reading.tokens();
    boolean person = draft.entry.kind().equals("person");
    float[] own = new float[tokens.size()];
    long initials = 0;
    float sum = 0;
    int surnames = person ? surnames(draft.name, tokens) : 0;
    for (int i = 0; i < own.length; i++) {
      own[i] = person ? PersonNames.weight(i, own.length, surnames) : weights[draft.words[i]];
      if (tokens.get(i).initials()) {
        initials |= 1L << i;
        own[i] = own.length == 1 ? own[i] : WordWeights.INITIALS;
      }
      sum += own[i];
    }
    return new Listed(
        draft.entry, draft.name, draft.words, own, sum, draft.reading.whole(), initials);
  }

  /** How many words stand in front of the comma of {@code SURNAME, Given Patronymic}; 0: none. */
  private static int surnames(String name, List<Token> tokens) {
    int comma = name.indexOf(',');
    if (comma < 0) {
      return 0;
    }
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < comma; i++) {
      boolean between = name.charAt(i) <= ' ' || name.charAt(i) == '-';
      words += between || inside ? 0 : 1;
      inside = !between;
    }
    return words < tokens.size() ? words : 0;
  }

  private static float weight(String fold, int frequency) {
    return WordWeights.of(fold, frequency);
  }

  private void fileNames(List<Draft> drafts) {
    Map<String, List<Integer>> keys = new HashMap<>();
    Map<String, List<Integer>> joined = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Reading reading = drafts.get(i).reading;
      keys.computeIfAbsent(reading.key(), k -> new ArrayList<>(1)).add(i);
      joined.computeIfAbsent(reading.joined(), k -> new ArrayList<>(1)).add(i);
    }
    keys.forEach((k, v) -> byKey.put(k, ints(v)));
    joined.forEach((k, v) -> byJoined.put(k, ints(v)));
  }

  /**
   * Names by the meanings of the few words without which they can't be near enough: those that tell
   * most, until the others weigh too little; and one more where it isn't common.
   */
  private int[][] anchors(int[] frequency) {
    List<List<Integer>> lists = new ArrayList<>();
    folds.forEach(w -> lists.add(null));
    for (int name = 0; name < names.size(); name++) {
      Listed listed = names.get(name);
      Integer[] order = new Integer[listed.words.length];
      Arrays.setAll(order, i -> i);
      double[] rank = new double[order.length];
      for (int i = 0; i < rank.length; i++) {
        double spread = 0.05 * Math.log(frequency[meanings[listed.words[i]]] + 1);
        // A person is looked for by the surname, however common.
        boolean surname = listed.person() && PersonNames.isSurname(listed.weights[i]);
        rank[i] = listed.weights[i] - spread + (surname ? 1 : 0);
      }
      Arrays.sort(order, (a, b) -> Double.compare(rank[b], rank[a]));
      double sum = 0;
      boolean more = true;
      for (int i = 0; i < order.length && more; i++) {
        int meaning = meanings[listed.words[order[i]]];
        boolean needed = sum <= MISSED * listed.weight;
        more = needed;
        if (needed || !listed.person() && frequency[meaning] <= OFTEN) {
          if (lists.get(meaning) == null) {
            lists.set(meaning, new ArrayList<>(2));
          }
          List<Integer> list = lists.get(meaning);
          if (list.isEmpty() || list.get(list.size() - 1) != name) {
            list.add(name);
          }
        }
        sum += listed.weights[order[i]];
      }
    }
    return lists.stream().map(l -> l == null ? new int[0] : ints(l)).toArray(int[][]::new);
  }

  private int[] anchorWords() {
    int[] out = new int[folds.size()];
    int size = 0;
    for (int i = 0; i < folds.size(); i++) {
      if (meanings[i] == i
          && anchored[i].length > 0
          && Vocabulary.kind(folds.get(i)).weight() >= Kind.ORDINARY.weight()) {
        out[size++] = i;
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static int[] ints(List<Integer> list) {
    int[] ints = new int[list.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = list.get(i);
    }
    return ints;
  }

  Listed name(int number) {
    return names.get(number);
  }

  /** Names that are the same as a reading but for word order. */
  int[] same(Reading reading) {
    return byKey.getOrDefault(reading.key(), NOBODY);
  }

  /** Names that are the same as a reading but for spaces and hyphens. */
  int[] sameJoined(Reading reading) {
    return byJoined.getOrDefault(reading.joined(), NOBODY);
  }

  private static final int[] NOBODY = new int[0];

  /** The number of a folded word, or of its meaning; -1 where no listed name has either. */
  int wordNumber(String fold) {
    Integer number = numbers.get(fold);
    if (number != null) {
      return number;
    }
    String meaning = Vocabulary.canonical(fold);
    return meaning.equals(fold) ? -1 : numbers.getOrDefault(meaning, -1);
  }

  /** Whether a word of exactly this spelling is in a listed name. */
  boolean has(String fold) {
    return numbers.containsKey(fold);
  }

  int meaning(int word) {
    return meanings[word];
  }

  String fold(int word) {
    return folds.get(word);
  }

  /** The letters of a word, for a first look. */
  int letters(int word) {
    return letters[word];
  }

  float weightOf(int word) {
    return weights[word];
  }

  MisspeltWords.Found like(String fold) {
    return misspelt.like(fold);
  }

  /** Names of which a word of this meaning is one that tells most. */
  int[] namesAnchoredAt(int meaning) {
    return anchored[meaning];
  }
}
