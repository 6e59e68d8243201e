package org.belscreen.sheet;

import org.belscreen.transaction.CellRow;

/**
 * Turns rows into results. Each worker is used by the thread that made it, so it may hold a session
 * that isn't safe for threads; equal rows must give equal results whichever worker gets them.
 *
 * @param <T> the result of a row
 */
@FunctionalInterface
public interface RowWorker<T> extends AutoCloseable {

  /** The result of a row that is valid only during the call. Never null. */
  T evaluate(CellRow row);

  @Override
  default void close() {}
}
