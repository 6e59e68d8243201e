package org.belscreen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.belscreen.ScreeningStats;
import org.belscreen.engine.EngineStats;

/** How fast a run was, and how much of the work it could spare ({@code --stats}). */
final class Stats {

  private static final Path STATUS = Path.of("/proc/self/status");

  private final long started = System.nanoTime();

  /**
   * Tells of the run.
   *
   * @param rows rows screened
   */
  void print(PrintWriter err, long rows, int threads, ScreeningStats stats) {
    double seconds = (System.nanoTime() - started) / 1e9;
    EngineStats engine = stats.engine();
    line(
        err,
        "%,d rows in %.2f s, %,.0f rows/s, %d threads",
        rows,
        seconds,
        rows / seconds,
        threads);
    line(
        err,
        "%,d rows (%.1f %%) asked what a row before them had asked; %,d answers kept",
        stats.answered(),
        share(stats.answered(), stats.rows()),
        stats.remembered());
    line(
        err,
        "%,d evaluations, of which %,d (%.1f %%) met no rule and %,d were put to the rule engine;"
            + " %,d shapes of facts kept",
        engine.rows(),
        engine.untouched(),
        share(engine.untouched(), engine.rows()),
        engine.asked(),
        engine.shapes());
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    line(
        err,
        "%,d MB of heap in use, %s",
        used >> 20,
        peak().map(mb -> String.format(Locale.ROOT, "%,d MB resident at most", mb)).orElse(""));
  }

  private static void line(PrintWriter err, String format, Object... arguments) {
    err.println("stats: " + String.format(Locale.ROOT, format, arguments));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** The most memory that the process had, in megabytes, where the system tells. */
  private static Optional<Long> peak() {
    if (!Files.isReadable(STATUS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .map(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
