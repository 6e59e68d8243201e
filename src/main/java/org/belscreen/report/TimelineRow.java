package org.belscreen.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Screened;
import org.belscreen.finding.Segment;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;

/**
 * A row's verdicts over a stretch of days.
 *
 * @param what the row in a few words
 * @param screened {@code false} for a row that could not be read, which has no bars
 * @param moved the column of the date that moves, and the day judged meanwhile; empty where the day
 *     judged itself moves
 */
public record TimelineRow(
    int row,
    String id,
    String what,
    boolean screened,
    Optional<Moved> moved,
    List<Bar> bars,
    List<String> messages) {

  /** One jurisdiction's segments, adjoining and complete. */
  public record Bar(Jurisdiction jurisdiction, List<Segment> segments) {}

  /**
   * Which date moves.
   *
   * @param column such as {@code contract_date}
   * @param asOf the day judged
   * @param own the row's own day in the column, if it has one
   */
  public record Moved(String column, LocalDate asOf, Optional<LocalDate> own) {}

  /** The bars of a screened row. */
  public static List<Bar> bars(
      Screened screened, List<Jurisdiction> jurisdictions, Interval stretch) {
    List<Bar> bars = new ArrayList<>();
    for (Jurisdiction j : jurisdictions) {
      bars.add(new Bar(j, screened.timelines().get(j).segments(stretch)));
    }
    return bars;
  }

  /** The bars of segments by jurisdiction. */
  public static List<Bar> bars(Map<Jurisdiction, List<Segment>> segments) {
    return segments.entrySet().stream().map(e -> new Bar(e.getKey(), e.getValue())).toList();
  }
}
