package org.belscreen.party.name;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sixth step: words that many names share. A word of {@code vocabulary.csv} is put into one of its
 * equal spellings and translations ({@code zavod}, {@code works}, {@code plant}) and weighs less
 * than a word that only one name has.
 */
public final class Vocabulary {

  /** How much a word tells one party from another. */
  public enum Kind {
    /** Dropped: of, and, republic. */
    STOP(0),
    /** Company, group, new, state. */
    GENERIC(0.15),
    /** What many firms do: trade, bank, plant, logistics. */
    TRADE(0.3),
    /** Belarus, Minsk, Europe. */
    PLACE(0.35),
    /** Alexander, Siarhei: many bear it. */
    GIVEN(0.5),
    /** What a branch deals in: potash, oil, tractor. */
    SUBJECT(0.55),
    /** A word of the dictionary that is some listed party's whole name: integral, planar. */
    ORDINARY(0.9),
    /** Anything else. */
    OWN(1);

    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    /** Between 0 and 1. */
    public double weight() {
      return weight;
    }
  }

  private record Entry(String canonical, Kind kind) {}

  private static final int SHORTEST_STEM = 4;

  /** Endings of Russian and Belarusian cases and genders, in folded spelling, longest first. */
  private static final String[] ENDINGS = {
    "ogo", "omu", "aia", "aga", "oi", "oe", "ii", "ih", "im", "ae", "ai", "om", "ov", "ei", "am",
    "ah", "a", "e", "i", "o", "u"
  };

  private static final Map<String, Entry> WORDS = load();
  private static final Map<String, Entry> STEMS = stems();

  private Vocabulary() {}

  /** The word that stands for a folded word and its equals; the word itself if it is not known. */
  public static String canonical(String folded) {
    Entry entry = entry(folded);
    return entry == null ? folded : entry.canonical;
  }

  /** Whether the table has the folded word as it stands, not only in another case or gender. */
  public static boolean has(String folded) {
    return WORDS.containsKey(folded);
  }

  /** The kind of a folded word. */
  public static Kind kind(String folded) {
    Entry entry = entry(folded);
    return entry == null ? Kind.OWN : entry.kind;
  }

  /** As it stands, with the Belarusian h as g, or in another case or gender. */
  private static Entry entry(String folded) {
    Entry entry = WORDS.get(folded);
    if (entry == null && folded.indexOf('h') >= 0) {
      entry = WORDS.get(folded.replace('h', 'g'));
    }
    if (entry == null && folded.length() >= SHORTEST_STEM) {
      String stem = stem(folded);
      if (stem.length() < folded.length()) {
        entry = STEMS.get(stem);
        entry = entry == null ? WORDS.get(stem) : entry;
      }
    }
    return entry;
  }

  private static Map<String, Entry> stems() {
    Map<String, Entry> stems = new HashMap<>();
    WORDS.forEach(
        (word, entry) -> {
          String stem = stem(word);
          if (!stem.equals(word) && entry.kind != Kind.STOP) {
            stems.putIfAbsent(stem, entry);
          }
        });
    return stems;
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.length() >= SHORTEST_STEM + ending.length() && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static Map<String, Entry> load() {
    Map<String, Entry> words = new LinkedHashMap<>();
    for (NamedCsvRecord row : Resources.rows("vocabulary.csv")) {
      Kind kind = Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
      for (String group : row.getField("words").split(";")) {
        String canonical = null;
        for (String word : group.split("=")) {
          String folded = Spelling.fold(word.strip());
          canonical = canonical == null ? folded : canonical;
          words.putIfAbsent(folded, new Entry(canonical, kind));
        }
      }
    }
    return words;
  }
}
