package org.belscreen.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Map<ListedEntry, ListedEntry> behindWeak = new IdentityHashMap<>();
  private final boolean doubts;

  PartyMatches(Collection<ListedEntry> entries, Clearances clearances) {
    List<ListedEntry> all = new ArrayList<>(entries);
    boolean doubtful = false;
    for (ListedEntry e : entries) {
      doubtful |= e.doubt().isPresent();
      List<String> weak = e.weakAliases();
      if (!weak.isEmpty()) {
        ListedEntry apart = weak(e, weak);
        behindWeak.put(apart, e);
        all.add(apart);
      }
    }
    this.clearances = clearances;
    doubts = doubtful || !behindWeak.isEmpty();
    index = PartyIndex.of(all);
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

  /** Listed aircraft and vessels that a free text or a vehicle cell names by their numbers. */
  List<NameMatch> identifiers(String freeText) {
    List<NameMatch> found = index.identifiers(freeText);
    return !doubts || found.isEmpty() ? found : uncertain(found);
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
    return !doubts || found.isEmpty() ? found : uncertain(found);
  }

  private List<NameMatch> uncertain(List<NameMatch> found) {
    Set<ListedEntry> strong =
        found.stream()
            .map(NameMatch::entry)
            .filter(e -> !behindWeak.containsKey(e))
            .collect(Collectors.toSet());
    List<NameMatch> out = new ArrayList<>(found.size());
    for (NameMatch m : found) {
      ListedEntry behind = behindWeak.get(m.entry());
      if (behind == null) {
        out.add(m.entry().doubt().isPresent() ? uncertain(m, m.entry(), m.why()) : m);
      } else if (m.exact() && !strong.contains(behind)) {
        // A name that is merely like a weak alias says nothing.
        out.add(uncertain(m, behind, "the same as a weak alias"));
      }
    }
    return List.copyOf(out);
  }

  private static NameMatch uncertain(NameMatch m, ListedEntry entry, String why) {
    return new NameMatch(entry, false, m.score(), m.hitName(), why);
  }
}
