package org.belscreen.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Segments;
import org.belscreen.law.Interval;

/**
 * Timelines as one self-contained page: a bar a jurisdiction, drawn as SVG, with the same in words
 * below it. Verdicts differ by pattern and letter as well as by colour; it prints.
 */
public final class TimelineHtml implements RowWriter<TimelineRow> {

  private static final int WIDTH = 900;
  private static final int MOST_TICKS = 12;
  private static final String STYLE =
      "body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:64em;color:#111}"
          + "h2{margin:1.6em 0 .3em}table{border-collapse:collapse;width:100%}"
          + "td,th{border-bottom:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}"
          + ".hyp{background:#7a0010;color:#fff;padding:.5em 1em;font-weight:bold}"
          + "text{font:12px system-ui,sans-serif}@media print{h2{break-after:avoid}tr{break-inside:avoid}}";
  private static final String PATTERNS =
      "<defs><pattern id=\"r\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
          + "<rect width=\"8\" height=\"8\" fill=\"#ffd980\"/><path d=\"M0 8L8 0\" stroke=\"#7a4b00\"/></pattern>"
          + "<pattern id=\"p\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
          + "<rect width=\"6\" height=\"6\" fill=\"#e88\"/><path d=\"M0 0L6 6M6 0L0 6\" stroke=\"#7a0010\"/></pattern></defs>";

  private final Interval stretch;
  private final boolean hypothetical;

  /**
   * A page.
   *
   * @param stretch the days of its axis
   * @param hypothetical whether every row says that its law is supposed
   */
  public TimelineHtml(Interval stretch, boolean hypothetical) {
    this.stretch = stretch;
    this.hypothetical = hypothetical;
  }

  @Override
  public String head(RunInfo run) {
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<title>"
        + (hypothetical ? "HYPOTHETICAL: " : "")
        + "belscreen timeline</title><style>"
        + STYLE
        + "</style></head><body><svg width=\"0\" height=\"0\" style=\"position:absolute\""
        + " aria-hidden=\"true\">"
        + PATTERNS
        + "</svg><h1>When the verdicts change</h1>"
        + run.overlay().map(o -> "<p class=\"hyp\">HYPOTHETICAL: " + escaped(o) + "</p>").orElse("")
        + "<p>"
        + escaped(run.inputName())
        + ", "
        + stretch.from()
        + " to "
        + stretch.to()
        + " (that day left out). Rulebook "
        + escaped(run.rulebookVersion())
        + ", law verified through "
        + run.verifiedThrough()
        + ". Plain green: ALLOWED (A); slanted amber: RESTRICTED (R); crossed red: PROHIBITED (P). "
        + escaped(RunFacts.NOT_ADVICE)
        + "</p>";
  }

  @Override
  public String between() {
    return "\n";
  }

  @Override
  public String tail(RunInfo run) {
    return "</body></html>\n";
  }

  @Override
  public String row(TimelineRow row) {
    StringBuilder out = new StringBuilder();
    out.append("<h2>").append(hypothetical ? "HYPOTHETICAL: " : "").append(escaped(row.id()));
    out.append("</h2><p>").append(escaped(row.what()));
    row.moved()
        .ifPresent(
            m ->
                out.append(", judged on ")
                    .append(m.asOf())
                    .append("; the axis is <b>")
                    .append(escaped(m.column()))
                    .append("</b>"));
    out.append("</p>");
    if (!row.screened()) {
      return out.append("<p>Could not be screened: ")
          .append(escaped(String.join("; ", row.messages())))
          .append("</p>")
          .toString();
    }
    drawn(out, row);
    return out.toString();
  }

  private void drawn(StringBuilder out, TimelineRow row) {
    int height = 34 * row.bars().size() + 20;
    out.append(
        "<svg viewBox=\"0 0 "
            + (WIDTH + 40)
            + " "
            + height
            + "\" role=\"img\" aria-label=\"Timeline of "
            + escaped(row.id())
            + "; the table below says the same\">");
    int y = 4;
    for (TimelineRow.Bar bar : row.bars()) {
      out.append("<text x=\"0\" y=\"" + (y + 16) + "\">" + bar.jurisdiction() + "</text>");
      for (Segment s : Segments.joined(bar.segments())) {
        double x = 30 + x(s.dates().from(), stretch);
        double w = Math.max(1, x(s.dates().to(), stretch) - x(s.dates().from(), stretch));
        out.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"24\" fill=\"%s\" stroke=\"#333\"><title>%s</title></rect>",
                x,
                y,
                w,
                switch (s.verdict()) {
                  case ALLOWED -> "#bfe5bf";
                  case RESTRICTED -> "url(#r)";
                  case PROHIBITED -> "url(#p)";
                },
                s.dates().from() + ": " + s.verdict()));
        if (w > 14) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "<text x=\"%.1f\" y=\"%d\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                  x + 3,
                  y + 16,
                  s.verdict().name().charAt(0)));
        }
      }
      y += 34;
    }
    for (LocalDate day : ticks()) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\">%s</text>",
              30 + x(day, stretch),
              y + 10,
              day.getDayOfYear() == 1 ? day.getYear() : day.toString().substring(0, 7)));
    }
    out.append("</svg><table><tr><th>Law</th><th>From</th><th>Verdict</th><th>Because</th></tr>");
    for (TimelineRow.Bar bar : row.bars()) {
      Segment last = null;
      for (Segment s : Segments.joined(bar.segments())) {
        out.append(
            "<tr><td>"
                + bar.jurisdiction()
                + "</td><td>"
                + s.dates().from()
                + "</td><td>"
                + s.verdict()
                + "</td><td>"
                + escaped(TimelineText.cause(s, last))
                + "</td></tr>");
        last = s;
      }
    }
    out.append("</table>");
  }

  /** The first days of years or, on a short axis, of quarters; never more than fit. */
  private List<LocalDate> ticks() {
    long quarters = ChronoUnit.MONTHS.between(stretch.from(), stretch.to()) / 3 + 1;
    int months = quarters <= MOST_TICKS ? 3 : 12 * (int) ((quarters / 4 + MOST_TICKS) / MOST_TICKS);
    LocalDate first = stretch.from().withDayOfYear(1);
    return Stream.iterate(first, d -> d.isBefore(stretch.to()), d -> d.plusMonths(months))
        .filter(d -> !d.isBefore(stretch.from()))
        .toList();
  }

  private static double x(LocalDate day, Interval stretch) {
    double all = ChronoUnit.DAYS.between(stretch.from(), stretch.to());
    return WIDTH * ChronoUnit.DAYS.between(stretch.from(), day) / all;
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
