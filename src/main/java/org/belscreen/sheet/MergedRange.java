package org.belscreen.sheet;

/**
 * Cells that are merged into one; only the first has the value.
 *
 * @param firstRow counted from 1
 * @param lastRow inclusive
 * @param firstColumn counted from 0
 * @param lastColumn inclusive
 */
public record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  /** Whether the cell at a row (from 1) and a column (from 0) belongs to it. */
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
