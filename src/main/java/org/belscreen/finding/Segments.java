package org.belscreen.finding;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.law.Interval;

/** Stretches of days one after the other. */
public final class Segments {

  private Segments() {}

  /** Neighbours of the same verdict as one, with the findings of the first. */
  public static List<Segment> joined(List<Segment> segments) {
    List<Segment> joined = new ArrayList<>();
    for (Segment s : segments) {
      int top = joined.size() - 1;
      if (top >= 0 && joined.get(top).verdict() == s.verdict()) {
        Segment first = joined.get(top);
        joined.set(
            top,
            new Segment(
                new Interval(first.dates().from(), s.dates().to()), s.verdict(), first.findings()));
      } else {
        joined.add(s);
      }
    }
    return joined;
  }
}
