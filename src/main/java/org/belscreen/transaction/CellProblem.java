package org.belscreen.transaction;

/**
 * What is wrong with one cell, or with a row as a whole, and what to do about it.
 *
 * @param where the file and sheet
 * @param row the row's number in the sheet
 * @param column the column's letters and header, such as {@code C "Datum"}; empty for the row as a
 *     whole
 * @param value the cell's text, shortened; empty where the point is that there is none
 * @param what what is wrong
 * @param advice what to do, a sentence of its own
 */
public record CellProblem(
    SheetRef where, int row, String column, String value, String what, String advice) {

  /** One plain sentence, and a second one with what to do. */
  public String sentence() {
    return where.label() + ", row " + row + ": " + inRow();
  }

  /** The same without file and row, for a report that shows it beside the row. */
  public String inRow() {
    String subject = value.isEmpty() ? "" : value + " ";
    String place = column.isEmpty() ? "" : "column " + column + ": ";
    return place + subject + what + ". " + advice;
  }
}
