package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private OwnedHits() {}

  static List<OwnedHit> of(Transaction t, PartyMatcher index, Iterable<PartyList> lists) {
    if (t.holdings().isEmpty()) {
      return List.of();
    }
    List<Party> parties = t.parties().stream().filter(p -> p.role() != Role.VEHICLE).toList();
    Ownership graph =
        Ownership.of(t.holdings(), parties.stream().map(Party::name).distinct().toList());
    List<OwnedHit> hits = new ArrayList<>();
    for (Party party : parties) {
      List<NameMatch> own = index.match(party.name(), party.country());
      for (PartyList list : lists) {
        for (OwnedShare share : graph.shares(party.name(), index, list.id())) {
          for (Interval days : unlisted(share.dates(), own, list.id())) {
            hits.add(hit(party, list, share, days));
          }
        }
      }
    }
    return hits;
  }

  private static OwnedHit hit(Party party, PartyList list, OwnedShare share, Interval days) {
    boolean certain = share.exactNames() && !share.unknownShares();
    String because =
        String.format(
            Locale.ROOT,
            "%s \"%s\": %s %% held by parties on the %s (%s)%s%s",
            party.role().label(),
            party.name(),
            share.percent().stripTrailingZeros().toPlainString(),
            list.label(),
            share.chain(),
            share.unknownShares() ? ", and more of unknown size" : "",
            share.owners().stream().anyMatch(ListedEntry::hypothetical) ? ", HYPOTHETICAL" : "");
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
