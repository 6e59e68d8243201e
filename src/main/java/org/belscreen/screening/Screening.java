package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.belscreen.law.CountryGroups;
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

  /** A day after every dated change of a group. */
  private static final LocalDate LATER = LocalDate.MAX.minusDays(1);

  private final Rulebook rulebook;
  private final CodeIndex codes;
  private final PartyIndex parties;
  private final PartyIndex owners;
  private final Map<LocalDate, PartyIndex> then = new ConcurrentHashMap<>();
  private final Map<LocalDate, CountryGroups> groups = new ConcurrentHashMap<>();
  private final Set<String> movable;

  public Screening(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.movable =
        rulebook.groups().dated().stream()
            .map(CountryGroups.Membership::country)
            .collect(Collectors.toUnmodifiableSet());
    this.codes = new CodeIndex(rulebook.codeLists().values());
    List<ListedEntry> listed =
        rulebook.partyLists().values().stream().flatMap(l -> l.entries().stream()).toList();
    this.parties = PartyIndex.of(listed);
    // What belongs to a supposed measure alone says nothing of what its parties hold.
    List<ListedEntry> law = listed.stream().filter(e -> e.onlyFor().isEmpty()).toList();
    this.owners = law.size() == listed.size() ? parties : PartyIndex.of(law);
  }

  /**
   * The facts about a transaction: the {@link Dealing} first, then its hits.
   *
   * @param knownOn leaves out listings and annex lines published later; {@link LocalDate#MAX} for
   *     none
   */
  public List<Object> facts(Transaction t, LocalDate knownOn) {
    List<Object> facts = new ArrayList<>();
    facts.add(dealing(t, LATER));
    facts.addAll(codes.hits(t, knownOn));
    facts.addAll(partyHits(t, knownOn));
    facts.addAll(OwnedHits.of(t, knownThen(knownOn), rulebook.partyLists().values()));
    return facts;
  }

  /** The transaction in the groups of countries as they are on a day. */
  public Dealing dealing(Transaction t, LocalDate day) {
    return new Dealing(t, groups.computeIfAbsent(day, rulebook.groups()::on));
  }

  /**
   * The stretches of days on which the groups of the row's countries stay the same, the last one
   * first: a single one unless a country joined or left.
   */
  public List<Interval> eras(Transaction t) {
    Set<String> moved = moved(t);
    if (moved.isEmpty()) {
      return List.of(Interval.ALWAYS);
    }
    List<Interval> eras = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (LocalDate turn : rulebook.groups().turns(moved)) {
      eras.add(0, new Interval(from, turn));
      from = turn;
    }
    eras.add(0, Interval.since(from));
    return eras;
  }

  /** The row's countries, and its currency, that ever joined or left a group. */
  private Set<String> moved(Transaction t) {
    Set<String> moved = new HashSet<>();
    keep(moved, t.origin());
    keep(moved, t.from());
    keep(moved, t.to());
    t.via().forEach(v -> keep(moved, Optional.of(v)));
    t.parties().forEach(p -> keep(moved, p.country()));
    t.holdings().forEach(h -> keep(moved, h.ownerCountry()));
    keep(moved, t.riskCountry());
    keep(moved, t.vehicleCountry());
    keep(moved, t.trailerCountry());
    keep(moved, t.currency());
    return moved;
  }

  private void keep(Set<String> moved, Optional<String> place) {
    place.filter(movable::contains).ifPresent(moved::add);
  }

  /** The listed parties as they were known on a day: owners are matched by their dates. */
  private PartyIndex knownThen(LocalDate knownOn) {
    return knownOn.equals(LocalDate.MAX)
        ? owners
        : then.computeIfAbsent(
            knownOn,
            day ->
                PartyIndex.of(
                    rulebook.partyLists().values().stream()
                        .flatMap(l -> l.entries().stream())
                        .filter(e -> e.onlyFor().isEmpty())
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
    t.vehicle().ifPresent(v -> vehicles(hits, v, knownOn));
    t.trailer().ifPresent(v -> vehicles(hits, v, knownOn));
    t.description().ifPresent(d -> vehicles(hits, d, knownOn));
    return List.copyOf(hits);
  }

  private void vehicles(Set<PartyHit> hits, String text, LocalDate knownOn) {
    for (NameMatch m : parties.identifiers(text)) {
      Party named = new Party(Role.VEHICLE, m.hitName(), Optional.empty());
      add(hits, named, m, knownOn);
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
            + (m.hitName().equals(e.name()) ? "" : " (as \"" + m.hitName() + "\")")
            + (e.hypothetical() ? ", HYPOTHETICAL" : "");
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
