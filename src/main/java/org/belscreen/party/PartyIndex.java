package org.belscreen.party;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.Vocabulary;

/**
 * All listed parties, findable by what a sheet calls them. Immutable but for a bounded memory of
 * names already seen, and safe for several threads.
 */
public final class PartyIndex implements PartyMatcher {

  private static final int REMEMBERED = 50_000;
  private static final double COUNTRY_BONUS = 0.02;
  private static final double COUNTRY_MALUS = -0.06;

  private final NameTable table;
  private final NearNames near;
  private final Identifiers identifiers;
  private final ConcurrentHashMap<Query, List<NameMatch>> seen = new ConcurrentHashMap<>();

  private record Query(String name, Optional<String> country) {}

  private PartyIndex(Collection<ListedEntry> entries) {
    table = new NameTable(entries);
    near = new NearNames(table);
    identifiers = new Identifiers(entries);
  }

  /** An index of the entries of all lists. */
  public static PartyIndex of(Collection<ListedEntry> entries) {
    return new PartyIndex(entries);
  }

  /**
   * Every entry that a name may mean: exact ones first, then by score. Where a list has the very
   * name, its other entries that are merely like it are left out.
   *
   * @param nameAsWritten a party's name in any script
   * @param country ISO 3166-1 alpha-2 code, if known
   */
  @Override
  public List<NameMatch> match(String nameAsWritten, Optional<String> country) {
    Query query = new Query(nameAsWritten, country);
    List<NameMatch> known = seen.get(query);
    if (known == null) {
      known = find(nameAsWritten, country);
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      seen.put(query, known);
    }
    return known;
  }

  /** Listed aircraft and vessels that a free text or a vehicle cell names by their numbers. */
  public List<NameMatch> identifiers(String freeText) {
    return identifiers.craft(freeText);
  }

  private List<NameMatch> find(String name, Optional<String> country) {
    Map<ListedEntry, NameMatch> best = new LinkedHashMap<>();
    identifiers.companies(name).forEach(m -> best.put(m.entry(), m));
    List<Reading> readings = Names.read(name);
    for (Reading reading : readings) {
      for (int number : table.same(reading)) {
        keep(best, same(reading, table.name(number), country));
      }
    }
    Set<ListedEntry> same = Set.copyOf(best.keySet());
    Set<String> explained = listsWithExact(best);
    for (Reading reading : readings) {
      near.find(
          reading,
          COUNTRY_BONUS,
          (number, score) -> {
            NameTable.Listed listed = table.name(number);
            double value = score.value() - COUNTRY_BONUS + effect(listed.entry(), country);
            boolean done =
                same.contains(listed.entry()) || explained.contains(listed.entry().list());
            if (!done && (value >= NearNames.THRESHOLD || coreIsSame(reading, listed))) {
              keep(best, near(reading, listed, value, score.why(), country));
            }
          });
    }
    Set<String> named = listsWithExact(best);
    return best.values().stream()
        .filter(m -> m.exact() || !named.contains(m.entry().list()))
        .sorted(
            Comparator.comparing(NameMatch::exact)
                .thenComparing(NameMatch::score)
                .reversed()
                .thenComparing(m -> m.entry().list())
                .thenComparing(m -> m.entry().id()))
        .toList();
  }

  private static Set<String> listsWithExact(Map<ListedEntry, NameMatch> matches) {
    return matches.values().stream()
        .filter(NameMatch::exact)
        .map(m -> m.entry().list())
        .collect(Collectors.toSet());
  }

  private static NameMatch same(
      Reading reading, NameTable.Listed listed, Optional<String> country) {
    ListedEntry entry = listed.entry();
    String effect = Countries.words(entry, country);
    if (!reading.whole() || !listed.reading().whole()) {
      return new NameMatch(
          entry, false, 0.9, listed.name(), "a part of the name is the same" + effect);
    }
    if (Countries.conflict(entry, country) && isGeneric(listed)) {
      return new NameMatch(
          entry, false, 0.85, listed.name(), "the same name, but one that others bear" + effect);
    }
    return new NameMatch(entry, true, 1, listed.name(), "the same name" + effect);
  }

  private static NameMatch near(
      Reading reading,
      NameTable.Listed listed,
      double score,
      String parts,
      Optional<String> country) {
    ListedEntry entry = listed.entry();
    String effect = Countries.words(entry, country);
    if (!Countries.conflict(entry, country) && coreIsSame(reading, listed)) {
      String why = "the same name but for words that only describe it" + effect;
      return new NameMatch(entry, true, 1, listed.name(), why);
    }
    return new NameMatch(
        entry, false, Math.max(score, NearNames.THRESHOLD), listed.name(), parts + effect);
  }

  /**
   * Whether one name is the other without words such as company, bank, airlines or Belarusian, and
   * what remains is a word of its own that nobody else has.
   */
  private static boolean coreIsSame(Reading reading, NameTable.Listed listed) {
    Reading other = listed.reading();
    if (!reading.whole() || !other.whole() || !reading.core().equals(other.core())) {
      return false;
    }
    return reading.core().stream().anyMatch(NearNames::isSignature)
        && (other.descriptions().containsAll(reading.descriptions())
            || reading.descriptions().containsAll(other.descriptions()));
  }

  /** Whether others may well bear the name: an abbreviation, or ordinary words only. */
  private static boolean isGeneric(NameTable.Listed listed) {
    List<String> words = listed.reading().words();
    return words.stream()
        .allMatch(w -> Vocabulary.kind(w) != Vocabulary.Kind.OWN || w.length() <= 4);
  }

  private static double effect(ListedEntry entry, Optional<String> country) {
    if (Countries.conflict(entry, country)) {
      return COUNTRY_MALUS;
    }
    return country.isPresent() && !entry.countries().isEmpty() ? COUNTRY_BONUS : 0;
  }

  private static void keep(Map<ListedEntry, NameMatch> best, NameMatch match) {
    best.merge(
        match.entry(),
        match,
        (a, b) -> {
          if (a.exact() != b.exact()) {
            return a.exact() ? a : b;
          }
          return b.score() > a.score() ? b : a;
        });
  }
}
