package org.belscreen.transaction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One row of a sheet as its cells. A row handed to a callback is valid only during the call (big
 * sheets reuse it); {@link #cells()} makes a copy that stays.
 */
public interface CellRow {

  /** The row's number in the user's sheet, counted from 1. */
  int number();

  /** One more than the index of the last cell that the row has. */
  int width();

  /**
   * The cell at an index counted from 0; {@link CellValue#blank()} where the row has none. Values
   * are decoded on each call, so ask once and only for the columns that matter.
   */
  CellValue cell(int index);

  /** Whether the user hid the row. */
  boolean hidden();

  /** All cells from the first column to the last that the row has. */
  default List<CellValue> cells() {
    return IntStream.range(0, width()).mapToObj(this::cell).toList();
  }

  /** A row that holds its cells. */
  static CellRow of(int number, boolean hidden, List<CellValue> cells) {
    return new HeldRow(number, hidden, List.copyOf(cells));
  }

  /** A row that holds its cells and stays valid. */
  record HeldRow(int number, boolean hidden, List<CellValue> cells) implements CellRow {
    @Override
    public int width() {
      return cells.size();
    }

    @Override
    public CellValue cell(int index) {
      return index < cells.size() ? cells.get(index) : CellValue.blank();
    }
  }
}
