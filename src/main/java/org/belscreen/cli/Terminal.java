package org.belscreen.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belscreen.report.Paint;

/** What the program writes to. */
final class Terminal {

  private static final int DEFAULT_WIDTH = 120;

  private Terminal() {}

  /** Whether somebody sits there; pipes and files get no colours. */
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console even where there is no terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Whether a progress line on standard error reaches somebody. */
  static boolean hasErrors() {
    return present() && !isFile(Path.of("/proc/self/fd/2"));
  }

  private static boolean isFile(Path errors) {
    try {
      return Files.exists(errors) && !errors.toRealPath().startsWith("/dev");
    } catch (IOException e) {
      // A pipe has no path.
      return true;
    }
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
