package org.belscreen.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.belscreen.finding.Segment;
import org.belscreen.law.Interval;

/**
 * Timelines as one self-contained page: a bar a jurisdiction, drawn as SVG, with the same in words
 * below it. Verdicts differ by pattern and letter as well as by colour; it prints.
 */
public final class TimelineHtml {

  private static final int WIDTH = 900;
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

  private TimelineHtml() {}

  /** Writes the page. */
  public static void write(Writer out, RunInfo run, List<TimelineRow> rows, Interval stretch)
      throws IOException {
    out.write(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>belscreen timeline</title><style>"
            + STYLE
            + "</style></head><body><h1>When the verdicts change</h1>");
    if (run.overlay().isPresent()) {
      out.write("<p class=\"hyp\">HYPOTHETICAL: " + escaped(run.overlay().get()) + "</p>");
    }
    out.write(
        "<p>"
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
            + "</p>");
    for (TimelineRow row : rows) {
      row(out, row, stretch);
    }
    out.write("</body></html>\n");
  }

  private static void row(Writer out, TimelineRow row, Interval stretch) throws IOException {
    out.write("<h2>" + escaped(row.id()) + "</h2><p>" + escaped(row.what()) + "</p>");
    if (!row.screened()) {
      out.write("<p>Could not be screened: " + escaped(String.join("; ", row.messages())) + "</p>");
      return;
    }
    int height = 34 * row.bars().size() + 20;
    out.write(
        "<svg viewBox=\"0 0 "
            + (WIDTH + 40)
            + " "
            + height
            + "\" role=\"img\" aria-label=\"Timeline of "
            + escaped(row.id())
            + "; the table below says the same\">"
            + PATTERNS);
    int y = 4;
    for (TimelineRow.Bar bar : row.bars()) {
      out.write("<text x=\"0\" y=\"" + (y + 16) + "\">" + bar.jurisdiction() + "</text>");
      for (Segment s : TimelineText.merged(bar.segments())) {
        double x = 30 + x(s.dates().from(), stretch);
        double w = Math.max(1, x(s.dates().to(), stretch) - x(s.dates().from(), stretch));
        out.write(
            String.format(
                java.util.Locale.ROOT,
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
          out.write(
              String.format(
                  java.util.Locale.ROOT,
                  "<text x=\"%.1f\" y=\"%d\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                  x + 3,
                  y + 16,
                  s.verdict().name().charAt(0)));
        }
      }
      y += 34;
    }
    for (int year = stretch.from().getYear() + 1; year <= stretch.to().getYear(); year++) {
      LocalDate day = LocalDate.of(year, 1, 1);
      if (day.isBefore(stretch.to()) && year % 2 == 0) {
        out.write(
            String.format(
                java.util.Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\">%d</text>",
                30 + x(day, stretch),
                y + 10,
                year));
      }
    }
    out.write("</svg><table><tr><th>Law</th><th>From</th><th>Verdict</th><th>Because</th></tr>");
    for (TimelineRow.Bar bar : row.bars()) {
      Segment last = null;
      for (Segment s : TimelineText.merged(bar.segments())) {
        out.write(
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
    out.write("</table>");
  }

  private static double x(LocalDate day, Interval stretch) {
    double all = ChronoUnit.DAYS.between(stretch.from(), stretch.to());
    return WIDTH * ChronoUnit.DAYS.between(stretch.from(), day) / all;
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
