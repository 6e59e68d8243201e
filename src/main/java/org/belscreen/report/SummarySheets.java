package org.belscreen.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultCell.Style;
import org.belscreen.sheet.ResultTable;

/**
 * The sheets {@code Summary} and {@code Run} of a result workbook and, where the United States and
 * the Union differ, {@code Divergence}.
 */
public final class SummarySheets {

  private SummarySheets() {}

  /** The sheets in the order of their tabs. */
  public static List<ResultTable> of(
      Summary summary, RunInfo run, Map<Jurisdiction, LocalDate> verified) {
    List<ResultTable> sheets = new ArrayList<>();
    sheets.add(new ResultTable("Summary", summary(summary, run)));
    sheets.add(new ResultTable("Run", run(run, verified)));
    if (summary.differing() > 0) {
      sheets.add(new ResultTable("Divergence", divergence(summary, run)));
    }
    return List.copyOf(sheets);
  }

  private static List<List<ResultCell>> divergence(Summary s, RunInfo run) {
    List<List<ResultCell>> rows = new ArrayList<>();
    hypothetical(run, rows);
    long left = s.differing() - s.divergent().size();
    if (left > 0) {
      rows.add(
          List.of(
              bold(
                  "The first "
                      + s.divergent().size()
                      + " rows; filter the verdicts for "
                      + left
                      + " more")));
    }
    differing(s.divergent(), run.overlay().isPresent(), rows);
    return rows;
  }

  private static void hypothetical(RunInfo run, List<List<ResultCell>> rows) {
    run.overlay()
        .ifPresent(
            o -> {
              rows.add(List.of(bold("HYPOTHETICAL: judged with the overlay " + o)));
              rows.add(List.of());
            });
  }

  private static void differing(
      List<Summary.OffDiagonal> all, boolean hypothetical, List<List<ResultCell>> rows) {
    rows.add(
        List.of(bold("Row"), bold("Id"), bold("US"), bold("EU"), bold("US why"), bold("EU why")));
    String mark = hypothetical ? "HYPOTHETICAL: " : "";
    for (Summary.OffDiagonal d : all) {
      rows.add(
          List.of(
              ResultCell.number(d.row()),
              ResultCell.text(d.id()),
              verdict(d.us()),
              verdict(d.eu()),
              ResultCell.text(mark + d.usWhy()),
              ResultCell.text(mark + d.euWhy())));
    }
  }

  private static List<List<ResultCell>> run(RunInfo run, Map<Jurisdiction, LocalDate> verified) {
    List<List<ResultCell>> rows = new ArrayList<>();
    RunFacts.of(run, verified)
        .forEach((name, value) -> rows.add(List.of(bold(name), ResultCell.text(value))));
    return rows;
  }

  private static List<List<ResultCell>> summary(Summary s, RunInfo run) {
    List<List<ResultCell>> rows = new ArrayList<>();
    hypothetical(run, rows);
    counts(s, rows);
    if (s.comparable()) {
      matrix(s, rows);
    }
    duty(s, rows);
    if (s.differing() > 0) {
      rows.add(List.of());
      rows.add(List.of(bold(first("Rows on which US and EU differ", s.differing()))));
      differing(s.firstDiffering(), run.overlay().isPresent(), rows);
    }
    notes(rows, "Rows that could not be screened", s.errors(), s.firstErrors());
    notes(rows, "Rows skipped", s.skipped(), s.firstSkipped());
    notes(rows, "Rows repaired while reading", s.repaired(), s.firstRepairs());
    return rows;
  }

  private static void counts(Summary s, List<List<ResultCell>> rows) {
    List<ResultCell> head = new ArrayList<>(List.of(bold("Jurisdiction")));
    for (Verdict v : Verdict.values()) {
      head.add(verdict(v));
    }
    rows.add(head);
    for (Jurisdiction j : s.jurisdictions()) {
      List<ResultCell> row = new ArrayList<>(List.of(bold(j.name())));
      for (Verdict v : Verdict.values()) {
        row.add(ResultCell.number(s.count(j, v)));
      }
      rows.add(row);
    }
    rows.add(List.of());
    rows.add(List.of(bold("Rows"), ResultCell.number(s.rows())));
    rows.add(List.of(bold("Could not be screened"), ResultCell.number(s.errors())));
    rows.add(List.of(bold("Skipped"), ResultCell.number(s.skipped())));
    rows.add(List.of(bold("Repaired while reading"), ResultCell.number(s.repaired())));
    rows.add(List.of(bold("Provisional"), ResultCell.number(s.provisional())));
  }

  private static void matrix(Summary s, List<List<ResultCell>> rows) {
    rows.add(List.of());
    List<ResultCell> head = new ArrayList<>(List.of(bold("US down, EU across")));
    for (Verdict eu : Verdict.values()) {
      head.add(verdict(eu));
    }
    rows.add(head);
    for (Verdict us : Verdict.values()) {
      List<ResultCell> row = new ArrayList<>(List.of(verdict(us)));
      for (Verdict eu : Verdict.values()) {
        row.add(ResultCell.number(s.count(us, eu)));
      }
      rows.add(row);
    }
  }

  private static void duty(Summary s, List<List<ResultCell>> rows) {
    if (s.duty().isEmpty() && s.dutyOpen() == 0) {
      return;
    }
    rows.add(List.of());
    s.duty()
        .forEach(
            (currency, amount) ->
                rows.add(
                    List.of(
                        bold("Additional duty"),
                        ResultCell.number(amount),
                        ResultCell.text(currency))));
    if (s.dutyOpen() > 0) {
      rows.add(List.of(bold("Rows of unknown duty"), ResultCell.number(s.dutyOpen())));
    }
  }

  private static void notes(
      List<List<ResultCell>> rows, String title, long count, List<Summary.Note> notes) {
    if (count == 0) {
      return;
    }
    rows.add(List.of());
    rows.add(List.of(bold(first(title, count))));
    for (Summary.Note n : notes) {
      rows.add(
          List.of(ResultCell.number(n.row()), ResultCell.text(n.id()), ResultCell.text(n.text())));
    }
  }

  private static String first(String title, long count) {
    return count > Summary.NAMED
        ? title + " (the first " + Summary.NAMED + " of " + count + ")"
        : title + " (" + count + ")";
  }

  private static ResultCell verdict(Verdict v) {
    return ResultCell.text(v.name(), ResultSheet.style(v));
  }

  private static ResultCell bold(String text) {
    return ResultCell.text(text, Style.BOLD);
  }
}
