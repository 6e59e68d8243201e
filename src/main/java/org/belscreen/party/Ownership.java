package org.belscreen.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Holding;

/** Who holds whom: a row's owners and the workbook's ownership sheet as one graph. Immutable. */
public final class Ownership {

  /** A holding in the graph; the share is empty where it is unknown. */
  record Edge(String owner, Optional<BigDecimal> percent) {}

  private record Named(String name, Optional<String> country) {}

  private final Map<String, List<Edge>> ownersOf = new LinkedHashMap<>();
  private final Map<String, List<String>> heldBy = new HashMap<>();
  private final Map<String, Named> named = new LinkedHashMap<>();
  private final PartyMentions mentions;
  private final List<String> unattached;

  private Ownership(List<Holding> holdings, Collection<String> counterparties) {
    mentions = new PartyMentions(names(holdings, counterparties));
    for (String party : counterparties) {
      name(party, Optional.empty());
    }
    Map<String, Map<String, Optional<BigDecimal>>> shares = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      List<String> held =
          holding.entity().isPresent()
              ? List.of(holding.entity().get())
              : List.copyOf(counterparties);
      List<String> owners = name(holding.owner(), holding.ownerCountry());
      for (String entity : held) {
        for (String party : name(entity, Optional.empty())) {
          for (String owner : owners) {
            if (!party.equals(owner)) {
              shares
                  .computeIfAbsent(party, k -> new LinkedHashMap<>())
                  .merge(owner, holding.percent(), Ownership::larger);
            }
          }
        }
      }
    }
    shares.forEach(this::add);
    unattached = unattached(holdings, counterparties);
  }

  /**
   * A graph of holdings. A holding without an entity is one of every counterparty; the same holding
   * stated twice (in the row and on the sheet) counts once, with the larger share.
   */
  public static Ownership of(List<Holding> holdings, Collection<String> counterparties) {
    return new Ownership(holdings, counterparties);
  }

  private static List<String> names(List<Holding> holdings, Collection<String> counterparties) {
    List<String> names = new ArrayList<>(counterparties);
    for (Holding holding : holdings) {
      holding.entity().ifPresent(names::add);
      names.add(holding.owner());
    }
    return names;
  }

  /** The parties that a name means, with the first of its spellings and a country kept. */
  private List<String> name(String name, Optional<String> country) {
    List<String> parties = mentions.parties(name);
    for (String party : parties) {
      named.merge(
          party, new Named(name, country), (a, b) -> a.country.isPresent() ? a : named(a, b));
    }
    return parties;
  }

  private static Named named(Named a, Named b) {
    return b.country.isPresent() ? new Named(a.name, b.country) : a;
  }

  private void add(String entity, Map<String, Optional<BigDecimal>> owners) {
    List<Edge> edges = new ArrayList<>(owners.size());
    owners.forEach(
        (owner, percent) -> {
          edges.add(new Edge(owner, percent));
          heldBy.computeIfAbsent(owner, o -> new ArrayList<>()).add(entity);
        });
    ownersOf.put(entity, List.copyOf(edges));
  }

  /**
   * What blocked owners hold of a party, by list, for both tests. A list is there only where an
   * owner, at any depth, is or may be on it. Shares under half are given too, down to none at all
   * where a listed party's stake higher up does not count as this party's. Where some owners only
   * may be listed, the share of the certain ones and the share of all are both given.
   */
  public Map<String, List<OwnedShare>> shares(String name, PartyMatcher index) {
    Map<String, List<OwnedShare>> out = new LinkedHashMap<>();
    for (String party : mentions.parties(name)) {
      listedAbove(party, index)
          .forEach(
              (list, listed) ->
                  out.computeIfAbsent(list, l -> new ArrayList<>()).addAll(shares(party, listed)));
    }
    return out;
  }

  private List<OwnedShare> shares(String party, Map<String, List<NameMatch>> listed) {
    List<OwnedShare> out = new ArrayList<>();
    List<Interval> pieces = pieces(listed.values());
    for (OwnershipTest test : OwnershipTest.values()) {
      List<OwnedShare> found = new ArrayList<>();
      for (Interval piece : pieces) {
        found.addAll(new Cascade(this, listed, test, piece).shares(party));
      }
      out.addAll(OwnedShare.merge(found));
    }
    return out;
  }

  /** By list, the owners at any depth that are or may be on it. */
  private Map<String, Map<String, List<NameMatch>>> listedAbove(String party, PartyMatcher index) {
    Map<String, Map<String, List<NameMatch>>> out = new LinkedHashMap<>();
    if (!ownersOf.containsKey(party)) {
      return out;
    }
    for (String owner : above(List.of(party))) {
      Named name = named.get(owner);
      if (!owner.equals(party)) {
        for (NameMatch match : index.match(name.name, name.country)) {
          out.computeIfAbsent(match.entry().list(), l -> new LinkedHashMap<>())
              .computeIfAbsent(owner, o -> new ArrayList<>(1))
              .add(match);
        }
      }
    }
    return out;
  }

  /**
   * Entities with owners stated in the row itself that no counterparty leads to: a misspelt name,
   * or another row's.
   */
  public List<String> unattached() {
    return unattached;
  }

  List<Edge> ownersOf(String party) {
    return ownersOf.getOrDefault(party, List.of());
  }

  List<String> heldBy(String owner) {
    return heldBy.getOrDefault(owner, List.of());
  }

  String nameOf(String party) {
    return named.get(party).name;
  }

  private List<String> unattached(List<Holding> holdings, Collection<String> counterparties) {
    List<String> roots =
        counterparties.stream().flatMap(c -> mentions.parties(c).stream()).toList();
    Set<String> reached = above(roots);
    return holdings.stream()
        .filter(h -> !h.ofBook())
        .flatMap(h -> h.entity().stream())
        .filter(e -> mentions.parties(e).stream().noneMatch(reached::contains))
        .distinct()
        .toList();
  }

  /** The parties given and everyone above them; a cycle ends where it began. */
  private Set<String> above(Collection<String> parties) {
    Set<String> reached = new LinkedHashSet<>(parties);
    List<String> open = new ArrayList<>(parties);
    while (!open.isEmpty()) {
      for (Edge edge : ownersOf(open.remove(open.size() - 1))) {
        if (reached.add(edge.owner())) {
          open.add(edge.owner());
        }
      }
    }
    return reached;
  }

  /** The stretches of days over which the same owners are listed; listed days only. */
  private static List<Interval> pieces(Collection<List<NameMatch>> matches) {
    List<Interval> listed =
        matches.stream().flatMap(List::stream).map(m -> m.entry().dates()).distinct().toList();
    TreeSet<LocalDate> ends = new TreeSet<>();
    listed.forEach(i -> ends.addAll(List.of(i.from(), i.to())));
    List<LocalDate> days = List.copyOf(ends);
    List<Interval> out = new ArrayList<>();
    for (int i = 0; i + 1 < days.size(); i++) {
      Interval piece = new Interval(days.get(i), days.get(i + 1));
      if (listed.stream().anyMatch(piece::overlaps)) {
        out.add(piece);
      }
    }
    return out;
  }

  private static Optional<BigDecimal> larger(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return a.get().compareTo(b.get()) >= 0 ? a : b;
  }
}
