package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the rows of a sheet into transactions. A row with a cell that can't be read is refused with
 * everything that is wrong with it; nothing is guessed, and what is repaired is said.
 *
 * <p>A reader may be used by several threads at once.
 */
public final class TransactionReader {

  private final ReaderSetup setup;
  private final ReadOptions options;
  private final List<Holding> book;

  private TransactionReader(ReaderSetup setup, ReadOptions options, List<Holding> book) {
    this.setup = setup;
    this.options = options;
    this.book = List.copyOf(book);
  }

  /**
   * A reader of a sheet's rows.
   *
   * @param layout which column holds what, from {@link Headers#find}
   * @param evidence what the columns show about themselves, after it has seen the rows
   * @param book holdings that go for every row, from a sheet {@code ownership}
   */
  public static TransactionReader of(
      SheetLayout layout, ReadOptions options, ColumnEvidence evidence, List<Holding> book) {
    return new TransactionReader(new ReaderSetup(layout, false, options, evidence), options, book);
  }

  /**
   * A reader of rows that come as fields by their contract names, such as those of a request.
   *
   * @param where what the rows are called in messages
   */
  public static TransactionReader ofFields(SheetRef where, ReadOptions options) {
    SheetLayout layout = Headers.allFields(where);
    return new TransactionReader(
        new ReaderSetup(layout, true, options, new ColumnEvidence(layout)), options, List.of());
  }

  /** Reads a row below the header. */
  public RowResult read(CellRow row) {
    if (mayBeSum(row)) {
      Optional<String> reason = Sums.reason(setup, row);
      if (reason.isPresent()) {
        return new RowResult.Skipped(row.number(), reason.get());
      }
    }
    return new RowParser(new Cells(setup, row), setup, options, book).parse();
  }

  /**
   * Reads a row given as texts by field name; names are matched without case, spaces and
   * punctuation, and one that isn't known is told, so that no fact is lost unseen.
   */
  public RowResult readFields(int row, Map<String, String> fields) {
    CellValue[] cells = new CellValue[Field.values().length];
    java.util.Arrays.fill(cells, CellValue.blank());
    List<String> unknown = new ArrayList<>();
    SheetRef where = setup.where();
    for (Map.Entry<String, String> entry : fields.entrySet()) {
      Optional<Field> field = ColumnMap.fieldNamed(entry.getKey());
      if (field.isEmpty()) {
        unknown.add("The field " + Text.quote(entry.getKey()) + " isn't known and is not read.");
        continue;
      }
      int i = field.get().ordinal();
      if (!cells[i].isBlank()) {
        CellProblem twice =
            new CellProblem(where, row, field.get().key(), "", "is given twice", "Give it once.");
        return new RowResult.Failed(row, Integer.toString(row), List.of(twice));
      }
      cells[i] = CellValue.text(entry.getValue());
    }
    RowResult result = read(CellRow.of(row, false, List.of(cells)));
    if (result instanceof RowResult.Read read && !unknown.isEmpty()) {
      unknown.addAll(read.messages());
      return new RowResult.Read(read.transaction(), List.copyOf(unknown));
    }
    return result;
  }

  /** Cheap look first: a row with a day that has digits is no total. */
  private boolean mayBeSum(CellRow row) {
    Column date = setup.column(Field.DATE);
    if (date == null) {
      return true;
    }
    CellValue day = row.cell(date.index());
    return switch (day.kind()) {
      case DATE -> false;
      case TEXT -> day.text().isEmpty() || !Text.isDigit(day.text().charAt(0));
      default -> true;
    };
  }
}
