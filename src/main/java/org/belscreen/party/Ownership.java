package org.belscreen.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.law.Interval;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;
import org.belscreen.transaction.Holding;

/**
 * Who holds whom: a row's owners and the workbook's ownership sheet as one graph. Names that are
 * the same after normalisation are one party. Immutable.
 */
public final class Ownership {

  /** A holding in the graph; the share is empty where it is unknown. */
  record Edge(String owner, Optional<BigDecimal> percent) {}

  private record Named(String name, Optional<String> country) {}

  private final Map<String, List<Edge>> ownersOf = new LinkedHashMap<>();
  private final Map<String, Set<String>> heldBy = new LinkedHashMap<>();
  private final Map<String, Named> named = new LinkedHashMap<>();
  private final List<String> unattached;

  private Ownership(List<Holding> holdings, Collection<String> counterparties) {
    Map<String, Map<String, Optional<BigDecimal>>> shares = new LinkedHashMap<>();
    for (String party : counterparties) {
      named.putIfAbsent(key(party), new Named(party, Optional.empty()));
    }
    for (Holding holding : holdings) {
      List<String> held =
          holding.entity().isPresent()
              ? List.of(holding.entity().get())
              : List.copyOf(counterparties);
      String owner = key(holding.owner());
      named.merge(
          owner,
          new Named(holding.owner(), holding.ownerCountry()),
          (a, b) -> a.country.isPresent() ? a : b);
      for (String entity : held) {
        String key = key(entity);
        named.putIfAbsent(key, new Named(entity, Optional.empty()));
        if (!key.equals(owner)) {
          shares
              .computeIfAbsent(key, k -> new LinkedHashMap<>())
              .merge(owner, holding.percent(), Ownership::larger);
        }
      }
    }
    shares.forEach(
        (entity, owners) -> {
          List<Edge> edges = new ArrayList<>();
          owners.forEach((owner, percent) -> edges.add(new Edge(owner, percent)));
          for (String owner : owners.keySet()) {
            heldBy.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(entity);
          }
          ownersOf.put(entity, List.copyOf(edges));
        });
    unattached = unattached(counterparties);
  }

  /**
   * A graph of holdings. A holding without an entity is one of every counterparty; the same holding
   * stated twice (in the row and on the sheet) counts once, with the larger share.
   */
  public static Ownership of(List<Holding> holdings, Collection<String> counterparties) {
    return new Ownership(holdings, counterparties);
  }

  /**
   * What blocked owners of a list hold of a counterparty, for both tests; empty where no owner, at
   * any depth, is or may be on the list. Shares under half are given too. Where some owners only
   * may be listed, the share of the certain ones and the share of all are both given.
   *
   * @param listId the list's id, such as {@code us/31cfr548/parties-sdn}
   */
  public List<OwnedShare> shares(String counterparty, PartyMatcher index, String listId) {
    String party = key(counterparty);
    if (!ownersOf.containsKey(party)) {
      return List.of();
    }
    Map<String, List<NameMatch>> listed = new LinkedHashMap<>();
    for (String owner : above(List.of(party))) {
      Named name = named.get(owner);
      List<NameMatch> matches =
          index.match(name.name, name.country).stream()
              .filter(m -> m.entry().list().equals(listId))
              .toList();
      if (!matches.isEmpty() && !owner.equals(party)) {
        listed.put(owner, matches);
      }
    }
    if (listed.isEmpty()) {
      return List.of();
    }
    List<OwnedShare> out = new ArrayList<>();
    for (OwnershipTest test : OwnershipTest.values()) {
      List<OwnedShare> pieces = new ArrayList<>();
      for (Interval piece : pieces(listed.values())) {
        pieces.addAll(new Cascade(this, listed, test, piece).shares(party));
      }
      out.addAll(Cascade.merge(pieces));
    }
    return List.copyOf(out);
  }

  /**
   * Entities with stated owners that no counterparty leads to: a misspelt name, or another row's.
   */
  public List<String> unattached() {
    return unattached;
  }

  List<Edge> ownersOf(String party) {
    return ownersOf.getOrDefault(party, List.of());
  }

  Set<String> heldBy(String owner) {
    return heldBy.getOrDefault(owner, Set.of());
  }

  String nameOf(String party) {
    return named.get(party).name;
  }

  private List<String> unattached(Collection<String> counterparties) {
    Set<String> reached = above(counterparties.stream().map(Ownership::key).toList());
    return ownersOf.keySet().stream().filter(e -> !reached.contains(e)).map(this::nameOf).toList();
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
        matches.stream().flatMap(List::stream).map(m -> m.entry().dates()).toList();
    var days =
        listed.stream()
            .flatMap(i -> java.util.stream.Stream.of(i.from(), i.to()))
            .collect(Collectors.toCollection(java.util.TreeSet::new))
            .stream()
            .toList();
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

  private static String key(String name) {
    return Names.read(name).stream().findFirst().map(Reading::key).orElse(name.strip());
  }
}
