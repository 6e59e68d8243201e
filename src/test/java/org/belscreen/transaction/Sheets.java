package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small sheets for tests, written as their cells. */
final class Sheets {

  static final SheetRef WHERE = new SheetRef("book.xlsx", "Data");

  private Sheets() {}

  /** A row of cells: text, numbers, days, booleans or ready cells; null is blank. */
  static CellRow row(int number, Object... values) {
    List<CellValue> cells = new ArrayList<>();
    for (Object v : values) {
      cells.add(cell(v));
    }
    return CellRow.of(number, false, cells);
  }

  static CellValue cell(Object v) {
    if (v == null) {
      return CellValue.blank();
    } else if (v instanceof CellValue c) {
      return c;
    } else if (v instanceof Number n) {
      return CellValue.number(new BigDecimal(n.toString()), n.toString());
    } else if (v instanceof LocalDate d) {
      return CellValue.date(d, d.toString());
    } else if (v instanceof Boolean b) {
      return CellValue.bool(b);
    }
    return CellValue.text(v.toString());
  }

  static SheetLayout layout(CellRow... head) {
    HeaderResult result = Headers.find(WHERE, List.of(head), ColumnMap.NONE);
    if (result instanceof HeaderResult.Found found) {
      return found.layout();
    }
    throw new AssertionError(result.toString());
  }

  /** Reads all rows below the first, which is the header. */
  static List<RowResult> read(ReadOptions options, CellRow header, CellRow... rows) {
    SheetLayout layout = layout(header);
    ColumnEvidence evidence = new ColumnEvidence(layout);
    List.of(rows).forEach(evidence::see);
    TransactionReader reader = TransactionReader.of(layout, options, evidence, List.of());
    return List.of(rows).stream().map(reader::read).toList();
  }

  static RowResult readOne(CellRow header, Object... values) {
    return read(ReadOptions.NONE, header, row(2, values)).get(0);
  }

  static Transaction transaction(RowResult result) {
    if (result instanceof RowResult.Read read) {
      return read.transaction();
    }
    throw new AssertionError(sentences(result).toString());
  }

  static List<String> sentences(RowResult result) {
    return result instanceof RowResult.Failed failed
        ? failed.problems().stream().map(CellProblem::sentence).toList()
        : List.of(result.toString());
  }
}
