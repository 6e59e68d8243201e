package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.PartyList;
import org.belscreen.party.NameMatch;
import org.belscreen.party.OwnedShare;
import org.belscreen.party.Ownership;
import org.belscreen.party.PartyMatcher;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/** What listed parties hold of the parties of a row, on the days on which these aren't listed. */
final class OwnedHits {

  private static final double ALIKE = 0.85;

  private OwnedHits() {}

  static List<OwnedHit> of(Transaction t, PartyMatcher index, Map<String, PartyList> lists) {
    if (t.holdings().isEmpty()) {
      return List.of();
    }
    List<Party> parties = t.parties().stream().filter(p -> p.role() != Role.VEHICLE).toList();
    Ownership graph = graph(t, parties);
    List<OwnedHit> hits = new ArrayList<>();
    for (Party party : parties) {
      Map<String, List<OwnedShare>> shares = graph.shares(party.name(), index);
      if (!shares.isEmpty()) {
        List<NameMatch> own = index.match(party.name(), party.country());
        shares.forEach(
            (list, all) -> {
              for (OwnedShare share : all) {
                for (Interval days : unlisted(share.dates(), own, list)) {
                  hits.add(hit(party, lists.get(list), share, days, share.settled(), ""));
                }
              }
            });
      }
    }
    for (String entity : graph.unattached()) {
      unattached(entity, parties, graph, index, lists, hits);
    }
    return hits;
  }

  /** Entities of the owners that are no party of the row and own none, each in a sentence. */
  static List<String> strangers(Transaction t) {
    if (t.holdings().stream().allMatch(h -> h.ofBook() || h.entity().isEmpty())) {
      return List.of();
    }
    List<Party> parties = t.parties().stream().filter(p -> p.role() != Role.VEHICLE).toList();
    return graph(t, parties).unattached().stream().map(e -> strange(e, parties)).toList();
  }

  private static Ownership graph(Transaction t, List<Party> parties) {
    return Ownership.of(t.holdings(), parties.stream().map(Party::name).distinct().toList());
  }

  /** Owners of somebody who is none of the row's parties: perhaps one of them, misspelt. */
  private static void unattached(
      String entity,
      List<Party> parties,
      Ownership graph,
      PartyMatcher index,
      Map<String, PartyList> lists,
      List<OwnedHit> hits) {
    Party stranger = new Party(Role.OTHER, entity, Optional.empty());
    String note = ", " + strange(entity, parties);
    graph
        .shares(entity, index)
        .forEach(
            (list, all) ->
                all.forEach(
                    share ->
                        hits.add(
                            hit(stranger, lists.get(list), share, share.dates(), false, note))));
  }

  /** That an entity of the owners is none of the row's parties, and which it may be. */
  private static String strange(String entity, List<Party> parties) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    Optional<String> like =
        parties.stream()
            .map(Party::name)
            .filter(n -> similarity.apply(Dealing.plain(n), Dealing.plain(entity)) > ALIKE)
            .findFirst();
    return "\""
        + entity
        + "\" is no party of this row and owns none of them"
        + like.map(n -> "; if \"" + n + "\" is meant, write it alike").orElse("");
  }

  private static OwnedHit hit(
      Party party, PartyList list, OwnedShare share, Interval days, boolean certain, String note) {
    boolean none = share.percent().signum() == 0 && !share.unknownShares();
    String because =
        String.format(
            Locale.ROOT,
            "%s \"%s\": %s on the %s (%s)%s%s%s",
            note.isEmpty() ? party.role().label() : "owners",
            party.name(),
            none
                ? "no share that counts, but a stake higher up is held by parties"
                : share.percent().stripTrailingZeros().toPlainString() + " % held by parties",
            list.label(),
            share.chain(),
            share.unknownShares() ? ", and more of unknown size" : "",
            share.owners().stream().anyMatch(ListedEntry::hypothetical) ? ", HYPOTHETICAL" : "",
            note);
    return new OwnedHit(
        list.id(),
        party,
        share.percent(),
        share.test().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        share.owners(),
        Subject.party(Dealing.plain(party.name())),
        days,
        certain,
        certain ? List.of() : List.of("owners"),
        because);
  }

  /** The days of a share without those on which the party is on the list itself. */
  private static List<Interval> unlisted(Interval dates, List<NameMatch> own, String list) {
    List<Interval> listed =
        own.stream()
            .filter(NameMatch::exact)
            .map(NameMatch::entry)
            .filter(e -> e.list().equals(list))
            .map(ListedEntry::dates)
            .toList();
    Set<LocalDate> cuts = new TreeSet<>(List.of(dates.from(), dates.to()));
    listed.forEach(i -> cuts.addAll(List.of(i.from(), i.to())));
    List<Interval> out = new ArrayList<>();
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate to : cuts) {
      from.map(f -> new Interval(f, to))
          .filter(i -> dates.overlaps(i) && listed.stream().noneMatch(i::overlaps))
          .map(dates::and)
          .ifPresent(out::add);
      from = Optional.of(to);
    }
    return out;
  }
}
