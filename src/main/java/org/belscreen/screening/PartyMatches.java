package org.belscreen.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.NameMatch;
import org.belscreen.party.PartyIndex;
import org.belscreen.party.PartyMatcher;

/**
 * What names mean, with the listings' own doubts: a listing that isn't established on its days, and
 * a weak alias, are never certain. Immutable and shared by all threads.
 */
final class PartyMatches implements PartyMatcher {

  /** Weak aliases are looked up apart, so that they hide no likeness to another party. */
  private static final String WEAK = "?weak";

  private final PartyIndex index;
  private final Map<ListedEntry, ListedEntry> behindWeak = new IdentityHashMap<>();
  private final boolean plain;

  PartyMatches(Collection<ListedEntry> entries) {
    List<ListedEntry> all = new ArrayList<>(entries);
    boolean doubts = false;
    for (ListedEntry e : entries) {
      doubts |= e.doubt().isPresent();
      List<String> weak = e.weakAliases();
      if (!weak.isEmpty()) {
        ListedEntry apart = weak(e, weak);
        behindWeak.put(apart, e);
        all.add(apart);
      }
    }
    plain = !doubts && behindWeak.isEmpty();
    index = PartyIndex.of(all);
  }

  private static ListedEntry weak(ListedEntry e, List<String> names) {
    return new ListedEntry(
        e.list() + WEAK,
        e.id(),
        names.get(0),
        names.subList(1, names.size()),
        e.kind().equals("aircraft") || e.kind().equals("vessel") ? "entity" : e.kind(),
        e.countries(),
        e.dates(),
        e.published(),
        e.endPublished(),
        List.of(),
        e.act(),
        Map.of());
  }

  @Override
  public List<NameMatch> match(String nameAsWritten, Optional<String> country) {
    List<NameMatch> found = index.match(nameAsWritten, country);
    return plain || found.isEmpty() ? found : weighed(found);
  }

  /** Listed aircraft and vessels that a free text or a vehicle cell names by their numbers. */
  List<NameMatch> identifiers(String freeText) {
    List<NameMatch> found = index.identifiers(freeText);
    return plain || found.isEmpty() ? found : weighed(found);
  }

  private List<NameMatch> weighed(List<NameMatch> found) {
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
