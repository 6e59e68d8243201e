package org.belscreen.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.cleared.Clearances;
import org.belscreen.cleared.Clearances.Ruling;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.NameMatch;
import org.belscreen.party.PartyIndex;
import org.belscreen.party.PartyMatcher;

/**
 * What names mean, with the listings' own doubts and with what a person has cleared. A listing that
 * isn't established on its days, and a weak alias, are never certain; a cleared match is none up to
 * the last day of its clearance. Immutable and shared by all threads.
 */
final class PartyMatches implements PartyMatcher {

  /** Weak aliases are looked up apart, so that they hide no likeness to another party. */
  private static final String WEAK = "?weak";

  private final PartyIndex index;
  private final Clearances clearances;
  private final Map<ListedEntry, List<ListedEntry>> lines = new IdentityHashMap<>();
  private final Map<ListedEntry, ListedEntry> behindWeak = new IdentityHashMap<>();
  private final boolean plain;

  /** What a listing is found by; its lines for other days are found by the same. */
  private record Face(
      String list,
      String id,
      String name,
      List<String> aliases,
      String weak,
      String kind,
      List<String> countries,
      List<String> identifiers) {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Face f
          && f.list.equals(list)
          && f.id.equals(id)
          && f.name.equals(name)
          && f.aliases.equals(aliases)
          && f.weak.equals(weak)
          && f.kind.equals(kind)
          && f.countries.equals(countries)
          && f.identifiers.equals(identifiers);
    }

    @Override
    public int hashCode() {
      return 31 * id.hashCode() + name.hashCode();
    }

    static Face of(ListedEntry e) {
      return new Face(
          e.list(),
          e.id(),
          e.name(),
          e.aliases(),
          e.extra("weak"),
          e.kind(),
          e.countries(),
          e.identifiers());
    }
  }

  PartyMatches(Collection<ListedEntry> entries, Clearances clearances) {
    this.clearances = clearances;
    boolean doubts = false;
    Map<Face, List<ListedEntry>> faces = new LinkedHashMap<>();
    for (ListedEntry e : entries) {
      doubts |= e.doubt().isPresent();
      faces.computeIfAbsent(Face.of(e), f -> new ArrayList<>(1)).add(e);
    }
    List<ListedEntry> found = new ArrayList<>(faces.size());
    for (List<ListedEntry> same : faces.values()) {
      ListedEntry e = same.get(0);
      found.add(e);
      if (same.size() > 1) {
        lines.put(e, same);
      }
      List<String> weak = e.weakAliases();
      if (!weak.isEmpty()) {
        ListedEntry apart = weak(e, weak);
        behindWeak.put(apart, e);
        found.add(apart);
      }
    }
    plain = !doubts && behindWeak.isEmpty() && lines.isEmpty();
    index = PartyIndex.of(found);
  }

  private static ListedEntry weak(ListedEntry e, List<String> names) {
    boolean craft = e.kind().equals("aircraft") || e.kind().equals("vessel");
    return new ListedEntry(
        e.list() + WEAK,
        e.id(),
        names.get(0),
        names.subList(1, names.size()),
        craft ? "entity" : e.kind(),
        e.countries(),
        e.dates(),
        e.published(),
        e.endPublished(),
        List.of(),
        e.act(),
        Map.of());
  }

  /**
   * A match before and after a person's decision.
   *
   * @param match as the names have it
   * @param same whether it is certain who is meant, even if the listing is in doubt
   * @param ruling what was decided about the two, if anything
   */
  record Weighed(NameMatch match, boolean same, Optional<Ruling> ruling) {

    /** Whether a person has to look, or once looked, at who is meant. */
    boolean reviewed() {
      return !same || ruling.isPresent();
    }

    /** The match as it counts; empty where it was cleared for all days. */
    Optional<NameMatch> counts() {
      if (same || ruling.isEmpty() || !ruling.get().holds()) {
        return Optional.of(match);
      }
      return ruling
          .get()
          .clearance()
          .until()
          .map(last -> match.entry().dates().and(Interval.since(last.plusDays(1))))
          .filter(days -> !days.isEmpty())
          .map(
              days ->
                  new NameMatch(
                      match.entry().withDates(days),
                      match.exact(),
                      match.score(),
                      match.hitName(),
                      match.why()));
    }
  }

  @Override
  public List<NameMatch> match(String nameAsWritten, Optional<String> country) {
    List<NameMatch> found = found(nameAsWritten, country);
    return clearances.none() || found.isEmpty()
        ? found
        : weighed(nameAsWritten, country).stream().flatMap(w -> w.counts().stream()).toList();
  }

  /** The matches of a name with what was decided about each. */
  List<Weighed> weighed(String nameAsWritten, Optional<String> country) {
    List<NameMatch> found = found(nameAsWritten, country);
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .map(m -> new Weighed(m, isSame(m), clearances.on(nameAsWritten, country, m.entry())))
        .toList();
  }

  /** Whether no list has anything like the name, whatever was cleared. */
  boolean isUnlisted(String nameAsWritten, Optional<String> country) {
    return index.match(nameAsWritten, country).isEmpty();
  }

  /** Listed aircraft and vessels that a free text names, by their numbers or names. */
  List<NameMatch> craftIn(String freeText) {
    List<NameMatch> found = index.craftIn(freeText);
    return plain || found.isEmpty() ? found : onAllDays(found);
  }

  /** Listed aircraft and vessels that a cell for them names, by number or name. */
  List<NameMatch> craft(String cell) {
    List<NameMatch> found = index.craft(cell);
    return plain || found.isEmpty() ? found : onAllDays(found);
  }

  /** Whether only the listing is in doubt, and not who is meant. */
  static boolean isSame(NameMatch m) {
    return m.exact()
        || m.entry().doubt().isPresent()
            && m.score() == 1
            && !m.entry().weakAliases().contains(m.hitName());
  }

  private List<NameMatch> found(String nameAsWritten, Optional<String> country) {
    List<NameMatch> found = index.match(nameAsWritten, country);
    return plain || found.isEmpty() ? found : onAllDays(found);
  }

  /** The matches with every line of the listings, as certain as each is. */
  private List<NameMatch> onAllDays(List<NameMatch> found) {
    Set<ListedEntry> strong = Collections.newSetFromMap(new IdentityHashMap<>());
    found.stream()
        .map(NameMatch::entry)
        .filter(e -> !behindWeak.containsKey(e))
        .forEach(strong::add);
    List<NameMatch> out = new ArrayList<>(found.size());
    for (NameMatch m : found) {
      ListedEntry behind = behindWeak.get(m.entry());
      if (behind == null) {
        for (ListedEntry line : lines.getOrDefault(m.entry(), List.of(m.entry()))) {
          boolean doubtful = line.doubt().isPresent();
          out.add(
              line == m.entry() && !doubtful
                  ? m
                  : new NameMatch(line, m.exact() && !doubtful, m.score(), m.hitName(), m.why()));
        }
      } else if (m.exact() && !strong.contains(behind)) {
        // A name that is merely like a weak alias says nothing.
        for (ListedEntry line : lines.getOrDefault(behind, List.of(behind))) {
          out.add(new NameMatch(line, false, m.score(), m.hitName(), "the same as a weak alias"));
        }
      }
    }
    return List.copyOf(out);
  }
}
