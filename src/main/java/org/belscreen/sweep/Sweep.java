package org.belscreen.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Segment;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Transaction;

/**
 * Verdicts on one day while another date of the transaction moves. Asks the rules once for each
 * stretch on which nothing can change.
 */
public final class Sweep {

  private final CutOffs cutOffs;
  private final Screener screener;

  public Sweep(CutOffs cutOffs, Screener screener) {
    this.cutOffs = cutOffs;
    this.screener = screener;
  }

  /**
   * The segments over the axis, adjoining and complete; neighbours differ in verdict or findings.
   *
   * @param asOf the day judged
   * @param stretch from its first day to the first day without it, both given
   */
  public Map<Jurisdiction, List<Segment>> over(
      DateAxis axis,
      Transaction t,
      LocalDate asOf,
      List<Jurisdiction> jurisdictions,
      Interval stretch) {
    List<LocalDate> starts = new ArrayList<>();
    starts.add(stretch.from());
    List<Object> facts = screener.facts(axis.at(t, stretch.from()), LocalDate.MAX);
    starts.addAll(cutOffs.of(facts).subSet(stretch.from(), false, stretch.to(), false));
    Map<Jurisdiction, List<Segment>> segments = new EnumMap<>(Jurisdiction.class);
    jurisdictions.forEach(j -> segments.put(j, new ArrayList<>()));
    for (int i = 0; i < starts.size(); i++) {
      Interval days =
          new Interval(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : stretch.to());
      Screened there = screener.screen(axis.at(t, days.from()));
      for (Jurisdiction j : jurisdictions) {
        Segment s = there.timelines().get(j).on(asOf);
        add(segments.get(j), new Segment(days, s.verdict(), s.findings()));
      }
    }
    return segments;
  }

  private static void add(List<Segment> segments, Segment s) {
    int top = segments.size() - 1;
    if (top >= 0 && same(segments.get(top), s)) {
      Segment before = segments.get(top);
      segments.set(
          top,
          new Segment(
              new Interval(before.dates().from(), s.dates().to()),
              before.verdict(),
              before.findings()));
    } else {
      segments.add(s);
    }
  }

  /** The reasons name the day moved, so they differ where nothing else does. */
  private static boolean same(Segment a, Segment b) {
    return a.verdict() == b.verdict() && plain(a).equals(plain(b));
  }

  private static List<List<Object>> plain(Segment s) {
    return s.findings().stream().map(Sweep::plain).toList();
  }

  private static List<Object> plain(Resolved r) {
    return List.of(
        r.finding().measure().id(),
        r.finding().subject(),
        r.effect(),
        r.liftedBy(),
        r.finding().dates(),
        r.finding().missing(),
        r.finding().duty());
  }
}
