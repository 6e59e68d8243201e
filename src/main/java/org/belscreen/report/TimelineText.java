package org.belscreen.report;

import java.util.Locale;
import java.util.TreeSet;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Segments;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Effect;

/** A timeline in words: each day on which a verdict changes, to what, and which measure does it. */
public final class TimelineText implements RowWriter<TimelineRow> {

  @Override
  public String head(RunInfo run) {
    return run.overlay().map(o -> "HYPOTHETICAL: " + Lines.clean(o) + "\n\n").orElse("");
  }

  @Override
  public String between() {
    return "\n";
  }

  @Override
  public String tail(RunInfo run) {
    return "\nDays after "
        + run.verifiedThrough()
        + " are provisional: not all law was verified beyond. "
        + RunFacts.NOT_ADVICE
        + "\n";
  }

  @Override
  public String row(TimelineRow row) {
    StringBuilder text = new StringBuilder();
    text.append(Lines.clean(row.id())).append("  ").append(Lines.clean(row.what()));
    row.moved()
        .ifPresent(
            m ->
                text.append(", judged on ")
                    .append(m.asOf())
                    .append(", by ")
                    .append(m.column())
                    .append(m.own().map(d -> " (the row's own: " + d + ")").orElse("")));
    text.append('\n');
    if (!row.screened()) {
      row.messages()
          .forEach(
              m -> text.append("  could not be screened: ").append(Lines.clean(m)).append('\n'));
      return text.toString();
    }
    for (TimelineRow.Bar bar : row.bars()) {
      Segment last = null;
      for (Segment s : Segments.joined(bar.segments())) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-2s %-10s  %-10s  %s\n",
                last == null ? bar.jurisdiction().name() : "",
                s.dates().from(),
                s.verdict(),
                cause(s, last)));
        last = s;
      }
    }
    return text.toString();
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
