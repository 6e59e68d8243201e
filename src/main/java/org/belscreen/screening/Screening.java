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
import org.belscreen.cleared.Clearances;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Rulebook;
import org.belscreen.party.NameMatch;
import org.belscreen.transaction.Holding;
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
  private final Clearances clearances;
  private final CodeIndex codes;
  private final PartyMatches parties;
  private final PartyMatches owners;
  private final Map<LocalDate, PartyMatches> then = new ConcurrentHashMap<>();
  private final Map<LocalDate, Places> places = new ConcurrentHashMap<>();
  private final Set<String> movable;
  private final Stencils stencils;

  public Screening(Rulebook rulebook) {
    this(rulebook, Clearances.NONE);
  }

  /**
   * @param clearances what a person has decided about near matches
   */
  public Screening(Rulebook rulebook, Clearances clearances) {
    this.rulebook = rulebook;
    this.clearances = clearances;
    this.movable =
        rulebook.groups().dated().stream()
            .map(CountryGroups.Membership::country)
            .collect(Collectors.toUnmodifiableSet());
    this.codes = new CodeIndex(rulebook.codeLists().values());
    List<ListedEntry> listed =
        rulebook.partyLists().values().stream().flatMap(l -> l.entries().stream()).toList();
    this.parties = new PartyMatches(listed, clearances);
    // What belongs to a supposed measure alone says nothing of what its parties hold.
    List<ListedEntry> law = listed.stream().filter(e -> e.onlyFor().isEmpty()).toList();
    this.owners = law.size() == listed.size() ? parties : new PartyMatches(law, clearances);
    this.stencils = new Stencils(rulebook, parties);
  }

  /**
   * What is known of a transaction before the rules see it.
   *
   * @param facts the {@link Dealing} first, then its hits
   * @param reviews the matches that a person has to look at, or once looked at
   */
  public record Look(List<Object> facts, List<PartyReview> reviews) {}

  /**
   * The facts about a transaction: the {@link Dealing} first, then its hits.
   *
   * @param knownOn leaves out listings and annex lines published later; {@link LocalDate#MAX} for
   *     none
   */
  public List<Object> facts(Transaction t, LocalDate knownOn) {
    return look(t, knownOn).facts();
  }

  /** The facts about a transaction, with the matches that need a person's eye. */
  public Look look(Transaction t, LocalDate knownOn) {
    return look(t, knownOn, craft(t));
  }

  /**
   * The same where it is known which listed aircraft and vessels the row's texts name.
   *
   * @param craft what {@link #craft} says of the row
   */
  public Look look(Transaction t, LocalDate knownOn, List<NameMatch> craft) {
    List<Object> facts = new ArrayList<>();
    List<PartyReview> reviews = new ArrayList<>();
    facts.add(dealing(t, LATER));
    facts.addAll(codes.hits(t, knownOn));
    facts.addAll(partyHits(t, knownOn, craft, reviews));
    facts.addAll(OwnedHits.of(t, knownThen(knownOn), rulebook.partyLists()));
    for (Holding h : t.holdings()) {
      for (PartyMatches.Weighed w : owners.weighed(h.owner(), h.ownerCountry())) {
        review(reviews, "owner", h.owner(), h.ownerCountry(), w, knownOn);
      }
    }
    return new Look(facts, List.copyOf(reviews));
  }

  /** For one thread. */
  public StencilMaker newStencilMaker() {
    return new StencilMaker(stencils);
  }

  /** The transaction in the groups of countries as they are on a day. */
  public Dealing dealing(Transaction t, LocalDate day) {
    return new Dealing(t, Words.once(places, day, d -> new Places(rulebook.groups().on(d))));
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
  private PartyMatches knownThen(LocalDate knownOn) {
    return knownOn.equals(LocalDate.MAX)
        ? owners
        : then.computeIfAbsent(
            knownOn,
            day ->
                new PartyMatches(
                    rulebook.partyLists().values().stream()
                        .flatMap(l -> l.entries().stream())
                        .filter(e -> e.onlyFor().isEmpty())
                        .filter(e -> e.published().map(d -> !d.isAfter(day)).orElse(true))
                        .map(
                            e ->
                                endKnown(e, day)
                                    ? e
                                    : e.withDates(Interval.since(e.dates().from())))
                        .toList(),
                    clearances));
  }

  private static boolean endKnown(ListedEntry e, LocalDate day) {
    return e.endPublished().map(d -> !d.isAfter(day)).orElse(true);
  }

  /** The listed aircraft and vessels that the row's vehicles and description name. */
  public List<NameMatch> craft(Transaction t) {
    List<NameMatch> craft = new ArrayList<>(0);
    t.vehicle().ifPresent(v -> craft.addAll(parties.craft(v)));
    t.trailer().ifPresent(v -> craft.addAll(parties.craft(v)));
    t.description().ifPresent(d -> craft.addAll(parties.craftIn(d)));
    return craft;
  }

  private List<PartyHit> partyHits(
      Transaction t, LocalDate knownOn, List<NameMatch> craft, List<PartyReview> reviews) {
    Set<PartyHit> hits = new LinkedHashSet<>();
    for (Party p : t.parties()) {
      for (PartyMatches.Weighed w : parties.weighed(p.name(), p.country())) {
        w.counts().ifPresent(m -> add(hits, p, m, knownOn));
        review(reviews, p.role().label(), p.name(), p.country(), w, knownOn);
      }
    }
    for (NameMatch m : craft) {
      add(hits, new Party(Role.VEHICLE, m.hitName(), Optional.empty()), m, knownOn);
    }
    return List.copyOf(hits);
  }

  private void review(
      List<PartyReview> reviews,
      String role,
      String name,
      Optional<String> country,
      PartyMatches.Weighed w,
      LocalDate knownOn) {
    ListedEntry e = w.match().entry();
    if (!w.reviewed() || e.published().map(d -> d.isAfter(knownOn)).orElse(false)) {
      return;
    }
    reviews.add(
        new PartyReview(
            role,
            name,
            country,
            Subject.party(Dealing.plain(name)),
            rulebook.partyLists().get(e.list()).label(),
            e,
            w.match().hitName(),
            w.match().why(),
            !w.same(),
            w.ruling().map(Clearances.Ruling::clearance),
            w.same()
                ? w.ruling()
                    .map(r -> "the names are the same, and only a near match can be cleared")
                : w.ruling().flatMap(Clearances.Ruling::revived)));
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
            + (e.seen().isEmpty() ? "" : ", " + e.seen())
            + (e.hypothetical() ? ", HYPOTHETICAL" : "");
    hits.add(
        new PartyHit(
            e.list(),
            e,
            p,
            subject(p),
            dates,
            m.exact(),
            m.exact() ? List.of() : List.of(asked(p, m)),
            because(m, named, listed)));
  }

  private static String because(NameMatch m, String named, String listed) {
    String doubt = m.entry().doubt().map(d -> "; " + d).orElse("");
    return PartyMatches.isSame(m)
        ? named + " = " + listed + doubt
        : named + " may be " + listed + ": " + m.why() + doubt;
  }

  /** The column that would settle it: who the party is, or what is held against its listing. */
  private static String asked(Party p, NameMatch m) {
    return PartyMatches.isSame(m) ? "licence" : p.role().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Subject subject(Party p) {
    return Subject.party(Dealing.plain(p.name()));
  }
}
