package org.belscreen.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.PartyIndex;
import org.belscreen.party.name.Names;

/**
 * Measures what a name that was not seen before costs against many listed ones, in CPU time of the
 * thread, beside a yardstick of the same run: comparing it by Jaro-Winkler with each of them.
 *
 * <p>Arguments: listed names (100000), new names (20000), rounds (5).
 */
public final class NameBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int YARDSTICK = 20;

  private NameBenchmark() {}

  /** Runs it. */
  public static void main(String[] args) {
    PrintStream out = System.out;
    int listed = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int fresh = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    List<ListedEntry> entries = entries(listed);
    long before = used();
    long start = THREADS.getCurrentThreadCpuTime();
    PartyIndex index = PartyIndex.of(entries);
    long built = THREADS.getCurrentThreadCpuTime() - start;
    long memory = used() - before;
    out.printf(
        Locale.ROOT,
        "%d listed names: built in %d ms CPU, %d MB%n",
        listed,
        built / 1_000_000,
        memory >> 20);
    for (int round = 0; round < rounds; round++) {
      round(out, index, entries, new MadeUpNames(1_000 + round).names(fresh));
    }
  }

  private static void round(
      PrintStream out, PartyIndex index, List<ListedEntry> entries, List<MadeUpNames.Named> names) {
    long start = THREADS.getCurrentThreadCpuTime();
    int read = 0;
    for (MadeUpNames.Named name : names) {
      read += Names.read(name.name()).size();
    }
    long reading = THREADS.getCurrentThreadCpuTime() - start;
    start = THREADS.getCurrentThreadCpuTime();
    int hits = 0;
    for (MadeUpNames.Named name : names) {
      hits += index.match(name.name(), name.country()).size();
    }
    long matching = THREADS.getCurrentThreadCpuTime() - start;
    start = THREADS.getCurrentThreadCpuTime();
    JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
    double sum = 0;
    for (MadeUpNames.Named name : names.subList(0, YARDSTICK)) {
      for (ListedEntry entry : entries) {
        sum += jaroWinkler.apply(name.name(), entry.name());
      }
    }
    double yardstick = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / YARDSTICK;
    double each = matching / 1e3 / names.size();
    out.printf(
        Locale.ROOT,
        "%.1f µs a new name (of it reading %.1f), yardstick %.0f µs, ratio 1:%.0f; %d hits, %d"
            + " readings, %.0f%n",
        each,
        reading / 1e3 / names.size(),
        yardstick,
        yardstick / each,
        hits,
        read,
        sum);
  }

  /**
   * Firms and people as long lists have them: a third people, one to three names each, with words
   * of the trade between words of their own.
   */
  private static List<ListedEntry> entries(int names) {
    MadeUpNames made = new MadeUpNames(7);
    Random random = new Random(7);
    List<ListedEntry> entries = new ArrayList<>();
    for (int i = 0; i < names; ) {
      int size = Math.min(names - i, 1 + random.nextInt(3));
      boolean person = random.nextInt(3) == 0;
      List<String> own = new ArrayList<>();
      for (int k = 0; k < size; k++) {
        own.add(person ? made.listedPerson() : made.listedFirm());
      }
      entries.add(
          new ListedEntry(
              "benchmark/list",
              "entry-" + i,
              own.get(0),
              own.subList(1, size),
              person ? "person" : "entity",
              random.nextInt(3) == 0 ? List.of() : List.of("RU"),
              Interval.ALWAYS,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              "",
              Map.of()));
      i += size;
    }
    return entries;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
