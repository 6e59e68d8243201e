package org.belscreen.cli;

import org.belscreen.report.Paint;

/** What the program writes to. */
final class Terminal {

  private static final int DEFAULT_WIDTH = 120;

  private Terminal() {}

  /** Whether somebody sits there; pipes and files get neither colours nor a progress line. */
  static boolean present() {
    return System.console() != null;
  }

  static Paint paint(boolean toFile) {
    String off = System.getenv("NO_COLOR");
    return toFile || !present() || (off != null && !off.isEmpty()) ? Paint.NONE : Paint.ANSI;
  }

  static int width() {
    String columns = System.getenv("COLUMNS");
    try {
      return columns == null ? DEFAULT_WIDTH : Math.max(60, Integer.parseInt(columns.strip()));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }
}
