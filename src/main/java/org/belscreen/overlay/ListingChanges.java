package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;

/** Changes to who is listed, and when. */
final class ListingChanges {

  private ListingChanges() {}

  private static String target(OverlayNode at) {
    return at.required("id") + " on " + at.required("list");
  }

  /** Each entry of the party cut in its place. */
  private static void cut(
      OverlayNode at, Draft law, Function<List<Interval>, Periods.Cut> how, String nothing) {
    PartyList list = law.partyList(at);
    List<ListedEntry> meant = law.entries(at, "id", list);
    Periods.Cut cut = how.apply(meant.stream().map(ListedEntry::dates).toList());
    List<ListedEntry> entries = new ArrayList<>();
    boolean changed = false;
    for (ListedEntry e : list.entries()) {
      List<Interval> left = meant.contains(e) ? cut.of(e.dates()) : List.of(e.dates());
      if (left.equals(List.of(e.dates()))) {
        entries.add(e);
        continue;
      }
      changed = true;
      for (Interval days : left) {
        entries.add(e.with(days, marked(e.extra())));
      }
    }
    if (!changed) {
      throw at.wrong("id", at.required("id") + nothing);
    }
    law.put(list.with(entries));
  }

  static Map<String, String> marked(Map<String, String> extra) {
    Map<String, String> marked = new HashMap<>(extra);
    marked.put(Rulebook.HYPOTHETICAL, "yes");
    return Map.copyOf(marked);
  }

  /** The party comes off the list. */
  record Delist(OverlayNode at, LocalDate on) implements Change {

    static Delist of(OverlayNode c) {
      c.only(Set.of("list", "id", "on", "published"));
      return new Delist(c, c.requiredDate("on"));
    }

    @Override
    public Phase phase() {
      return Phase.END;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.day(at, target(at), Claim.Kind.ENDS, on));
    }

    @Override
    public void make(Draft law) {
      cut(at, law, all -> Periods.until(on), " is not listed on " + on + " or later anyway");
    }
  }

  /** The listing begins or ends on another day. */
  record Move(OverlayNode at, Optional<LocalDate> from, Optional<LocalDate> to) implements Change {

    static Move of(OverlayNode c) {
      c.only(Set.of("list", "id", "from", "last-day", "published"));
      return new Move(c, c.date("from"), c.end());
    }

    @Override
    public Phase phase() {
      return Phase.MOVE;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return MeasureChanges.moved(at, target(at), from, to);
    }

    @Override
    public void make(Draft law) {
      cut(
          at,
          law,
          all -> MeasureChanges.frame(at, all, from, to),
          " is listed on just those days already");
    }
  }

  /** The listing rests for a while. */
  record Suspend(OverlayNode at, Interval gap) implements Change {

    static Suspend of(OverlayNode c) {
      c.only(Set.of("list", "id", "from", "last-day", "published"));
      return new Suspend(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.SUSPEND;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.days(at, target(at), Claim.Kind.RESTS, gap));
    }

    @Override
    public void make(Draft law) {
      cut(at, law, all -> Periods.without(gap), " is not listed on " + gap);
    }
  }

  /** The party is listed: anew, again, or longer. */
  record Listing(OverlayNode at, Interval dates) implements Change {

    static Listing of(OverlayNode c) {
      c.only(
          Set.of(
              "list",
              "id",
              "name",
              "aliases",
              "kind",
              "countries",
              "identifiers",
              "like",
              "set",
              "measure",
              "from",
              "last-day",
              "published"));
      if (!c.required("id").matches("[a-z0-9][a-z0-9-]*")) {
        throw c.wrong("id", "an id has a-z, 0-9 and hyphens");
      }
      if (c.text("kind").filter(k -> !KINDS.contains(k)).isPresent()) {
        throw c.wrong("kind", "\"kind\" is one of entity, person, aircraft and vessel");
      }
      for (String country : c.words("countries")) {
        if (!country.matches("[A-Z]{2}")) {
          throw c.wrong("countries", "\"" + country + "\": write countries as BY or US");
        }
      }
      return new Listing(c, c.stretch());
    }

    private static final Set<String> KINDS = Set.of("entity", "person", "aircraft", "vessel");
    private static final Set<String> OWN =
        Set.of("name", "aliases", "kind", "countries", "identifiers", "like", "set", "measure");

    @Override
    public Phase phase() {
      return Phase.ADD;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.days(at, target(at), Claim.Kind.HOLDS, dates));
    }

    @Override
    public void make(Draft law) {
      PartyList list = law.partyList(at);
      String id = at.required("id");
      List<ListedEntry> before = list.entries().stream().filter(e -> e.id().equals(id)).toList();
      for (ListedEntry e : before) {
        if (e.dates().overlaps(dates)) {
          throw at.wrong("from", id + " is listed on " + e.dates().and(dates) + " already");
        }
      }
      Optional<ListedEntry> known = before.stream().reduce((a, b) -> b);
      if (known.isEmpty() && at.text("name").isEmpty()) {
        throw at.wrong("id", id + " is not on " + list.id() + " yet: give its \"name\"");
      }
      boolean plain = OWN.stream().noneMatch(at::has);
      List<ListedEntry> entries = new ArrayList<>();
      boolean joined = false;
      for (ListedEntry e : list.entries()) {
        // A listing that goes on is one listing, not two.
        boolean adjoins =
            plain
                && !joined
                && e.id().equals(id)
                && (e.dates().to().equals(dates.from()) || e.dates().from().equals(dates.to()));
        joined |= adjoins;
        entries.add(adjoins ? e.with(hull(e.dates()), marked(e.extra())) : e);
      }
      if (!joined) {
        entries.add(entry(law, list, known));
      }
      law.put(list.with(entries));
    }

    private Interval hull(Interval other) {
      return Periods.joined(List.of(other, dates)).get(0);
    }

    private ListedEntry entry(Draft law, PartyList list, Optional<ListedEntry> known) {
      Map<String, String> base =
          at.has("like")
              ? law.entries(at, "like", list).get(0).extra()
              : known.map(ListedEntry::extra).orElse(Map.of());
      return new ListedEntry(
          list.id(),
          at.required("id"),
          at.text("name").orElseGet(() -> known.orElseThrow().name()),
          words("aliases", known.map(ListedEntry::aliases)),
          at.text("kind").or(() -> known.map(ListedEntry::kind)).orElse("entity"),
          words("countries", known.map(ListedEntry::countries)),
          dates,
          Optional.empty(),
          Optional.empty(),
          words("identifiers", known.map(ListedEntry::identifiers)),
          "hypothetical",
          law.extra(at, list.id(), base, list.entries().stream().map(ListedEntry::extra).toList()));
    }

    private List<String> words(String key, Optional<List<String>> known) {
      return at.has(key) ? at.words(key) : known.orElse(List.of());
    }
  }
}
