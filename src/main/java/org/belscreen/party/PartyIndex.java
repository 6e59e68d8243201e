package org.belscreen.party;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.NameTable.Listed;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.ReadyReadings;
import org.belscreen.party.name.Vocabulary;

/**
 * All listed parties, findable by what a sheet calls them. Immutable but for a bounded memory of
 * names already seen, and safe for several threads.
 */
public final class PartyIndex implements PartyMatcher {

  private static final int REMEMBERED = 50_000;
  private static final int SHORTEST_JOINED = 8;
  private static final double PART = 0.9;
  private static final double GENERIC = 0.85;
  private static final double OTHER_NUMBER = 0.88;

  private final NameTable table;
  private final NearNames near;
  private final Identifiers identifiers;
  private final VesselNames vessels;
  private final ConcurrentHashMap<Query, List<NameMatch>> seen = new ConcurrentHashMap<>();

  private record Query(String name, Optional<String> country) {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Query q && q.name.equals(name) && q.country.equals(country);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + country.hashCode();
    }
  }

  private PartyIndex(Collection<ListedEntry> entries, Function<String, List<Reading>> reader) {
    table = new NameTable(entries, reader);
    near = new NearNames(table);
    identifiers = new Identifiers(entries);
    vessels = new VesselNames(entries);
  }

  /** An index of the entries of all lists. */
  public static PartyIndex of(Collection<ListedEntry> entries) {
    return of(entries, ReadyReadings::read);
  }

  /**
   * An index of the entries of all lists.
   *
   * @param reader gives the readings of a listed name; other than {@link Names#read} where they are
   *     kept ready
   */
  public static PartyIndex of(
      Collection<ListedEntry> entries, Function<String, List<Reading>> reader) {
    return new PartyIndex(entries, reader);
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

  /**
   * Listed aircraft and vessels that a free text names, by their numbers or, for vessels, their
   * names; a name in a text is only to be looked at.
   */
  public List<NameMatch> craftIn(String freeText) {
    List<NameMatch> named = vessels.in(freeText);
    List<NameMatch> numbered = identifiers.craft(freeText);
    if (named.isEmpty() || numbered.isEmpty()) {
      return named.isEmpty() ? numbered : named;
    }
    Map<ListedEntry, NameMatch> all = new LinkedHashMap<>();
    numbered.forEach(m -> all.put(m.entry(), m));
    named.forEach(m -> all.putIfAbsent(m.entry(), m));
    return List.copyOf(all.values());
  }

  /** Listed aircraft and vessels that a cell for them names, by number or name. */
  public List<NameMatch> craft(String cell) {
    List<NameMatch> numbered = identifiers.craft(cell);
    if (!vessels.any()) {
      return numbered;
    }
    Map<ListedEntry, NameMatch> all = new LinkedHashMap<>();
    numbered.forEach(m -> all.put(m.entry(), m));
    for (NameMatch match : match(cell, Optional.empty())) {
      if (match.entry().kind().equals("vessel")) {
        all.putIfAbsent(match.entry(), match);
      }
    }
    return List.copyOf(all.values());
  }

  private List<NameMatch> find(String name, Optional<String> country) {
    Map<ListedEntry, NameMatch> best = new LinkedHashMap<>();
    identifiers.companies(name).forEach(m -> best.put(m.entry(), m));
    List<Reading> readings = Names.read(name);
    for (Reading reading : readings) {
      String joined = reading.joined();
      for (int number : table.same(reading)) {
        keep(best, same(reading, table.name(number), country, name));
      }
      for (int number : table.sameJoined(reading)) {
        keep(best, joined(reading, table.name(number), country, name, joined.length()));
      }
    }
    // Near names of lists that have the very name would be left out below.
    Set<String> named = listsWithExact(best);
    for (Reading reading : readings) {
      near.find(
          reading,
          country,
          (number, score) -> {
            Listed listed = table.name(number);
            if (!named.contains(listed.entry().list())) {
              keep(best, near(listed, score, country, name));
            }
          });
    }
    if (best.isEmpty()) {
      return List.of();
    }
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
    return matches.isEmpty()
        ? Set.of()
        : matches.values().stream()
            .filter(NameMatch::exact)
            .map(m -> m.entry().list())
            .collect(Collectors.toSet());
  }

  private NameMatch same(Reading reading, Listed listed, Optional<String> country, String written) {
    ListedEntry entry = listed.entry();
    if (!reading.whole() || !listed.whole()) {
      return match(listed, PART, "a part of the name is the same", country, "");
    }
    if (Countries.conflict(entry, country) && isGeneric(listed)) {
      return match(listed, GENERIC, "the same name, but one that others bear", country, "");
    }
    Optional<String> number = identifiers.otherNumber(written, entry);
    if (number.isPresent()) {
      return match(listed, OTHER_NUMBER, "the same name", country, number.get());
    }
    String why = "the same name" + Countries.words(entry, country);
    return new NameMatch(entry, true, 1, listed.name(), why);
  }

  /** Names that differ in spaces only are the same where that can hardly be an accident. */
  private NameMatch joined(
      Reading reading, Listed listed, Optional<String> country, String written, int letters) {
    return letters >= SHORTEST_JOINED
        ? same(reading, listed, country, written)
        : match(listed, PART, "the same letters with other spaces", country, "");
  }

  private NameMatch near(Listed listed, NameScore score, Optional<String> country, String written) {
    Optional<String> number = identifiers.otherNumber(written, listed.entry());
    return match(listed, score.value(), score.parts(), country, number.orElse(""));
  }

  private static NameMatch match(
      Listed listed, double score, String parts, Optional<String> country, String number) {
    String why =
        String.format(Locale.ROOT, "score %.2f; ", score)
            + parts
            + Countries.words(listed.entry(), country)
            + number;
    return new NameMatch(listed.entry(), false, score, listed.name(), why);
  }

  /** Whether others may well bear the name: an abbreviation, or ordinary words only. */
  private boolean isGeneric(Listed listed) {
    for (int word : listed.words()) {
      String fold = table.fold(word);
      if (fold.length() > 4 && Vocabulary.kind(fold) == Vocabulary.Kind.OWN) {
        return false;
      }
    }
    return true;
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
