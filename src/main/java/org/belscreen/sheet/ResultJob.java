package org.belscreen.sheet;

import java.util.List;

/**
 * What a run does with the rows of a sheet. Several workers run at once; {@link #accept} sees every
 * result in the order of the rows.
 *
 * <p>A run that finds, halfway, that the user's sheet is wider than its first rows promised starts
 * again with a new job, so a job keeps its counts to itself until the run is over.
 *
 * @param <T> the result of a row
 */
public interface ResultJob<T> {

  /** A worker for one more thread. */
  RowWorker<T> newWorker();

  /**
   * The cells to add to a row, in the order of the columns; an empty list leaves the row as it is
   * (a total or a title). Called by several threads: must depend on the result only.
   */
  List<ResultCell> cells(T result);

  /** Takes the results one after the other, in the order of the rows. */
  void accept(T result);

  /** The sheets to add, asked once after the last row. */
  List<ResultTable> extraSheets();
}
