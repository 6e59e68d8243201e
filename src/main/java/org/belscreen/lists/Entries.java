package org.belscreen.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.OfficialSource;
import org.belscreen.law.PartyList;
import org.belscreen.lists.History.Piece;
import org.belscreen.lists.History.Sighting;

/** The lines of a list while official lists are joined with it. */
final class Entries {

  private static final int LONGEST_ID = 60;

  /** A new party but for its number: parties that differ in nothing else are one line. */
  private record Added(
      String name,
      List<String> aliases,
      String kind,
      List<String> countries,
      List<String> identifiers,
      List<Piece> pieces,
      String file,
      Map<String, String> extra) {}

  private final PartyList list;
  private final Set<String> ids = new HashSet<>();
  private final List<ListedEntry> kept = new ArrayList<>();
  private final Map<Added, List<String>> added = new LinkedHashMap<>();
  private final Map<Sighting, Set<String>> lacking = new LinkedHashMap<>();
  private final Map<Sighting, Set<String>> unexpected = new LinkedHashMap<>();

  Entries(PartyList list) {
    this.list = list;
    list.entries().forEach(e -> ids.add(e.id()));
  }

  /** A line of the rulebook, with what the files know besides. */
  void keep(ListedEntry e, Optional<ListedParty> party, String seen) {
    kept.add(joined(e, party, seen, Map.of()));
  }

  /** A party of the rulebook on days on which only files have it. */
  void again(ListedEntry e, ListedParty party, String seen, List<Piece> pieces) {
    ListedEntry joined = joined(e, Optional.of(party), seen, Map.of("observed", "yes"));
    for (Piece p : pieces) {
      kept.add(
          entry(
              joined.id(),
              joined.name(),
              joined.aliases(),
              joined.kind(),
              joined.countries(),
              joined.identifiers(),
              p,
              joined.act(),
              joined.extra()));
    }
  }

  private static ListedEntry joined(
      ListedEntry e, Optional<ListedParty> party, String seen, Map<String, String> more) {
    Map<String, String> extra = new LinkedHashMap<>(e.extra());
    extra.putAll(more);
    if (!seen.isEmpty()) {
      extra.put("seen", seen);
    }
    List<String> aliases = e.aliases();
    List<String> countries = e.countries();
    List<String> identifiers = e.identifiers();
    if (party.isPresent()) {
      ListedParty p = party.get();
      List<String> names = p.name().isEmpty() ? List.of() : List.of(p.name());
      aliases =
          Merged.union(aliases, Merged.union(names, p.aliases())).stream()
              .filter(a -> !a.equals(e.name()))
              .toList();
      countries = Merged.union(countries, p.countries());
      identifiers = Merged.union(identifiers, Merged.union(p.identifiers(), List.of(p.key())));
      weak(extra, Merged.union(e.weakAliases(), p.weak()), e.name(), aliases);
    }
    return new ListedEntry(
        e.list(),
        e.id(),
        e.name(),
        aliases,
        e.kind(),
        countries,
        e.dates(),
        e.published(),
        e.endPublished(),
        identifiers,
        e.act(),
        Map.copyOf(extra));
  }

  private static void weak(
      Map<String, String> extra, List<String> weak, String name, List<String> aliases) {
    List<String> only =
        weak.stream()
            .filter(w -> !w.equals(name) && !aliases.contains(w) && w.indexOf('|') < 0)
            .toList();
    if (!only.isEmpty()) {
      extra.put("weak", String.join("|", only));
    }
  }

  /**
   * A party that the rulebook doesn't have.
   *
   * @param doubt why its listing isn't established on any day; blank where it is
   */
  void add(
      ListedParty party,
      OfficialSource mapping,
      String doubt,
      List<Sighting> sightings,
      String seen) {
    Map<String, String> extra = new LinkedHashMap<>(mapping.set());
    for (OfficialSource.Mark mark : mapping.marks()) {
      String text = party.details().getOrDefault(mark.column(), "").toLowerCase(Locale.ROOT);
      extra.putAll(
          text.contains(mark.has().toLowerCase(Locale.ROOT)) ? mark.set() : mark.otherwise());
    }
    extra.put("seen", seen);
    extra.put("observed", "yes");
    party.since().ifPresent(d -> extra.put("since", d.toString()));
    if (!party.programmes().isEmpty()) {
      extra.put("programs", String.join("; ", party.programmes()));
    }
    if (!doubt.isEmpty()) {
      extra.put("doubt", doubt);
    }
    String name = party.shown();
    List<String> aliases = party.aliases().stream().filter(a -> !a.equals(name)).toList();
    weak(extra, party.weak(), name, aliases);
    Added what =
        new Added(
            name,
            aliases,
            party.kind(),
            party.countries(),
            party.identifiers(),
            History.listing(sightings, party.since()),
            sightings.stream().filter(Sighting::in).findFirst().orElseThrow().file(),
            Map.copyOf(extra));
    added.computeIfAbsent(what, k -> new ArrayList<>(1)).add(party.key());
  }

  void lacking(Sighting s, String id) {
    lacking.computeIfAbsent(s, k -> new TreeSet<>()).add(id);
  }

  void unexpected(Sighting s, String id) {
    unexpected.computeIfAbsent(s, k -> new TreeSet<>()).add(id);
  }

  Map<Sighting, Set<String>> lacking() {
    return lacking;
  }

  Map<Sighting, Set<String>> unexpected() {
    return unexpected;
  }

  /** All lines: the rulebook's in its order, then the new ones. */
  List<ListedEntry> all() {
    List<ListedEntry> all = new ArrayList<>(kept);
    added.forEach(
        (a, keys) -> {
          String id = id(keys.get(0));
          List<String> identifiers = Merged.union(a.identifiers, keys);
          for (Piece p : a.pieces) {
            all.add(
                entry(
                    id,
                    a.name,
                    a.aliases,
                    a.kind,
                    a.countries,
                    identifiers,
                    p,
                    "listed in " + a.file,
                    a.extra));
          }
        });
    return List.copyOf(all);
  }

  private ListedEntry entry(
      String id,
      String name,
      List<String> aliases,
      String kind,
      List<String> countries,
      List<String> identifiers,
      Piece piece,
      String act,
      Map<String, String> extra) {
    Map<String, String> own = extra;
    if (piece.doubt().isPresent()) {
      Set<String> doubts = new LinkedHashSet<>();
      Optional.ofNullable(extra.get("doubt")).ifPresent(doubts::add);
      doubts.add(piece.doubt().get());
      own = new LinkedHashMap<>(extra);
      own.put("doubt", String.join("; ", doubts));
    }
    Optional<LocalDate> known = Optional.of(piece.known());
    return new ListedEntry(
        list.id(),
        id,
        name,
        aliases,
        kind,
        countries,
        piece.dates(),
        known,
        piece.endKnown(),
        identifiers,
        act,
        Map.copyOf(own));
  }

  private String id(String key) {
    String slug =
        key.replace("OFAC UID ", "ofac ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    slug = slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID) : slug;
    slug = slug.isEmpty() ? "listed" : slug;
    String id = slug;
    for (int i = 2; !ids.add(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }
}
