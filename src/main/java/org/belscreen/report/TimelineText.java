package org.belscreen.report;

import java.util.List;
import java.util.TreeSet;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Effect;

/** A timeline in words: each day on which a verdict changes, to what, and which measure does it. */
public final class TimelineText {

  private TimelineText() {}

  /** The lines of one row. */
  public static String of(TimelineRow row) {
    StringBuilder text = new StringBuilder();
    text.append(row.id()).append("  ").append(row.what()).append('\n');
    if (!row.screened()) {
      row.messages().forEach(m -> text.append("  could not be screened: ").append(m).append('\n'));
      return text.toString();
    }
    for (TimelineRow.Bar bar : row.bars()) {
      Segment last = null;
      for (Segment s : merged(bar.segments())) {
        text.append(
            String.format(
                "  %-2s %-10s  %-10s  %s%n",
                last == null ? bar.jurisdiction().name() : "",
                s.dates().from(),
                s.verdict(),
                cause(s, last)));
        last = s;
      }
    }
    return text.toString();
  }

  /** Neighbours of the same verdict as one. */
  static List<Segment> merged(List<Segment> segments) {
    java.util.ArrayList<Segment> merged = new java.util.ArrayList<>();
    for (Segment s : segments) {
      int top = merged.size() - 1;
      if (top >= 0 && merged.get(top).verdict() == s.verdict()) {
        Segment first = merged.get(top);
        merged.set(
            top,
            new Segment(
                new org.belscreen.law.Interval(first.dates().from(), s.dates().to()),
                s.verdict(),
                first.findings()));
      } else {
        merged.add(s);
      }
    }
    return merged;
  }

  /** Which measures make the verdict; for a milder one, what fell away or lifted it. */
  static String cause(Segment now, Segment before) {
    TreeSet<String> deciding = new TreeSet<>();
    for (Resolved r : now.findings()) {
      if (r.lifted() || r.effect() == Effect.AUTHORISES) {
        if (r.effect() == Effect.AUTHORISES && now.verdict() != Verdict.PROHIBITED) {
          deciding.add(label(r));
        }
      } else if (now.verdict() != Verdict.PROHIBITED || r.effect() == Effect.PROHIBITS) {
        deciding.add(label(r));
      }
    }
    if (!deciding.isEmpty()) {
      return String.join("; ", deciding);
    }
    if (before == null) {
      return "nothing stands against it";
    }
    TreeSet<String> gone = new TreeSet<>();
    before.findings().stream()
        .filter(r -> r.effect() != Effect.AUTHORISES)
        .forEach(r -> gone.add(label(r)));
    return "no longer: " + String.join("; ", gone);
  }

  private static String label(Resolved r) {
    return r.finding().measure().title() + " (" + r.finding().measure().authority() + ")";
  }
}
