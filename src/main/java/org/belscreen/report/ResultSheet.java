package org.belscreen.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultCell.Style;
import org.belscreen.sheet.ResultColumn;

/** The columns that a result workbook or CSV has on the right of the user's own. */
public final class ResultSheet {

  private static final ResultCell BLANK = ResultCell.blank();

  private final List<Jurisdiction> jurisdictions;
  private final boolean hypothetical;

  /**
   * @param jurisdictions those asked, in the order of their columns
   * @param overlay the overlay's name: every reason then says that it is hypothetical
   */
  public ResultSheet(List<Jurisdiction> jurisdictions, Optional<String> overlay) {
    this.jurisdictions = List.copyOf(jurisdictions);
    this.hypothetical = overlay.isPresent();
  }

  /** The columns. */
  public List<ResultColumn> columns() {
    List<ResultColumn> columns = new ArrayList<>();
    for (Jurisdiction j : jurisdictions) {
      columns.add(new ResultColumn(j + " verdict", 14));
      columns.add(new ResultColumn(j + " why", 60));
      columns.add(new ResultColumn(j + " authority", 36));
    }
    columns.add(new ResultColumn("Additional duty", 16));
    columns.add(new ResultColumn("Duty currency", 14));
    columns.add(new ResultColumn("Next change", 28));
    columns.add(new ResultColumn("Screening status", 40));
    return List.copyOf(columns);
  }

  /** The cells of a row, one for each column. */
  public List<ResultCell> cells(RowResult row) {
    List<ResultCell> cells = new ArrayList<>(jurisdictions.size() * 3 + 4);
    for (Jurisdiction j : jurisdictions) {
      Optional<Judgement.Answer> answer = row.judgement().flatMap(r -> r.answer(j));
      if (answer.isPresent()) {
        Judgement.Answer a = answer.get();
        cells.add(ResultCell.text(a.verdict().name(), style(a.verdict())));
        List<List<Resolved>> deciding = Reasons.deciding(a);
        cells.add(ResultCell.text(marked(Reasons.why(a, deciding, Reasons.CELL))));
        cells.add(Reasons.measure(deciding).map(this::authority).orElse(BLANK));
      } else {
        cells.add(BLANK);
        cells.add(BLANK);
        cells.add(BLANK);
      }
    }
    duty(row, cells);
    String next = row.judgement().map(Cells::nextChange).orElse("");
    cells.add(next.isEmpty() ? ResultCell.blank() : ResultCell.text(marked(next)));
    boolean error = row.judgement().isEmpty();
    cells.add(ResultCell.text(marked(Cells.status(row)), error ? Style.ERROR : Style.PLAIN));
    return cells;
  }

  private String marked(String text) {
    return hypothetical ? "HYPOTHETICAL: " + text : text;
  }

  private static void duty(RowResult row, List<ResultCell> cells) {
    Map<String, BigDecimal> duty =
        row.judgement().isPresent() ? row.judgement().get().duty() : Map.of();
    if (duty.size() == 1 && Cells.dutyNeeds(row.judgement().get()).isEmpty()) {
      Map.Entry<String, BigDecimal> only = duty.entrySet().iterator().next();
      cells.add(ResultCell.number(only.getValue()));
      cells.add(ResultCell.text(only.getKey()));
    } else {
      // Several currencies, or an amount that isn't known, are no number.
      cells.add(text(row.judgement().map(Cells::duty).orElse("")));
      cells.add(text(String.join("; ", duty.keySet())));
    }
  }

  private ResultCell authority(Measure m) {
    String cited = marked(m.authority());
    return m.source().isEmpty() ? ResultCell.text(cited) : ResultCell.link(cited, m.source());
  }

  static Style style(Verdict v) {
    return switch (v) {
      case ALLOWED -> Style.ALLOWED;
      case RESTRICTED -> Style.RESTRICTED;
      case PROHIBITED -> Style.PROHIBITED;
    };
  }

  private static ResultCell text(String text) {
    return text.isEmpty() ? BLANK : ResultCell.text(text);
  }
}
