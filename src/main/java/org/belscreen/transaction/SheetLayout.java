package org.belscreen.transaction;

import java.util.List;
import java.util.Optional;

/**
 * Which column of a sheet holds which field.
 *
 * @param where the sheet
 * @param headerRow the number of the first header row
 * @param firstDataRow the number of the first row below the header
 * @param columns the columns that are read, at most one a field, in the sheet's order
 * @param alsoParties columns of further parties, which are screened as other parties
 * @param headers every header, those of columns that aren't read included
 * @param notes what the user should know about how the header was read
 */
public record SheetLayout(
    SheetRef where,
    int headerRow,
    int firstDataRow,
    List<Column> columns,
    List<Column> alsoParties,
    List<Header> headers,
    List<String> notes) {

  /**
   * One header.
   *
   * @param index of its column, counted from 0
   * @param text as the user wrote it, on one line
   */
  public record Header(int index, String text) {}

  /** The column of a field, if the sheet has one. */
  public Optional<Column> column(Field field) {
    return columns.stream().filter(c -> c.field() == field).findFirst();
  }
}
