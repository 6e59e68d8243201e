package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookException;

/**
 * Hypothetical changes to the law, read from YAML ({@code overlay.schema.json}). Changes data only,
 * never a rule, so nothing is compiled. Unknown names, contradictions and empty intervals are
 * errors with a line number.
 */
public final class Overlay {

  private static final Set<String> TOP = Set.of("name", "note", "changes");

  private final String name;
  private final List<OverlayNode> changes;

  private Overlay(String name, List<OverlayNode> changes) {
    this.name = name;
    this.changes = changes;
  }

  /**
   * Reads an overlay.
   *
   * @param file its name, for messages
   * @throws RulebookException naming the line of what is wrong
   */
  public static Overlay parse(String file, String text) {
    OverlayNode root = OverlayNode.parse(file, text);
    root.only(TOP);
    return new Overlay(root.text("name").orElse(file), root.children("changes"));
  }

  /** What the overlay supposes, for headings. */
  public String name() {
    return name;
  }

  /**
   * The law as it would be.
   *
   * @throws RulebookException naming the line of a change that can't be made
   */
  public Rulebook apply(Rulebook law) {
    Draft draft = new Draft(law);
    for (OverlayNode change : changes) {
      if (change.entries().size() != 1) {
        throw change.wrong("each change has one key, such as end: or list:");
      }
      String kind = change.entries().keySet().iterator().next();
      OverlayNode c = change.child(kind);
      switch (kind) {
        case "end" -> draft.end(c);
        case "end-act" -> draft.endAct(c);
        case "move" -> draft.move(c);
        case "suspend" -> draft.suspend(c);
        case "repeat" -> draft.repeat(c);
        case "list" -> draft.list(c);
        case "delist" -> draft.delist(c);
        case "add-codes" -> draft.addCodes(c);
        case "end-codes" -> draft.endCodes(c);
        case "rate" -> draft.rate(c);
        case "copy" -> draft.copy(c);
        default ->
            throw change.wrong(
                "\""
                    + kind
                    + "\" is no change; known are end, end-act, move, suspend, repeat, list, delist,"
                    + " add-codes, end-codes, rate and copy");
      }
    }
    return draft.rulebook();
  }

  /** The law while changes are made to it. */
  private static final class Draft {

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
      return new Rulebook(
          law.version(),
          law.sha256(),
          law.verifiedThrough(),
          law.acts(),
          measures,
          codes,
          parties,
          law.groups(),
          Map.copyOf(copies));
    }

    void end(OverlayNode c) {
      c.only(Set.of("measure", "on"));
      Measure m = measure(c);
      Interval until = Interval.before(c.requiredDate("on"));
      List<Interval> left = cut(m.periods(), until);
      if (left.isEmpty() && !m.periods().isEmpty()) {
        // Ended before it began: it never was.
        left = List.of();
      } else if (left.equals(m.periods())) {
        throw c.wrong(m.id() + " has already ended by that day");
      }
      measures.put(m.id(), m.supposed(left));
    }

    /** Every measure of an act ends. */
    void endAct(OverlayNode c) {
      c.only(Set.of("act", "on"));
      String act = c.required("act");
      if (!law.acts().containsKey(act)) {
        throw c.wrong("no act is called \"" + act + "\"" + like(act, law.acts().keySet()));
      }
      Interval until = Interval.before(c.requiredDate("on"));
      for (Measure m : List.copyOf(measures.values())) {
        List<Interval> left = cut(m.periods(), until);
        if (m.act().equals(act) && !left.equals(m.periods())) {
          measures.put(m.id(), m.supposed(left));
        }
      }
    }

    void move(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day"));
      Measure m = measure(c);
      LocalDate from = c.date("from").orElse(m.dates().from());
      LocalDate last =
          c.date("last-day").orElse(m.dates().openEnd() ? null : m.dates().to().minusDays(1));
      measures.put(m.id(), m.supposed(List.of(interval(c, from, last))));
    }

    void suspend(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day"));
      Measure m = measure(c);
      Interval gap = interval(c, c.requiredDate("from"), c.date("last-day").orElse(null));
      List<Interval> left = new ArrayList<>(cut(m.periods(), Interval.before(gap.from())));
      if (!gap.openEnd()) {
        left.addAll(cut(m.periods(), Interval.since(gap.to())));
      }
      if (left.equals(m.periods())) {
        throw c.wrong(m.id() + " is not in force between those days, so it can't be suspended");
      }
      measures.put(m.id(), m.supposed(left));
    }

    void repeat(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day"));
      Measure m = measure(c);
      Interval more = interval(c, c.requiredDate("from"), c.date("last-day").orElse(null));
      for (Interval p : m.periods()) {
        if (p.overlaps(more)) {
          throw c.wrong(m.id() + " is already in force on " + p.and(more));
        }
      }
      List<Interval> all = new ArrayList<>(m.periods());
      all.add(more);
      all.sort(java.util.Comparator.comparing(Interval::from));
      measures.put(m.id(), m.supposed(all));
    }

    void list(OverlayNode c) {
      c.only(
          Set.of(
              "list",
              "id",
              "name",
              "aliases",
              "kind",
              "countries",
              "identifiers",
              "from",
              "last-day",
              "measure"));
      PartyList list = partyList(c);
      String id = c.required("id");
      Interval dates = interval(c, c.requiredDate("from"), c.date("last-day").orElse(null));
      Optional<ListedEntry> known =
          list.entries().stream().filter(e -> e.id().equals(id)).reduce((a, b) -> b);
      for (ListedEntry e : list.entries()) {
        if (e.id().equals(id) && e.dates().overlaps(dates)) {
          throw c.wrong(id + " is already on " + list.id() + " on " + e.dates().and(dates));
        }
      }
      if (known.isEmpty() && c.text("name").isEmpty()) {
        throw c.wrong(id + " is not on " + list.id() + " yet: give its \"name\"");
      }
      Map<String, String> extra = new HashMap<>(known.map(ListedEntry::extra).orElse(Map.of()));
      c.text("measure").ifPresent(m -> extra.put("measure", m));
      List<ListedEntry> entries = new ArrayList<>(list.entries());
      entries.add(
          new ListedEntry(
              list.id(),
              id,
              c.text("name").orElseGet(() -> known.orElseThrow().name()),
              c.entries().containsKey("aliases")
                  ? c.words("aliases")
                  : known.map(ListedEntry::aliases).orElse(List.of()),
              c.text("kind").or(() -> known.map(ListedEntry::kind)).orElse("entity"),
              c.entries().containsKey("countries")
                  ? c.words("countries")
                  : known.map(ListedEntry::countries).orElse(List.of()),
              dates,
              Optional.empty(),
              Optional.empty(),
              c.entries().containsKey("identifiers")
                  ? c.words("identifiers")
                  : known.map(ListedEntry::identifiers).orElse(List.of()),
              "hypothetical",
              Map.copyOf(extra)));
      parties.put(list.id(), new PartyList(list.id(), list.label(), list.title(), entries));
    }

    void delist(OverlayNode c) {
      c.only(Set.of("list", "id", "on"));
      PartyList list = partyList(c);
      String id = c.required("id");
      LocalDate on = c.requiredDate("on");
      boolean found = false;
      List<ListedEntry> entries = new ArrayList<>();
      for (ListedEntry e : list.entries()) {
        if (e.id().equals(id)
            && e.dates().contains(on.minusDays(1))
            && e.dates().to().isAfter(on)) {
          found = true;
          entries.add(
              new ListedEntry(
                  e.list(),
                  e.id(),
                  e.name(),
                  e.aliases(),
                  e.kind(),
                  e.countries(),
                  new Interval(e.dates().from(), on),
                  e.published(),
                  Optional.empty(),
                  e.identifiers(),
                  e.act(),
                  e.extra()));
        } else {
          entries.add(e);
        }
      }
      if (!found) {
        throw c.wrong(id + " is not on " + list.id() + " up to " + on);
      }
      parties.put(list.id(), new PartyList(list.id(), list.label(), list.title(), entries));
    }

    void addCodes(OverlayNode c) {
      c.only(Set.of("list", "codes", "from", "last-day", "note", "like", "measure", "set"));
      CodeList list = codeList(c);
      Interval dates = interval(c, c.requiredDate("from"), c.date("last-day").orElse(null));
      Map<String, String> extra = new HashMap<>();
      c.text("like")
          .ifPresent(
              like ->
                  extra.putAll(
                      list.rows().stream()
                          .filter(r -> r.code().equals(like))
                          .reduce((a, b) -> b)
                          .orElseThrow(() -> c.wrong(like + " is not in " + list.id()))
                          .extra()));
      if (c.entries().containsKey("set")) {
        OverlayNode set = c.child("set");
        set.entries().keySet().forEach(k -> extra.put(k, set.required(k)));
      }
      c.text("measure").ifPresent(m -> extra.put("measure", m));
      List<CodeRow> rows = new ArrayList<>(list.rows());
      for (String code : codes(c)) {
        rows.add(
            new CodeRow(
                code,
                false,
                List.of(),
                dates,
                Optional.empty(),
                Optional.empty(),
                "hypothetical",
                c.text("note").orElse("hypothetical"),
                Map.copyOf(extra),
                c.line()));
      }
      codes.put(list.id(), new CodeList(list.id(), list.label(), list.title(), rows));
    }

    void endCodes(OverlayNode c) {
      c.only(Set.of("list", "codes", "on"));
      CodeList list = codeList(c);
      LocalDate on = c.requiredDate("on");
      List<String> wanted = codes(c);
      List<CodeRow> rows = new ArrayList<>();
      int ended = 0;
      for (CodeRow r : list.rows()) {
        if (wanted.contains(r.code()) && r.dates().to().isAfter(on)) {
          ended++;
          Interval left = r.dates().and(Interval.before(on));
          if (!left.isEmpty()) {
            rows.add(row(r, left, r.extra()));
          }
        } else {
          rows.add(r);
        }
      }
      if (ended == 0) {
        throw c.wrong(wanted + " are not in " + list.id() + " on " + on);
      }
      codes.put(list.id(), new CodeList(list.id(), list.label(), list.title(), rows));
    }

    /** Another rate for lines of a duty's list from a day on. */
    void rate(OverlayNode c) {
      c.only(Set.of("list", "codes", "from", "last-day", "set"));
      CodeList list = codeList(c);
      Interval dates = interval(c, c.requiredDate("from"), c.date("last-day").orElse(null));
      OverlayNode set = c.child("set");
      List<String> wanted = codes(c);
      List<CodeRow> rows = new ArrayList<>();
      int changed = 0;
      for (CodeRow r : list.rows()) {
        Interval touched = r.dates().and(dates);
        if (!wanted.contains(r.code()) || touched.isEmpty()) {
          rows.add(r);
          continue;
        }
        changed++;
        Map<String, String> extra = new HashMap<>(r.extra());
        set.entries().keySet().forEach(k -> extra.put(k, set.required(k)));
        keep(rows, r, r.dates().and(Interval.before(touched.from())));
        rows.add(row(r, touched, Map.copyOf(extra)));
        if (!touched.openEnd()) {
          keep(rows, r, r.dates().and(Interval.since(touched.to())));
        }
      }
      if (changed == 0) {
        throw c.wrong(wanted + " have no line in " + list.id() + " on those days");
      }
      codes.put(list.id(), new CodeList(list.id(), list.label(), list.title(), rows));
    }

    /** A new measure with the scope of a known one, resting only on lines tagged with its id. */
    void copy(OverlayNode c) {
      c.only(Set.of("measure", "id", "title", "from", "last-day"));
      Measure m = measure(c);
      String id = c.required("id");
      if (measures.containsKey(id)) {
        throw c.wrong("a measure is already called \"" + id + "\"");
      }
      if (!id.startsWith(m.id().substring(0, 3))) {
        throw c.wrong("the id of a measure begins with its jurisdiction, as in " + m.id());
      }
      Measure copy =
          m.supposedCopy(
              id,
              c.text("title").orElse(m.title()),
              interval(c, c.requiredDate("from"), c.date("last-day").orElse(null)));
      measures.put(id, copy);
      List<Measure> all = new ArrayList<>(copies.getOrDefault(m.id(), List.of()));
      all.add(copy);
      copies.put(m.id(), List.copyOf(all));
    }

    private static void keep(List<CodeRow> rows, CodeRow r, Interval dates) {
      if (!dates.isEmpty()) {
        rows.add(row(r, dates, r.extra()));
      }
    }

    private static CodeRow row(CodeRow r, Interval dates, Map<String, String> extra) {
      return new CodeRow(
          r.code(),
          r.part(),
          r.except(),
          dates,
          r.published(),
          Optional.empty(),
          r.act(),
          r.note(),
          extra,
          r.line());
    }

    private static List<Interval> cut(List<Interval> periods, Interval to) {
      return periods.stream().map(p -> p.and(to)).filter(p -> !p.isEmpty()).toList();
    }

    private static Interval interval(OverlayNode c, LocalDate from, LocalDate last) {
      Interval dates = Interval.inclusive(from, last);
      if (dates.isEmpty()) {
        throw c.wrong("it would end before it begins");
      }
      return dates;
    }

    private Measure measure(OverlayNode c) {
      String id = c.required("measure");
      Measure m = measures.get(id);
      if (m == null) {
        throw c.wrong("no measure is called \"" + id + "\"" + like(id, measures.keySet()));
      }
      return m;
    }

    private CodeList codeList(OverlayNode c) {
      String id = c.required("list");
      CodeList list = codes.get(id);
      if (list == null) {
        throw c.wrong("no code list is called \"" + id + "\"" + like(id, codes.keySet()));
      }
      return list;
    }

    private PartyList partyList(OverlayNode c) {
      String id = c.required("list");
      PartyList list = parties.get(id);
      if (list == null) {
        throw c.wrong("no party list is called \"" + id + "\"" + like(id, parties.keySet()));
      }
      return list;
    }

    private static List<String> codes(OverlayNode c) {
      List<String> codes = c.words("codes");
      if (codes.isEmpty()) {
        throw c.wrong("\"codes\" is missing");
      }
      for (String code : codes) {
        if (!code.matches("\\d{2,10}")) {
          throw c.wrong("\"" + code + "\": a code has 2 to 10 digits and nothing else; quote it");
        }
      }
      return codes;
    }

    private static String like(String id, Set<String> known) {
      var distance = new org.apache.commons.text.similarity.LevenshteinDistance(12);
      return known.stream()
          .map(k -> Map.entry(k, distance.apply(k, id)))
          .filter(e -> e.getValue() >= 0)
          .min(Map.Entry.comparingByValue())
          .map(e -> "; did you mean \"" + e.getKey() + "\"?")
          .orElse("; belscreen measures lists those that exist");
    }
  }
}
