package org.belscreen.transaction;

import java.util.List;

/** What became of a row. */
public sealed interface RowResult {

  /** The row's number in the sheet. */
  int row();

  /**
   * A transaction to be judged.
   *
   * @param messages what was repaired or decided in reading it, sentences for the user
   */
  record Read(Transaction transaction, List<String> messages) implements RowResult {
    @Override
    public int row() {
      return transaction.row();
    }
  }

  /**
   * A row that can't be judged.
   *
   * @param id the user's reference, or the row number
   * @param problems all of them, at least one
   */
  record Failed(int row, String id, List<CellProblem> problems) implements RowResult {}

  /**
   * A row that holds no transaction.
   *
   * @param reason why, to follow the row's number: {@code is a total}
   */
  record Skipped(int row, String reason) implements RowResult {}
}
