package org.belscreen.party.name;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  /** The resource of the words in folded spelling, made with the program; below the classes. */
  public static final String READY = "rules/vocabulary.txt";

  private static final int SHORTEST_STEM = 4;

  /** Endings of Russian and Belarusian cases and genders, in folded spelling, longest first. */
  private static final String[] ENDINGS = {
    "ogo", "omu", "aia", "aga", "oi", "oe", "ii", "ih", "im", "ae", "ai", "om", "ov", "ei", "am",
    "ah", "a", "e", "i", "o", "u"
  };

  private static final Map<String, Entry> WORDS;
  private static final Map<String, Entry> STEMS;

  static {
    Optional<String> ready = Resources.ready(READY);
    if (ready.isPresent()) {
      WORDS = new HashMap<>(8192);
      STEMS = new HashMap<>(8192);
      read(ready.get());
    } else {
      WORDS = parse();
      STEMS = stems(WORDS);
    }
  }

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

  private static Map<String, Entry> stems(Map<String, Entry> words) {
    Map<String, Entry> stems = new HashMap<>();
    words.forEach(
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

  /**
   * The words and stems in folded spelling, for {@link #READY}. One word that stands for others a
   * line, its kind in front of it and its equals behind it, after tabs; stems begin with a dash.
   */
  public static String table() {
    Map<String, StringBuilder> lines = new TreeMap<>();
    Map<String, Entry> words = parse();
    words.forEach((word, e) -> line(lines, e).append('\t').append(word));
    stems(words).forEach((stem, e) -> line(lines, e).append("\t-").append(stem));
    return String.join("\n", lines.values());
  }

  private static StringBuilder line(Map<String, StringBuilder> lines, Entry e) {
    return lines.computeIfAbsent(e.kind + "\t" + e.canonical, StringBuilder::new);
  }

  private static void read(String table) {
    for (int from = 0; from < table.length(); ) {
      int newline = table.indexOf('\n', from);
      int end = newline < 0 ? table.length() : newline;
      int tab = table.indexOf('\t', from);
      Kind kind = Kind.valueOf(table.substring(from, tab));
      Entry entry = null;
      while (tab >= 0 && tab < end) {
        int next = table.indexOf('\t', tab + 1);
        String word = table.substring(tab + 1, next < 0 || next > end ? end : next);
        if (entry == null) {
          entry = new Entry(word, kind);
        } else if (word.startsWith("-")) {
          STEMS.put(word.substring(1), entry);
        } else {
          WORDS.put(word, entry);
        }
        tab = next;
      }
      from = end + 1;
    }
  }

  private static Map<String, Entry> parse() {
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
