package org.belscreen.report;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;

/** The summary as lines of a terminal. */
public final class SummaryText {

  private static final int VERDICT = "PROHIBITED".length();
  private static final int IDS = 8;

  private SummaryText() {}

  /** The summary block, each line ended. */
  public static String of(Summary s, RunInfo run, int width, Paint paint) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.strong(Lines.clean(run.inputName()) + ": " + total(s)));
    StringBuilder head = new StringBuilder("    ");
    for (Verdict v : Verdict.values()) {
      head.append("  ").append(paint.verdict(v, Lines.pad(v.name(), VERDICT)));
    }
    lines.add(head.toString().stripTrailing());
    for (Jurisdiction j : s.jurisdictions()) {
      if (s.touched(j)) {
        StringBuilder line = new StringBuilder("  " + j);
        for (Verdict v : Verdict.values()) {
          line.append("  ").append(right(s.count(j, v), VERDICT));
        }
        lines.add(line.toString());
      }
    }
    if (s.differing() > 0) {
      lines.add("US and EU differ on " + rows(s.differing()) + ":" + matrix(s));
    }
    s.duty().forEach((c, a) -> lines.add("Additional duty: " + a.toPlainString() + " " + c));
    if (s.dutyOpen() > 0) {
      lines.add("Duty unknown on " + rows(s.dutyOpen()) + ": a weight, value or rate is missing");
    }
    if (s.provisional() > 0) {
      lines.add("Provisional: " + rows(s.provisional()));
    }
    notes(lines, "Could not be screened", s.errors(), s.firstErrors(), width);
    notes(lines, "Skipped", s.skipped(), s.firstSkipped(), width);
    notes(lines, "Repaired while reading", s.repaired(), s.firstRepairs(), width);
    run.overlay().ifPresent(o -> lines.add(paint.alarm("HYPOTHETICAL: overlay " + Lines.clean(o))));
    lines.add(
        paint.faint(
            "Rulebook "
                + run.rulebookVersion()
                + " ("
                + Wording.cut(run.rulebookSha256(), 13)
                + "), "
                + run.asOf().map(d -> "as of " + d).orElse("each row on its own date")
                + run.knownOn().map(d -> ", as known on " + d).orElse("")
                + "."));
    Lines.wrap(RunFacts.NOT_ADVICE, Math.max(60, width)).forEach(l -> lines.add(paint.faint(l)));
    return String.join("\n", lines) + "\n";
  }

  private static String total(Summary s) {
    return rows(s.rows())
        + (s.errors() > 0 ? ", " + s.errors() + " not screened" : "")
        + (s.skipped() > 0 ? ", " + s.skipped() + " skipped" : "");
  }

  private static String matrix(Summary s) {
    StringBuilder text = new StringBuilder();
    for (Verdict us : Verdict.values()) {
      for (Verdict eu : Verdict.values()) {
        if (us != eu && s.count(us, eu) > 0) {
          text.append("\n  ")
              .append(right(s.count(us, eu), 6))
              .append("  US ")
              .append(us)
              .append(", EU ")
              .append(eu)
              .append(ids(s, us, eu));
        }
      }
    }
    return text.toString();
  }

  /** Which rows they are, as far as they fit: their reasons stand above. */
  private static String ids(Summary s, Verdict us, Verdict eu) {
    List<String> ids =
        s.firstDiffering().stream()
            .filter(d -> d.us() == us && d.eu() == eu)
            .map(d -> Lines.clean(d.id()))
            .limit(IDS)
            .toList();
    return ids.isEmpty()
        ? ""
        : ": " + String.join(", ", ids) + (s.count(us, eu) > ids.size() ? ", …" : "");
  }

  private static void notes(
      List<String> lines, String title, long count, List<Summary.Note> notes, int width) {
    if (count == 0) {
      return;
    }
    lines.add(title + ": " + rows(count));
    int shown = Math.min(5, notes.size());
    for (Summary.Note n : notes.subList(0, shown)) {
      lines.add(Lines.cut("  row " + n.row() + ": " + Lines.clean(n.text()), Math.max(60, width)));
    }
    if (count > shown) {
      lines.add("  and " + (count - shown) + " more");
    }
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static String right(long number, int width) {
    String text = Long.toString(number);
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
