package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Rulebook;
import org.belscreen.party.NameMatch;
import org.belscreen.party.PartyIndex;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/**
 * Joins a transaction with annexes and party lists before the rules see it: much faster here than
 * inside the rule engine. Immutable and shared by all threads.
 */
public final class Screening {

  private final Rulebook rulebook;
  private final CodeIndex codes;
  private final PartyIndex parties;
  private final Map<LocalDate, PartyIndex> then = new ConcurrentHashMap<>();

  public Screening(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.codes = new CodeIndex(rulebook.codeLists().values());
    this.parties =
        PartyIndex.of(
            rulebook.partyLists().values().stream().flatMap(l -> l.entries().stream()).toList());
  }

  /**
   * The facts about a transaction: the {@link Dealing} first, then its hits.
   *
   * @param knownOn leaves out listings and annex lines published later; {@link LocalDate#MAX} for
   *     none
   */
  public List<Object> facts(Transaction t, LocalDate knownOn) {
    List<Object> facts = new ArrayList<>();
    facts.add(new Dealing(t, rulebook.groups()));
    facts.addAll(codes.hits(t, knownOn));
    facts.addAll(partyHits(t, knownOn));
    facts.addAll(OwnedHits.of(t, knownThen(knownOn), rulebook.partyLists()));
    return facts;
  }

  /** The listed parties as they were known on a day: owners are matched by their dates. */
  private PartyIndex knownThen(LocalDate knownOn) {
    return knownOn.equals(LocalDate.MAX)
        ? parties
        : then.computeIfAbsent(
            knownOn,
            day ->
                PartyIndex.of(
                    rulebook.partyLists().values().stream()
                        .flatMap(l -> l.entries().stream())
                        .filter(e -> e.published().map(d -> !d.isAfter(day)).orElse(true))
                        .map(
                            e ->
                                endKnown(e, day)
                                    ? e
                                    : e.withDates(Interval.since(e.dates().from())))
                        .toList()));
  }

  private static boolean endKnown(ListedEntry e, LocalDate day) {
    return e.endPublished().map(d -> !d.isAfter(day)).orElse(true);
  }

  private List<PartyHit> partyHits(Transaction t, LocalDate knownOn) {
    Set<PartyHit> hits = new LinkedHashSet<>();
    for (Party p : t.parties()) {
      for (NameMatch m : parties.match(p.name(), p.country())) {
        add(hits, p, m, knownOn);
      }
    }
    t.vehicle().ifPresent(v -> craft(hits, parties.craft(v), knownOn));
    t.trailer().ifPresent(v -> craft(hits, parties.craft(v), knownOn));
    t.description().ifPresent(d -> craft(hits, parties.craftIn(d), knownOn));
    return List.copyOf(hits);
  }

  private void craft(Set<PartyHit> hits, List<NameMatch> named, LocalDate knownOn) {
    for (NameMatch m : named) {
      add(hits, new Party(Role.VEHICLE, m.hitName(), java.util.Optional.empty()), m, knownOn);
    }
  }

  private void add(Set<PartyHit> hits, Party p, NameMatch m, LocalDate knownOn) {
    ListedEntry e = m.entry();
    if (e.published().map(d -> d.isAfter(knownOn)).orElse(false)) {
      return;
    }
    boolean endUnknown = e.endPublished().map(d -> d.isAfter(knownOn)).orElse(false);
    Interval dates = endUnknown ? Interval.since(e.dates().from()) : e.dates();
    String label = rulebook.partyLists().get(e.list()).label();
    String named = p.role().label() + " \"" + p.name() + "\"";
    String listed =
        label
            + " \""
            + e.name()
            + "\""
            + (m.hitName().equals(e.name()) ? "" : " (as \"" + m.hitName() + "\")");
    hits.add(
        m.exact()
            ? new PartyHit(
                e.list(), e, p, subject(p), dates, true, List.of(), named + " = " + listed)
            : new PartyHit(
                e.list(),
                e,
                p,
                subject(p),
                dates,
                false,
                List.of(p.role().name().toLowerCase(java.util.Locale.ROOT)),
                named + " may be " + listed + ": " + m.why()));
  }

  private static Subject subject(Party p) {
    return Subject.party(Dealing.plain(p.name()));
  }
}
