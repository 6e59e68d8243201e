package org.belscreen.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.belscreen.Judgement;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;

/**
 * The terminal table. A line a row with its verdicts, then the reasons; on a wide terminal the
 * reasons stand in a column. Column widths come from the first rows, so that long tables stream.
 */
public final class TableReport implements AutoCloseable {

  /** From this width on the reasons have a column of their own. */
  private static final int WIDE = 132;

  /** Lines that one reason takes at most. */
  private static final int LINES = 4;

  private static final int LOOKED_AT = 200;
  private static final int VERDICT = "PROHIBITED".length();
  private static final int DATE = 10;
  private static final String GAP = "  ";

  private final Appendable out;
  private final int width;
  private final Paint paint;
  private final List<RowResult> held = new ArrayList<>();
  private final List<Jurisdiction> jurisdictions = new ArrayList<>();
  private int id;
  private int what;
  private int duty;
  private int next;
  private int why;
  private boolean started;

  /**
   * Starts a table.
   *
   * @param width of the terminal in columns; at least 60 are used
   */
  public TableReport(Appendable out, RunInfo run, int width, Paint paint) throws IOException {
    this.out = out;
    this.width = Math.max(60, width);
    this.paint = paint;
    this.jurisdictions.addAll(run.jurisdictions());
    if (run.overlay().isPresent()) {
      line(
          paint.alarm("HYPOTHETICAL: judged with the overlay " + Lines.clean(run.overlay().get())));
      line("");
    }
  }

  /** Writes a row. */
  public void row(RowResult row) throws IOException {
    if (started) {
      print(row);
      return;
    }
    held.add(row);
    if (held.size() == LOOKED_AT) {
      start();
    }
  }

  /** Writes what is held back. */
  @Override
  public void close() throws IOException {
    if (!started) {
      start();
    }
  }

  private void start() throws IOException {
    started = true;
    Set<Jurisdiction> touched = EnumSet.of(Jurisdiction.US, Jurisdiction.EU);
    for (RowResult r : held) {
      r.judgement().stream()
          .flatMap(j -> j.answers().stream())
          .filter(Judgement.Answer::touched)
          .forEach(a -> touched.add(a.jurisdiction()));
      id = Math.max(id, Lines.width(Lines.clean(r.id())));
      what = Math.max(what, Lines.width(Lines.clean(r.what())));
      duty = Math.max(duty, r.judgement().map(Cells::duty).map(Lines::width).orElse(0));
      next = Math.max(next, r.judgement().map(Cells::nextChange).map(Lines::width).orElse(0));
    }
    jurisdictions.retainAll(touched);
    share();
    head();
    for (RowResult r : held) {
      print(r);
    }
    held.clear();
  }

  /** Shares the terminal's width out among the columns. */
  private void share() {
    id = Math.min(Math.max(id, 3), width >= WIDE ? 16 : 12);
    duty = duty == 0 ? 0 : Math.min(Math.max(duty, 4), width >= WIDE ? 26 : 16);
    next = next == 0 ? 0 : Math.min(Math.max(next, 11), width >= WIDE ? 24 : 0);
    int fixed = id + 2 + DATE + (2 + VERDICT) * jurisdictions.size();
    int rest = width - fixed - 2;
    if (width >= WIDE) {
      rest -= (duty > 0 ? duty + 2 : 0) + (next > 0 ? next + 2 : 0);
      what = Math.min(Math.max(what, 4), Math.min(32, rest / 3));
      why = rest - what - 2;
    } else {
      what = Math.min(Math.max(what, 4), rest);
      why = 0;
    }
  }

  private void head() throws IOException {
    StringBuilder head = new StringBuilder(Lines.fit("ROW", id));
    head.append(GAP).append(Lines.pad("DATE", DATE));
    jurisdictions.forEach(j -> head.append(GAP).append(Lines.pad(j.name(), VERDICT)));
    head.append(GAP).append(why > 0 ? Lines.pad("WHAT", what) : "WHAT");
    if (why > 0) {
      if (duty > 0) {
        head.append(GAP).append(Lines.pad("DUTY", duty));
      }
      if (next > 0) {
        head.append(GAP).append(Lines.pad("NEXT CHANGE", next));
      }
      head.append(GAP).append("WHY");
    }
    line(paint.strong(head.toString().stripTrailing()));
    line(paint.faint("─".repeat(width)));
  }

  private void print(RowResult r) throws IOException {
    if (r.judgement().isEmpty()) {
      String at = Lines.fit(Lines.clean(r.id()), id) + GAP;
      List<String> text =
          Lines.wrap(
              "ERROR  could not be screened: " + Lines.clean(String.join("; ", r.messages())),
              width - Lines.width(at));
      for (int i = 0; i < text.size(); i++) {
        line((i == 0 ? at : " ".repeat(Lines.width(at))) + paint.alarm(text.get(i)));
      }
      return;
    }
    Judgement j = r.judgement().get();
    StringBuilder first = new StringBuilder(Lines.fit(Lines.clean(r.id()), id));
    first.append(GAP).append(Lines.pad(j.asOf().toString(), DATE));
    for (Jurisdiction place : jurisdictions) {
      first.append(GAP).append(verdict(j, place));
    }
    first.append(GAP).append(Lines.fit(Lines.clean(r.what()), what));
    if (why > 0) {
      wide(r, j, first);
    } else {
      narrow(r, j, first);
    }
  }

  private String verdict(Judgement j, Jurisdiction place) {
    return j.answer(place)
        .filter(Judgement.Answer::touched)
        .map(
            a ->
                paint.verdict(a.verdict(), a.verdict().name())
                    + " ".repeat(VERDICT - a.verdict().name().length()))
        .orElse(Lines.pad("-", VERDICT));
  }

  private void narrow(RowResult r, Judgement j, StringBuilder first) throws IOException {
    line(first.toString().stripTrailing());
    String indent = " ".repeat(id + 2);
    for (String reason : reasons(r, j, LINES * (width - indent.length() - 3))) {
      hanging(indent, reason);
    }
    String duties = Cells.duty(j);
    if (!duties.isEmpty()) {
      hanging(indent, "Duty: " + duties);
    }
    String change = Cells.nextChange(j);
    if (!change.isEmpty()) {
      hanging(indent, "Next change: " + change);
    }
  }

  private void hanging(String indent, String text) throws IOException {
    String at = indent;
    for (String l : limit(Lines.wrap(text, width - indent.length() - 3), LINES + 1)) {
      line(at + l);
      at = indent + "   ";
    }
  }

  private void wide(RowResult r, Judgement j, StringBuilder first) throws IOException {
    int left = id + 2 + DATE + (2 + VERDICT) * jurisdictions.size() + 2 + what;
    if (duty > 0) {
      first.append(GAP).append(Lines.fit(Cells.duty(j), duty));
      left += duty + 2;
    }
    if (next > 0) {
      first.append(GAP).append(Lines.fit(Cells.nextChange(j), next));
      left += next + 2;
    }
    List<String> lines = new ArrayList<>();
    for (String reason : reasons(r, j, 2 * LINES * why)) {
      lines.addAll(limit(Lines.wrap(reason, why), 2 * LINES + 2));
    }
    line((first + GAP + (lines.isEmpty() ? "" : lines.get(0))).stripTrailing());
    for (int i = 1; i < lines.size(); i++) {
      line(" ".repeat(left) + GAP + lines.get(i));
    }
  }

  private static List<String> limit(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, kept.get(most - 1) + " …");
    return kept;
  }

  /** The reasons of the verdicts that are no plain ALLOWED, each in about so many characters. */
  private List<String> reasons(RowResult row, Judgement j, int limit) {
    List<String> reasons = new ArrayList<>();
    for (Judgement.Answer a : j.answers()) {
      boolean decided = a.verdict() != Verdict.ALLOWED || !Reasons.deciding(a).isEmpty();
      if (a.touched() && decided) {
        String place =
            jurisdictions.contains(a.jurisdiction())
                ? a.jurisdiction().name()
                : a.jurisdiction() + " " + a.verdict();
        reasons.add(place + ": " + Lines.clean(Reasons.why(a, limit)));
      }
    }
    if (j.provisional()) {
      reasons.add("Provisional: " + Lines.clean(String.join("; ", j.doubts())));
    }
    row.decided().stream()
        .flatMap(r -> r.words(j.asOf()).stream())
        .distinct()
        .forEach(w -> reasons.add(Lines.clean(w)));
    return reasons;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
