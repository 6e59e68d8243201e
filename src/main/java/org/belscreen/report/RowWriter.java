package org.belscreen.report;

import java.nio.charset.StandardCharsets;

/**
 * How rows of a kind are written: a head, each row by itself, so that several threads can render
 * them, and a tail.
 */
public interface RowWriter<T> {

  /** What stands before the rows. */
  String head(RunInfo run);

  /** One row. */
  String row(T row);

  /** One row in UTF-8. */
  default byte[] bytes(T row) {
    return row(row).getBytes(StandardCharsets.UTF_8);
  }

  /** What stands between two rows. */
  String between();

  /** What stands behind the rows. */
  String tail(RunInfo run);
}
