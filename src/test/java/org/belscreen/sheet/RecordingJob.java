package org.belscreen.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belscreen.transaction.CellRow;

/** Gives each row a verdict that depends on its first cell, and remembers the order of the rows. */
final class RecordingJob implements ResultJob<RecordingJob.Seen> {
  static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("US verdict", 12, false),
          new ResultColumn("US authority", 30),
          new ResultColumn("Additional duty", 14, false),
          new ResultColumn("Next change", 14, false));

  record Seen(int row, String text) {}

  final List<Seen> seen = new ArrayList<>();

  @Override
  public RowWorker<Seen> newWorker() {
    return (CellRow row) -> new Seen(row.number(), row.cell(0).text());
  }

  @Override
  public List<ResultCell> cells(Seen result) {
    if (result.text().startsWith("Total")) {
      return List.of();
    }
    return List.of(
        ResultCell.text("PROHIBITED", ResultCell.Style.PROHIBITED),
        ResultCell.link("=cmd|'/c calc'!A1 " + result.text(), "https://example.org/a?b=1&c=2"),
        ResultCell.number(new BigDecimal("1234.50")),
        ResultCell.date(LocalDate.of(2026, 3, 1)));
  }

  @Override
  public void accept(Seen result) {
    seen.add(result);
  }

  @Override
  public List<ResultTable> extraSheets() {
    return List.of(
        new ResultTable(
            "Summary",
            List.of(
                List.of(
                    ResultCell.text("rows", ResultCell.Style.BOLD),
                    ResultCell.number(seen.size())))),
        new ResultTable(
            "Run", List.of(List.of(ResultCell.text("tool"), ResultCell.text("belscreen")))));
  }
}
