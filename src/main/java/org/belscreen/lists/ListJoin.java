package org.belscreen.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.OfficialSource;
import org.belscreen.law.PartyList;
import org.belscreen.lists.History.Sighting;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;

/** One list of the rulebook joined with one official list of several days. */
final class ListJoin {

  /** A publication's part about this list, with its parties by number. */
  private record Issue(OfficialList of, Section section, Map<String, ListedParty> parties) {}

  private final PartyList list;
  private final String source;
  private final Choice choice;
  private final KnownParties known;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, List<ListedParty>> ofKnown = new HashMap<>();
  private final Map<String, String> keyOfKnown = new HashMap<>();
  private final Map<OfficialList, Set<String>> used = new IdentityHashMap<>();
  private final List<ListsUsed.Difference> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final PartyList joined;

  ListJoin(PartyList list, String source, List<OfficialList> lists, Choice choice) {
    this.list = list;
    this.source = source;
    this.choice = choice;
    this.known = new KnownParties(list);
    for (OfficialList l : lists) {
      for (Section s : l.sections()) {
        if (s.source().equals(source)) {
          Map<String, ListedParty> parties = new LinkedHashMap<>();
          s.parties().forEach(p -> parties.merge(p.key(), p, Merged::of));
          issues.add(new Issue(l, s, parties));
          used.put(l, new HashSet<>());
        }
      }
    }
    Map<String, List<ListedParty>> byKey = new TreeMap<>();
    issues.forEach(
        i -> i.parties.forEach((k, p) -> byKey.computeIfAbsent(k, x -> new ArrayList<>(1)).add(p)));
    Entries entries = new Entries(list);
    List<String> withoutRule = new ArrayList<>();
    byKey.forEach((key, parties) -> sort(entries, key, parties, withoutRule));
    if (!withoutRule.isEmpty()) {
      notes.add(
          list.label()
              + ": the rulebook has rules for the parties that it names only; not judged: "
              + String.join("; ", withoutRule.stream().limit(5).toList())
              + (withoutRule.size() > 5 ? " and " + (withoutRule.size() - 5) + " more" : ""));
    }
    known.all().forEach((id, lines) -> rulebook(entries, id, lines));
    differences(entries);
    joined = new PartyList(list.id(), list.label(), list.title(), entries.all());
  }

  PartyList list() {
    return joined;
  }

  List<ListsUsed.Difference> differences() {
    return List.copyOf(differences);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Map<OfficialList, Set<String>> used() {
    return used;
  }

  /** Finds out what a party of the files is to the rulebook. */
  private void sort(
      Entries entries, String key, List<ListedParty> parties, List<String> withoutRule) {
    ListedParty party = parties.stream().reduce(Merged::of).orElseThrow();
    Optional<OfficialSource> mapping = choice.of(source, party);
    boolean unknown = party.programmes().isEmpty();
    Optional<OfficialSource> maybe =
        mapping.isEmpty() && unknown ? choice.maybe(source, party) : Optional.empty();
    Optional<String> id =
        mapping.isPresent() || maybe.isPresent() ? known.find(party) : known.numbered(key);
    if (id.isPresent()) {
      ofKnown.computeIfAbsent(id.get(), k -> new ArrayList<>(1)).addAll(parties);
      keyOfKnown.putIfAbsent(id.get(), key);
      use(key);
    } else if (mapping.isPresent() && mapping.get().knownOnly()) {
      withoutRule.add(party.shown());
    } else if (mapping.isPresent()) {
      use(key);
      entries.add(party, mapping.get(), "", sightings(key, party), words(key, party));
    } else if (maybe.isPresent() && !(party.name().isEmpty() && party.aliases().isEmpty())) {
      use(key);
      entries.add(
          party,
          maybe.get(),
          "its programme is not known: give the list itself (sdn.csv) beside addresses and"
              + " aliases",
          sightings(key, party),
          words(key, party));
    }
  }

  private void use(String key) {
    for (Issue i : issues) {
      if (i.parties.containsKey(key)) {
        used.get(i.of).add(source + " " + key);
      }
    }
  }

  /** On which days the party was in the files, and on which it surely wasn't. */
  private List<Sighting> sightings(String key, ListedParty party) {
    List<Sighting> out = new ArrayList<>();
    for (Issue i : issues) {
      boolean in = i.parties.containsKey(key);
      boolean tells =
          i.section.coverage() == Coverage.WHOLE || party != null && !party.aliases().isEmpty();
      if (in || tells) {
        out.add(new Sighting(i.of.published(), in, i.of.name()));
      }
    }
    return out;
  }

  private String words(String key, ListedParty party) {
    return seen(sightings(key, party));
  }

  /** The last file that has the party, and the first after it that doesn't. */
  private static String seen(List<Sighting> sightings) {
    String words = "";
    boolean in = false;
    for (Sighting s : sightings) {
      if (s.in()) {
        words = "in " + s.file() + " of " + s.day();
        in = true;
      } else if (in) {
        words += ", not in " + s.file() + " of " + s.day();
        in = false;
      }
    }
    return words;
  }

  /** The rulebook's own party: its days stand, its names and numbers grow. */
  private void rulebook(Entries entries, String id, List<ListedEntry> lines) {
    List<ListedParty> parties = ofKnown.getOrDefault(id, List.of());
    Optional<ListedParty> party = parties.stream().reduce(Merged::of);
    List<Sighting> sightings =
        party.isPresent()
            ? sightings(keyOfKnown.get(id), party.get())
            : known.expected(id, source) ? sightings("", null) : List.of();
    List<Interval> ruled = lines.stream().map(ListedEntry::dates).toList();
    History.Result result = History.beside(ruled, sightings);
    String seen = party.isPresent() ? seen(sightings) : "";
    for (Sighting s : result.lacking()) {
      entries.lacking(s, id);
      seen = seen.isEmpty() ? "not in " + s.file() + " of " + s.day() : seen;
    }
    boolean counts =
        party.isPresent()
            && (choice.of(source, party.get()).isPresent() || party.get().programmes().isEmpty());
    if (counts) {
      result.unexpected().forEach(s -> entries.unexpected(s, id));
    }
    for (ListedEntry e : lines) {
      entries.keep(e, party, seen);
    }
    if (counts) {
      entries.again(lines.get(lines.size() - 1), party.get(), seen, result.pieces());
    }
  }

  private void differences(Entries entries) {
    entries
        .lacking()
        .forEach(
            (s, ids) ->
                differences.add(
                    new ListsUsed.Difference(
                        list.label(),
                        s.file(),
                        s.day(),
                        known.names(ids),
                        ids.size()
                            + (ids.size() == 1 ? " party" : " parties")
                            + " that the rulebook has on the "
                            + list.label()
                            + " on "
                            + s.day()
                            + (ids.size() == 1 ? " is" : " are")
                            + " not in "
                            + s.file()
                            + ", and the rulebook's listing is kept")));
    entries
        .unexpected()
        .forEach(
            (s, ids) ->
                differences.add(
                    new ListsUsed.Difference(
                        list.label(),
                        s.file(),
                        s.day(),
                        known.names(ids),
                        ids.size()
                            + (ids.size() == 1 ? " party" : " parties")
                            + " of "
                            + s.file()
                            + (ids.size() == 1 ? " is" : " are")
                            + " not on the rulebook's "
                            + list.label()
                            + " on "
                            + s.day()
                            + (ids.size() == 1 ? ", and counts" : ", and count")
                            + " as listed as of that file")));
  }
}
