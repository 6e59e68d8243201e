package org.belscreen.party;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.Ownership.Edge;

/**
 * One test over one stretch of days. Blocked parties are the least set that holds the listed owners
 * and everyone whom blocked parties hold under the test, so cycles need no care: the set only
 * grows.
 */
final class Cascade {

  private static final int LONGEST_WAY = 10;
  private static final BigDecimal ALL = new BigDecimal(100);
  private final Ownership graph;
  private final Map<String, List<NameMatch>> listed;
  private final OwnershipTest test;
  private final Interval dates;

  Cascade(
      Ownership graph, Map<String, List<NameMatch>> listed, OwnershipTest test, Interval dates) {
    this.graph = graph;
    this.listed = listed;
    this.test = test;
    this.dates = dates;
  }

  /** Known: unknown shares count nothing. Possible: they count the most that they can be. */
  private record Share(BigDecimal known, BigDecimal possible) {}

  List<OwnedShare> shares(String party) {
    List<OwnedShare> out = new ArrayList<>();
    share(party, true).ifPresent(out::add);
    boolean doubtful =
        listed.values().stream().flatMap(List::stream).anyMatch(m -> inForce(m) && !m.exact());
    if (doubtful) {
      share(party, false).filter(s -> out.isEmpty() || differs(s, out.get(0))).ifPresent(out::add);
    }
    return out;
  }

  private static boolean differs(OwnedShare a, OwnedShare b) {
    return a.percent().compareTo(b.percent()) != 0 || a.unknownShares() != b.unknownShares();
  }

  private Optional<OwnedShare> share(String party, boolean exact) {
    Set<String> certain = blocked(party, exact, false);
    Set<String> possible = blocked(party, exact, true);
    Share share = share(party, certain, possible);
    Chains chains = new Chains(new LinkedHashSet<>(), new ArrayList<>());
    chains(party, exact, possible, chains);
    if (chains.words.isEmpty()) {
      return Optional.empty();
    }
    boolean unknown = !test.met(share.known) && test.met(share.possible);
    BigDecimal percent = unknown || test.met(share.known) ? share.known : share.possible;
    return Optional.of(
        new OwnedShare(
            dates,
            percent,
            test,
            List.copyOf(chains.owners),
            String.join("; ", chains.words),
            exact,
            unknown));
  }

  /** The blocked parties; the counterparty itself is never one of its own owners. */
  private Set<String> blocked(String party, boolean exact, boolean possible) {
    Set<String> blocked = new HashSet<>();
    listed.forEach(
        (owner, matches) -> {
          if (matches.stream().anyMatch(m -> inForce(m) && (m.exact() || !exact))) {
            blocked.add(owner);
          }
        });
    // Only what a newly blocked party holds can change.
    Deque<String> open = new ArrayDeque<>(blocked);
    while (!open.isEmpty()) {
      for (String entity : graph.heldBy(open.remove())) {
        if (!entity.equals(party) && !blocked.contains(entity)) {
          Share share = share(entity, blocked, blocked);
          if (test.met(possible ? share.possible : share.known)) {
            blocked.add(entity);
            open.add(entity);
          }
        }
      }
    }
    return blocked;
  }

  private Share share(String entity, Set<String> certain, Set<String> possible) {
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal others = BigDecimal.ZERO;
    boolean unknown = false;
    for (Edge edge : graph.ownersOf(entity)) {
      BigDecimal percent = edge.percent().orElse(BigDecimal.ZERO);
      if (certain.contains(edge.owner())) {
        known = known.add(percent);
      }
      if (possible.contains(edge.owner())) {
        most = most.add(percent);
        unknown |= edge.percent().isEmpty();
      } else {
        others = others.add(percent);
      }
    }
    BigDecimal possibleShare = unknown ? ALL.subtract(others).max(most) : most;
    return new Share(known.min(ALL), possibleShare.min(ALL));
  }

  private record Chains(Set<ListedEntry> owners, List<String> words) {}

  /**
   * The shortest way to each listed owner: through blocked parties first, then, for those that no
   * such way leads to, through any. These hold a stake that doesn't count as the party's.
   */
  private void chains(String party, boolean exact, Set<String> blocked, Chains chains) {
    Set<String> shown = new HashSet<>();
    walk(party, exact, blocked, chains, shown);
    walk(party, exact, Set.of(), chains, shown);
  }

  private void walk(
      String party, boolean exact, Set<String> through, Chains chains, Set<String> shown) {
    boolean counted = !chains.owners.isEmpty();
    Map<String, List<String>> steps = new HashMap<>();
    steps.put(party, List.of(graph.nameOf(party)));
    Deque<String> open = new ArrayDeque<>(List.of(party));
    while (!open.isEmpty()) {
      String entity = open.remove();
      for (Edge edge : graph.ownersOf(entity)) {
        String owner = edge.owner();
        if (owner.equals(party) || !through.isEmpty() && !through.contains(owner)) {
          continue;
        }
        List<String> way = new ArrayList<>(steps.get(entity));
        way.add(graph.nameOf(owner) + " " + percent(edge));
        List<NameMatch> matches = matches(owner, exact);
        if (!matches.isEmpty() && (through.isEmpty() ? shown.add(owner) : show(owner, shown))) {
          if (!through.isEmpty() || !counted) {
            matches.forEach(m -> chains.owners.add(m.entry()));
          }
          NameMatch match = matches.get(0);
          String listedAs = (match.exact() ? "" : "possibly ") + match.entry().name();
          String counts = through.isEmpty() ? ", a stake higher up" : "";
          chains.words.add(shortened(way) + " (" + listedAs + counts + ")");
        } else if (matches.isEmpty() && !steps.containsKey(owner)) {
          steps.put(owner, shorten(way));
          open.add(owner);
        }
      }
    }
  }

  /** Several ways to one owner are all shown where its stake counts. */
  private static boolean show(String owner, Set<String> shown) {
    shown.add(owner);
    return true;
  }

  private List<NameMatch> matches(String owner, boolean exact) {
    return listed.getOrDefault(owner, List.of()).stream()
        .filter(m -> inForce(m) && (m.exact() || !exact))
        .toList();
  }

  private static String percent(Edge edge) {
    return edge.percent().map(p -> p.stripTrailingZeros().toPlainString() + "%").orElse("?");
  }

  private static String shortened(List<String> way) {
    return String.join(" < ", shorten(way));
  }

  /** A very long way keeps its ends. */
  private static List<String> shorten(List<String> way) {
    if (way.size() <= LONGEST_WAY) {
      return way;
    }
    List<String> out = new ArrayList<>(way.subList(0, LONGEST_WAY / 2));
    out.add("…");
    out.addAll(way.subList(way.size() - LONGEST_WAY / 2 + 1, way.size()));
    return out;
  }

  private boolean inForce(NameMatch match) {
    return match.entry().dates().overlaps(dates);
  }
}
