package org.belscreen.report;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.Screened;
import org.belscreen.finding.Segment;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;

/**
 * A row's verdicts over a stretch of days.
 *
 * @param screened {@code false} for a row that could not be read, which has no bars
 * @param what the row in a few words
 */
public record TimelineRow(
    int row, String id, String what, boolean screened, List<Bar> bars, List<String> messages) {

  /** One jurisdiction's segments, adjoining and complete. */
  public record Bar(Jurisdiction jurisdiction, List<Segment> segments) {}

  /** The bars of a screened row; a border jurisdiction only where the route touches it. */
  public static List<Bar> bars(
      Screened screened, List<Jurisdiction> jurisdictions, Interval stretch) {
    List<Bar> bars = new ArrayList<>();
    for (Jurisdiction j : jurisdictions) {
      bars.add(new Bar(j, screened.timelines().get(j).segments(stretch)));
    }
    return bars;
  }
}
