package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.belscreen.duty.DutyCalculator;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.Rulebook;

/** Changes to the lines of annexes and to the rates on them. */
final class CodeChanges {

  private CodeChanges() {}

  private static List<Claim> claims(OverlayNode at, Function<String, List<Claim>> each) {
    return at.codes("codes").stream()
        .flatMap(code -> each.apply(code + " in " + at.required("list")).stream())
        .toList();
  }

  private static List<CodeRow> lines(OverlayNode at, CodeList list, String code) {
    List<CodeRow> lines = list.rows().stream().filter(r -> r.code().equals(code)).toList();
    if (lines.isEmpty()) {
      Set<String> known = new TreeSet<>();
      list.rows().forEach(r -> known.add(r.code()));
      throw at.wrong(
          "codes", list.id() + " has no line \"" + code + "\"" + Suggestions.of(code, known));
    }
    return lines;
  }

  /** Each line of the codes cut in its place. */
  private static void cut(
      OverlayNode at, Draft law, Function<List<Interval>, Periods.Cut> how, String nothing) {
    CodeList list = law.codeList(at);
    Map<String, Periods.Cut> cuts = new HashMap<>();
    for (String code : at.codes("codes")) {
      List<CodeRow> lines = lines(at, list, code);
      Periods.Cut cut = how.apply(lines.stream().map(CodeRow::dates).toList());
      if (lines.stream().allMatch(r -> cut.of(r.dates()).equals(List.of(r.dates())))) {
        throw at.wrong("codes", code + nothing);
      }
      cuts.put(code, cut);
    }
    List<CodeRow> rows = new ArrayList<>();
    for (CodeRow r : list.rows()) {
      List<Interval> left = cuts.getOrDefault(r.code(), List::of).of(r.dates());
      if (left.equals(List.of(r.dates()))) {
        rows.add(r);
      } else {
        left.forEach(days -> rows.add(r.with(days, ListingChanges.marked(r.extra()))));
      }
    }
    law.put(list.with(rows));
  }

  /** The lines end. */
  record End(OverlayNode at, LocalDate on) implements Change {

    static End of(OverlayNode c) {
      c.only(Set.of("list", "codes", "on", "published"));
      c.codes("codes");
      return new End(c, c.requiredDate("on"));
    }

    @Override
    public Phase phase() {
      return Phase.END;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(at, t -> List.of(Claim.day(at, t, Claim.Kind.ENDS, on)));
    }

    @Override
    public void make(Draft law) {
      cut(at, law, all -> Periods.until(on), " is not in it on " + on + " or later anyway");
    }
  }

  /** The lines begin or end on another day. */
  record Move(OverlayNode at, Optional<LocalDate> from, Optional<LocalDate> to) implements Change {

    static Move of(OverlayNode c) {
      c.only(Set.of("list", "codes", "from", "last-day", "published"));
      c.codes("codes");
      return new Move(c, c.date("from"), c.end());
    }

    @Override
    public Phase phase() {
      return Phase.MOVE;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(at, t -> MeasureChanges.moved(at, t, from, to));
    }

    @Override
    public void make(Draft law) {
      cut(
          at,
          law,
          all -> MeasureChanges.frame(at, all, from, to),
          " stands there on just those days already");
    }
  }

  /** The lines rest for a while. */
  record Suspend(OverlayNode at, Interval gap) implements Change {

    static Suspend of(OverlayNode c) {
      c.only(Set.of("list", "codes", "from", "last-day", "published"));
      c.codes("codes");
      return new Suspend(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.SUSPEND;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(at, t -> List.of(Claim.days(at, t, Claim.Kind.RESTS, gap)));
    }

    @Override
    public void make(Draft law) {
      cut(at, law, all -> Periods.without(gap), " is not in it on " + gap);
    }
  }

  /** A step of the duty begins on another day; the step before it goes on until then. */
  record MoveStep(OverlayNode at, LocalDate step, LocalDate from) implements Change {

    static MoveStep of(OverlayNode c) {
      c.only(Set.of("list", "codes", "step", "from", "published"));
      c.codes("codes");
      return new MoveStep(c, c.requiredDate("step"), c.requiredDate("from"));
    }

    @Override
    public Phase phase() {
      return Phase.MOVE;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(
          at,
          t -> List.of(Claim.day(at, "the step of " + step + " of " + t, Claim.Kind.BEGINS, from)));
    }

    @Override
    public void make(Draft law) {
      CodeList list = law.codeList(at);
      List<String> codes = at.codes("codes");
      for (String code : codes) {
        List<CodeRow> lines = lines(at, list, code);
        if (lines.stream().noneMatch(r -> r.dates().from().equals(step))) {
          throw at.wrong(
              "step",
              "no step of "
                  + code
                  + " begins on "
                  + step
                  + "; they begin on "
                  + lines.stream().map(r -> r.dates().from().toString()).sorted().toList());
        }
      }
      List<CodeRow> rows = new ArrayList<>();
      for (CodeRow r : list.rows()) {
        Interval days = r.dates();
        if (codes.contains(r.code())) {
          days =
              new Interval(
                  days.from().equals(step) ? from : days.from(),
                  days.to().equals(step) ? from : days.to());
        }
        if (days.isEmpty()) {
          throw at.wrong(
              "from", "the step of " + r.code() + " on " + r.dates() + " would have no day left");
        }
        rows.add(days.equals(r.dates()) ? r : r.with(days, ListingChanges.marked(r.extra())));
      }
      law.put(list.with(rows));
    }
  }

  /** New lines, like a known one where that is said. */
  record Add(OverlayNode at, Interval dates) implements Change {

    static Add of(OverlayNode c) {
      c.only(
          Set.of(
              "list",
              "codes",
              "ex",
              "except",
              "note",
              "like",
              "set",
              "measure",
              "from",
              "last-day",
              "published"));
      c.codes("codes");
      c.yes("ex");
      return new Add(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.ADD;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(
          at,
          t ->
              List.of(
                  Claim.days(
                      at,
                      t + (at.has("measure") ? " for " + at.words("measure") : ""),
                      Claim.Kind.HOLDS,
                      dates)));
    }

    @Override
    public void make(Draft law) {
      CodeList list = law.codeList(at);
      List<Map<String, String>> others = list.rows().stream().map(CodeRow::extra).toList();
      Map<String, String> extra =
          law.extra(
              at, list.id(), at.text("like").map(l -> like(list, l)).orElse(Map.of()), others);
      List<CodeRow> rows = new ArrayList<>(list.rows());
      for (String code : at.codes("codes")) {
        for (CodeRow r : list.rows()) {
          if (r.code().equals(code)
              && r.dates().overlaps(dates)
              && r.onlyFor().equals(extra.getOrDefault(Rulebook.MEASURE, ""))) {
            throw at.wrong(
                "codes", code + " is in " + list.id() + " on " + r.dates().and(dates) + " already");
          }
        }
        CodeRow row =
            new CodeRow(
                code,
                at.yes("ex"),
                at.has("except") ? at.codes("except") : List.of(),
                dates,
                Optional.empty(),
                Optional.empty(),
                "hypothetical",
                at.text("note").orElse(""),
                extra,
                at.line());
        rated(at, list, row);
        rows.add(row);
      }
      law.put(list.with(rows));
    }

    private Map<String, String> like(CodeList list, String code) {
      List<CodeRow> lines = list.rows().stream().filter(r -> r.code().equals(code)).toList();
      return lines.stream()
          .filter(r -> r.dates().contains(dates.from()))
          .findFirst()
          .or(() -> lines.stream().reduce((a, b) -> b))
          .map(CodeRow::extra)
          .orElseThrow(() -> at.wrong("like", code + " is not in " + list.id()));
    }
  }

  /** Another rate, or another value of a column, for lines that stand there. */
  record Rate(OverlayNode at, Interval dates) implements Change {

    static Rate of(OverlayNode c) {
      c.only(Set.of("list", "codes", "set", "from", "last-day", "published"));
      c.codes("codes");
      if (c.pairs("set").isEmpty()) {
        throw c.wrong("set", "\"set\" is missing: say which column becomes what");
      }
      return new Rate(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.RATE;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return CodeChanges.claims(
          at,
          t ->
              at.pairs("set").entrySet().stream()
                  .map(
                      e -> new Claim(at, t, Claim.Kind.HAS, dates, e.getKey() + "=" + e.getValue()))
                  .toList());
    }

    @Override
    public void make(Draft law) {
      CodeList list = law.codeList(at);
      Map<String, String> set = law.columns(at, list.rows().stream().map(CodeRow::extra).toList());
      List<String> codes = at.codes("codes");
      for (String code : codes) {
        if (lines(at, list, code).stream().noneMatch(r -> r.dates().overlaps(dates))) {
          throw at.wrong("from", code + " is not in " + list.id() + " on " + dates);
        }
      }
      List<CodeRow> rows = new ArrayList<>();
      for (CodeRow r : list.rows()) {
        Interval touched = r.dates().and(dates);
        if (!codes.contains(r.code()) || touched.isEmpty()) {
          rows.add(r);
          continue;
        }
        Map<String, String> extra = new HashMap<>(ListingChanges.marked(r.extra()));
        extra.putAll(set);
        Periods.without(touched).of(r.dates()).stream()
            .filter(p -> p.from().isBefore(touched.from()))
            .forEach(p -> rows.add(r.withDates(p)));
        CodeRow changed = r.with(touched, Map.copyOf(extra));
        rated(at, list, changed);
        rows.add(changed);
        Periods.without(touched).of(r.dates()).stream()
            .filter(p -> !p.from().isBefore(touched.from()))
            .forEach(p -> rows.add(r.withDates(p)));
      }
      law.put(list.with(rows));
    }
  }

  /** A list of rates needs one that can be computed on each line. */
  private static void rated(OverlayNode at, CodeList list, CodeRow row) {
    if (DutyCalculator.rated(row) || list.rows().stream().anyMatch(DutyCalculator::rated)) {
      try {
        DutyCalculator.check(row);
      } catch (IllegalArgumentException e) {
        throw at.wrong(
            at.has("set") ? "set" : "codes",
            "the rate of "
                + row.code()
                + ": "
                + (e.getCause() == null ? e : e.getCause()).getMessage());
      }
    }
  }
}
