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
    boolean stakes = graph.ownersOf(party).stream().anyMatch(e -> possible.contains(e.owner()));
    if (!stakes) {
      return Optional.empty();
    }
    boolean unknown = !test.met(share.known) && test.met(share.possible);
    BigDecimal percent = unknown || test.met(share.known) ? share.known : share.possible;
    Chains chains = chains(party, exact, possible);
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

  /** The shortest way to each listed owner, through blocked parties only. */
  private Chains chains(String party, boolean exact, Set<String> blocked) {
    Chains chains = new Chains(new LinkedHashSet<>(), new ArrayList<>());
    Map<String, List<String>> steps = new HashMap<>();
    steps.put(party, List.of(graph.nameOf(party)));
    Deque<String> open = new ArrayDeque<>(List.of(party));
    while (!open.isEmpty()) {
      String entity = open.remove();
      for (Edge edge : graph.ownersOf(entity)) {
        String owner = edge.owner();
        if (!blocked.contains(owner)) {
          continue;
        }
        List<String> way = new ArrayList<>(steps.get(entity));
        way.add(graph.nameOf(owner) + " " + percent(edge));
        List<NameMatch> matches = matches(owner, exact);
        if (!matches.isEmpty()) {
          matches.forEach(m -> chains.owners.add(m.entry()));
          NameMatch match = matches.get(0);
          String listedAs = (match.exact() ? "" : "possibly ") + match.entry().name();
          chains.words.add(shortened(way) + " (" + listedAs + ")");
        } else if (!steps.containsKey(owner)) {
          steps.put(owner, shorten(way));
          open.add(owner);
        }
      }
    }
    return chains;
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

  /** Neighbouring stretches that say the same become one. */
  static List<OwnedShare> merge(List<OwnedShare> pieces) {
    List<OwnedShare> out = new ArrayList<>();
    for (OwnedShare piece : pieces) {
      boolean merged = false;
      for (int i = 0; i < out.size() && !merged; i++) {
        OwnedShare before = out.get(i);
        if (before.dates().to().equals(piece.dates().from()) && same(before, piece)) {
          out.set(i, withDates(before, new Interval(before.dates().from(), piece.dates().to())));
          merged = true;
        }
      }
      if (!merged) {
        out.add(piece);
      }
    }
    return out;
  }

  private static boolean same(OwnedShare a, OwnedShare b) {
    return withDates(a, Interval.ALWAYS).equals(withDates(b, Interval.ALWAYS));
  }

  private static OwnedShare withDates(OwnedShare share, Interval dates) {
    return new OwnedShare(
        dates,
        share.percent(),
        share.test(),
        share.owners(),
        share.chain(),
        share.exactNames(),
        share.unknownShares());
  }
}
