package org.belscreen.party.name;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
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

  private static final Map<String, Entry> WORDS = load();

  private Vocabulary() {}

  /** The word that stands for a folded word and its equals; the word itself if it is not known. */
  public static String canonical(String folded) {
    Entry entry = WORDS.get(folded);
    return entry == null ? folded : entry.canonical;
  }

  /** The kind of a folded word. */
  public static Kind kind(String folded) {
    Entry entry = WORDS.get(folded);
    return entry == null ? Kind.OWN : entry.kind;
  }

  private static Map<String, Entry> load() {
    Map<String, Entry> words = new HashMap<>();
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
