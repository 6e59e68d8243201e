package org.belscreen.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Segments;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.sweep.CutOffs;
import org.belscreen.sweep.DateAxis;
import org.belscreen.sweep.Sweep;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.Transaction;

/**
 * Finds the single other facts under which a verdict would be milder. Their number is bounded by
 * what is looked at: each is judged again, and none contains another.
 */
public final class Remedies {

  /** So many remedies of one jurisdiction are told; the date first, then the other columns. */
  static final int MOST = 20;

  /** Years looked at on either side of the day judged. */
  private static final int YEARS = 10;

  private static final LocalDate FIRST_CONTRACT = LocalDate.of(1990, 1, 1);

  private final Screener screener;
  private final Rulebook law;
  private final Sweep sweep;
  private final List<Jurisdiction> jurisdictions;
  private final boolean strict;

  /**
   * A search under one law.
   *
   * @param strict whether assumptions and unverified law count as missing facts
   */
  public Remedies(
      Screener screener,
      Rulebook law,
      CutOffs cutOffs,
      List<Jurisdiction> jurisdictions,
      boolean strict) {
    this.screener = screener;
    this.law = law;
    this.sweep = new Sweep(cutOffs, screener);
    this.jurisdictions = jurisdictions;
    this.strict = strict;
  }

  /** The remedies of each jurisdiction whose verdict on the day is worse than ALLOWED. */
  public Map<Jurisdiction, List<Remedy>> of(Transaction t, LocalDate asOf) {
    Judgement now = judge(t, asOf);
    Map<Jurisdiction, List<Remedy>> remedies = new EnumMap<>(Jurisdiction.class);
    for (Judgement.Answer a : now.answers()) {
      if (a.verdict() != Verdict.ALLOWED) {
        remedies.put(a.jurisdiction(), new ArrayList<>());
      }
    }
    if (remedies.isEmpty()) {
      return remedies;
    }
    days(t, asOf, now, remedies);
    for (DateAxis axis : DateAxis.values()) {
      moved(t, asOf, now, axis, remedies);
    }
    facts(t, asOf, now, remedies);
    remedies.replaceAll((j, all) -> List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
    return remedies;
  }

  private Judgement judge(Transaction t, LocalDate asOf) {
    return Judgement.on(asOf, screener.screen(t), law, jurisdictions, strict);
  }

  // The day of the act

  private void days(
      Transaction t, LocalDate asOf, Judgement now, Map<Jurisdiction, List<Remedy>> remedies) {
    Interval around = new Interval(asOf.minusYears(YEARS), asOf.plusYears(YEARS));
    Map<Jurisdiction, List<Segment>> segments = new EnumMap<>(Jurisdiction.class);
    var screened = screener.screen(t);
    remedies.keySet().forEach(j -> segments.put(j, screened.timelines().get(j).segments(around)));
    for (Jurisdiction j : remedies.keySet()) {
      for (Interval days : nearest(segments.get(j), verdict(now, j), asOf)) {
        LocalDate day = days.from().isAfter(asOf) ? days.from() : days.to().minusDays(1);
        add(remedies, t, day, now, j, Field.DATE, day, open(days, around), "it were done");
      }
    }
  }

  // The other dates

  private void moved(
      Transaction t,
      LocalDate asOf,
      Judgement now,
      DateAxis axis,
      Map<Jurisdiction, List<Remedy>> remedies) {
    Interval around = new Interval(FIRST_CONTRACT, asOf.plusDays(1));
    Map<Jurisdiction, List<Segment>> segments =
        sweep.over(axis, t, asOf, List.copyOf(remedies.keySet()), around);
    LocalDate own = axis.of(t).orElse(asOf);
    for (Jurisdiction j : remedies.keySet()) {
      for (Interval days : nearest(segments.get(j), verdict(now, j), own)) {
        LocalDate day = days.to().isAfter(own) ? days.from() : days.to().minusDays(1);
        add(
            remedies,
            axis.at(t, day),
            asOf,
            now,
            j,
            axis.field(),
            day,
            open(days, around),
            says(axis));
      }
    }
  }

  private static String says(DateAxis axis) {
    return switch (axis) {
      case CONTRACT_DATE -> "the contract had been concluded";
      case DISPATCH_DATE -> "the goods had been dispatched";
      case TRANSPORT_START -> "the carriage had begun";
      case ISSUE_DATE -> "it had been issued or granted";
      case RESIDENT_SINCE -> "the client had become resident";
      case CARRIER_FOUNDED -> "the haulier had been set up";
    };
  }

  private void add(
      Map<Jurisdiction, List<Remedy>> remedies,
      Transaction other,
      LocalDate asOf,
      Judgement now,
      Jurisdiction j,
      Field column,
      LocalDate day,
      Interval days,
      String says) {
    Judgement then = judge(other, asOf);
    if (verdict(then, j).compareTo(verdict(now, j)) < 0) {
      remedies
          .get(j)
          .add(
              new Remedy(
                  j,
                  verdict(then, j),
                  column,
                  List.of(day.toString()),
                  Optional.of(days),
                  says + " " + when(days),
                  harsher(now, then, j),
                  then.provisional()));
    }
  }

  private static String when(Interval days) {
    if (days.openStart()) {
      return days.openEnd() ? "on any day" : "on or before " + days.to().minusDays(1);
    }
    return days.openEnd()
        ? "on or after " + days.from()
        : "from " + days.from() + " through " + days.to().minusDays(1);
  }

  /** For each milder verdict, the last stretch of it before a day and the first after. */
  private static List<Interval> nearest(List<Segment> segments, Verdict now, LocalDate day) {
    List<Interval> nearest = new ArrayList<>();
    for (Verdict milder : Verdict.values()) {
      if (milder.compareTo(now) < 0) {
        List<Interval> all =
            Segments.joined(segments).stream()
                .filter(s -> s.verdict() == milder)
                .map(Segment::dates)
                .toList();
        all.stream().filter(i -> i.contains(day)).findFirst().ifPresent(nearest::add);
        all.stream().filter(i -> !i.to().isAfter(day)).reduce((a, b) -> b).ifPresent(nearest::add);
        all.stream().filter(i -> i.from().isAfter(day)).findFirst().ifPresent(nearest::add);
      }
    }
    return nearest;
  }

  /** An end at the edge of what was looked at is no end. */
  private static Interval open(Interval days, Interval around) {
    return new Interval(
        days.from().equals(around.from()) ? LocalDate.MIN : days.from(),
        days.to().equals(around.to()) ? LocalDate.MAX : days.to());
  }

  // Everything else

  /** What candidates have in common that are told as one. */
  private record Group(Field column, String says, Verdict verdict, List<String> harsher) {}

  private void facts(
      Transaction t, LocalDate asOf, Judgement now, Map<Jurisdiction, List<Remedy>> remedies) {
    List<Object> facts = screener.facts(t, LocalDate.MAX);
    Map<Jurisdiction, Map<Group, List<String>>> values = new EnumMap<>(Jurisdiction.class);
    Map<Group, Boolean> provisional = new LinkedHashMap<>();
    remedies.keySet().forEach(j -> values.put(j, new LinkedHashMap<>()));
    for (Candidate c : Candidates.of(t, law, facts, now)) {
      Judgement then = judge(c.transaction(), asOf);
      for (Jurisdiction j : remedies.keySet()) {
        if (verdict(then, j).compareTo(verdict(now, j)) < 0 && Candidates.concerns(c, j)) {
          Group group = new Group(c.column(), c.says(), verdict(then, j), harsher(now, then, j));
          values.get(j).computeIfAbsent(group, g -> new ArrayList<>()).add(c.value());
          provisional.merge(group, then.provisional(), Boolean::logicalOr);
        }
      }
    }
    values.forEach(
        (j, groups) ->
            groups.forEach(
                (g, of) ->
                    remedies
                        .get(j)
                        .add(
                            new Remedy(
                                j,
                                g.verdict,
                                g.column,
                                List.copyOf(of),
                                Optional.empty(),
                                g.says.replace("{0}", String.join(" or ", of)),
                                g.harsher,
                                provisional.get(g)))));
  }

  private static Verdict verdict(Judgement j, Jurisdiction of) {
    return j.answer(of).orElseThrow().verdict();
  }

  private static List<String> harsher(Judgement now, Judgement then, Jurisdiction but) {
    return then.answers().stream()
        .filter(a -> a.jurisdiction() != but)
        .filter(a -> a.verdict().compareTo(verdict(now, a.jurisdiction())) > 0)
        .map(a -> a.jurisdiction() + ": " + a.verdict())
        .toList();
  }
}
