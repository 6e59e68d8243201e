package org.belscreen.cli;

import java.io.PrintWriter;

/** A line on a terminal that counts rows; nothing anywhere else. */
final class Progress implements AutoCloseable {

  static final Progress NONE = new Progress(null);

  private static final long EVERY_NANOS = 250_000_000L;
  private static final long FIRST_NANOS = 1_000_000_000L;

  private final PrintWriter err;
  private final long started = System.nanoTime();
  private long shown;
  private long rows;

  private Progress(PrintWriter err) {
    this.err = err;
  }

  static Progress on(PrintWriter err) {
    return Terminal.hasErrors() ? new Progress(err) : new Progress(null);
  }

  /** Counts a row. */
  void step() {
    rows++;
    if (err == null || (rows & 255) != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - started > FIRST_NANOS && now - shown > EVERY_NANOS) {
      shown = now;
      err.printf(
          "\r%,d rows screened, %,d a second ", rows, rows * 1_000_000_000L / (now - started));
      err.flush();
    }
  }

  @Override
  public void close() {
    if (err != null && shown != 0) {
      err.print("\r" + " ".repeat(60) + "\r");
      err.flush();
    }
  }
}
