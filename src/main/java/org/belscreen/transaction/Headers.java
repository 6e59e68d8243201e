package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the header row of a sheet, below titles and over one row or two, and says which column
 * holds which field. What may mean several things isn't guessed.
 */
public final class Headers {

  /** How many rows with content are looked at for a header. */
  public static final int SEARCHED_ROWS = 60;

  private Headers() {}

  /**
   * Finds the header.
   *
   * @param where the sheet, for messages
   * @param head the sheet's first rows with content, {@link #SEARCHED_ROWS} are enough
   * @param map what the user says about headers
   */
  public static HeaderResult find(SheetRef where, List<? extends CellRow> head, ColumnMap map) {
    HeaderRow best = null;
    for (int i = 0; i < head.size() && i < SEARCHED_ROWS; i++) {
      CellRow below = i + 1 < head.size() ? head.get(i + 1) : null;
      for (HeaderRow row : HeaderRow.candidates(head.get(i), below, map)) {
        if (row.isHeader() && (best == null || row.score() > best.score())) {
          best = row;
        }
      }
    }
    if (best == null) {
      return new HeaderResult.NotRecognised(notRecognised(where, head));
    }
    return new ColumnChoice(where, best, map).choose();
  }

  /**
   * A layout whose columns are all fields in their own order, for rows that come without a sheet.
   */
  static SheetLayout allFields(SheetRef where) {
    List<Column> columns = new ArrayList<>();
    for (Field field : Field.values()) {
      columns.add(Column.plain(field.ordinal(), field, field.key()));
    }
    return new SheetLayout(where, 0, 1, List.copyOf(columns), List.of(), List.of(), List.of());
  }

  private static String notRecognised(SheetRef where, List<? extends CellRow> head) {
    if (head.isEmpty()) {
      return where.label() + " is empty.";
    }
    String seen =
        head.stream()
            .limit(3)
            .map(r -> "row " + r.number() + ": " + HeaderRow.shown(r))
            .collect(Collectors.joining("; "));
    return where.label()
        + " has no recognisable header row. Its first rows are "
        + seen
        + ". Name the columns as in the template, or say what they are, for example --map \"Their"
        + " header=date\".";
  }
}
