package org.belscreen.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;

/** The law while an overlay's changes are made to it. */
final class Draft {

  private static final Pattern ASKED = Pattern.compile("!?extra\\(\"([^\"]*)\".*");

  private static final Pattern FIGURE = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private final Rulebook law;
  private final TreeMap<String, Measure> measures;
  private final TreeMap<String, CodeList> codes;
  private final TreeMap<String, PartyList> parties;
  private final Map<String, List<Measure>> copies;

  Draft(Rulebook law) {
    this.law = law;
    this.measures = new TreeMap<>(law.measures());
    this.codes = new TreeMap<>(law.codeLists());
    this.parties = new TreeMap<>(law.partyLists());
    this.copies = new HashMap<>(law.copies());
  }

  Rulebook rulebook() {
    return law.with(measures, codes, parties, Map.copyOf(copies));
  }

  // Measures

  Collection<Measure> measures() {
    return List.copyOf(measures.values());
  }

  boolean knows(String measure) {
    return measures.containsKey(measure);
  }

  /** The measure that a change names under a key. */
  Measure measure(OverlayNode c, String key, String id) {
    Measure m = measures.get(id);
    if (m == null) {
      throw c.wrong(
          key,
          "no measure is called \""
              + id
              + "\""
              + Suggestions.of(id, measures.keySet())
              + " (belscreen measures lists those that exist)");
    }
    return m;
  }

  Measure measure(OverlayNode c) {
    return measure(c, "measure", c.required("measure"));
  }

  void put(Measure m) {
    measures.put(m.id(), m);
  }

  void copy(Measure original, Measure copy) {
    measures.put(copy.id(), copy);
    List<Measure> all = new ArrayList<>(copies.getOrDefault(original.id(), List.of()));
    all.add(copy);
    copies.put(original.id(), List.copyOf(all));
  }

  String act(OverlayNode c) {
    String act = c.required("act");
    if (!law.acts().containsKey(act)) {
      throw c.wrong(
          "act", "no act is called \"" + act + "\"" + Suggestions.of(act, law.acts().keySet()));
    }
    return act;
  }

  // Lists

  CodeList codeList(OverlayNode c) {
    String id = c.required("list");
    CodeList list = codes.get(id);
    if (list == null) {
      throw c.wrong(
          "list", "no code list is called \"" + id + "\"" + Suggestions.of(id, codes.keySet()));
    }
    return list;
  }

  void put(CodeList list) {
    codes.put(list.id(), list);
  }

  PartyList partyList(OverlayNode c) {
    String id = c.required("list");
    PartyList list = parties.get(id);
    if (list == null) {
      throw c.wrong(
          "list", "no party list is called \"" + id + "\"" + Suggestions.of(id, parties.keySet()));
    }
    return list;
  }

  void put(PartyList list) {
    parties.put(list.id(), list);
  }

  /** The entries of a party, of which there must be one. */
  List<ListedEntry> entries(OverlayNode c, String key, PartyList list) {
    String id = c.required(key);
    List<ListedEntry> found = list.entries().stream().filter(e -> e.id().equals(id)).toList();
    if (found.isEmpty()) {
      Set<String> known = new TreeSet<>();
      list.entries().forEach(e -> known.add(e.id()));
      throw c.wrong(
          key, "nobody on " + list.id() + " has the id \"" + id + "\"" + Suggestions.of(id, known));
    }
    return found;
  }

  // Columns

  /**
   * The further columns of a new line or listing, with the supposed measures it belongs to.
   *
   * @param base what it takes over
   * @param others the further columns of those that stand on the list already
   */
  Map<String, String> extra(
      OverlayNode c, String list, Map<String, String> base, List<Map<String, String>> others) {
    Map<String, String> extra = new HashMap<>(base);
    extra.remove(Rulebook.MEASURE);
    extra.putAll(columns(c, others));
    for (String column : asked(list)) {
      if (!extra.containsKey(column)
          && !others.isEmpty()
          && others.stream().allMatch(o -> o.containsKey(column))) {
        throw c.wrong(
            "rules ask for \""
                + column
                + "\" on "
                + list
                + ": say whose to take over (like:) or set it (set: {"
                + column
                + ": …})");
      }
    }
    List<String> tags = c.words(Rulebook.MEASURE);
    for (String tag : tags) {
      tag(c, list, tag);
    }
    if (!tags.isEmpty()) {
      extra.put(Rulebook.MEASURE, String.join("; ", tags));
    }
    extra.put(Rulebook.HYPOTHETICAL, "yes");
    return Map.copyOf(extra);
  }

  /** The columns under {@code set}, each of which the list must know. */
  Map<String, String> columns(OverlayNode c, List<Map<String, String>> others) {
    Map<String, String> set = c.pairs("set");
    Set<String> known = new TreeSet<>(Set.of("ad_valorem_pct", "specific", "per", "currency"));
    others.forEach(o -> known.addAll(o.keySet()));
    known.removeAll(Set.of(Rulebook.MEASURE, Rulebook.HYPOTHETICAL));
    for (String column : set.keySet()) {
      if (!known.contains(column)) {
        throw c.child("set")
            .wrong(
                column,
                "the list has no column \""
                    + column
                    + "\""
                    + Suggestions.of(column, known)
                    + "; it has "
                    + String.join(", ", known));
      }
      boolean figures =
          others.stream()
              .filter(o -> o.containsKey(column))
              .allMatch(o -> FIGURE.matcher(o.get(column)).matches());
      if (figures
          && others.stream().anyMatch(o -> o.containsKey(column))
          && !FIGURE.matcher(set.get(column)).matches()) {
        throw c.child("set")
            .wrong(column, "\"" + set.get(column) + "\" is no figure, as \"" + column + "\" is");
      }
    }
    return set;
  }

  private Set<String> asked(String list) {
    Set<String> asked = new TreeSet<>();
    law.measures().values().stream()
        .filter(m -> m.lists().contains(list))
        .flatMap(m -> m.patterns().stream())
        .flatMap(p -> p.constraints().stream())
        .map(ASKED::matcher)
        .filter(Matcher::matches)
        .forEach(m -> asked.add(m.group(1)));
    return asked;
  }

  /** A line can belong only to a supposed copy of a measure that looks at the list. */
  private void tag(OverlayNode c, String list, String id) {
    Set<String> known = new TreeSet<>();
    copies.values().forEach(l -> l.forEach(m -> known.add(m.id())));
    if (!known.contains(id)) {
      throw c.wrong(
          Rulebook.MEASURE,
          "no supposed measure is called \""
              + id
              + "\""
              + Suggestions.of(id, known)
              + "; leave \"measure\" out where the measures in force are meant, or make one with"
              + " copy:");
    }
    Set<String> lists = measures.get(id).lists();
    if (!lists.contains(list)) {
      throw c.wrong(
          "list", id + " doesn't look at " + list + " but at " + String.join(" and ", lists));
    }
  }

  /** Whether a line or listing belongs to a supposed measure. */
  boolean tagged(String measure) {
    Stream<String> tags =
        Stream.concat(
            codes.values().stream().flatMap(l -> l.rows().stream()).map(CodeRow::onlyFor),
            parties.values().stream().flatMap(l -> l.entries().stream()).map(ListedEntry::onlyFor));
    return tags.anyMatch(t -> List.of(t.split("\\s*;\\s*")).contains(measure));
  }
}
