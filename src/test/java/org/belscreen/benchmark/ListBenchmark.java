package org.belscreen.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;
import org.belscreen.lists.ListGenerator;
import org.belscreen.lists.OfficialLists;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;

/**
 * Measures what an official list costs: how long it takes to read, the memory that it needs, and
 * how fast rows are screened with it and without it, in one run.
 *
 * <p>Arguments: folder for the generated files, parties in the list, rows, rounds, and {@code all}
 * (every party makes verdicts) or {@code third}. Run it with {@code -Xmx300m} to see that it fits.
 */
public final class ListBenchmark {

  private static final String[] FORMS = {"GmbH", "Sp. z o.o.", "UAB", "LLC", "ООО", "Ltd"};
  private static final String[] WORDS = {
    "Nord", "Handel", "Trans", "Agro", "Metal", "Optik", "Baltic", "Stal", "Drev", "Import", "Zorin"
  };

  private ListBenchmark() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path folder = Path.of(args[0]);
    int parties = Integer.parseInt(args[1]);
    int rows = Integer.parseInt(args[2]);
    int rounds = Integer.parseInt(args[3]);
    boolean all = args.length > 4 && args[4].equals("all");
    Path sdn = ListGenerator.write(folder, "2025-12-24", parties, all);
    out.printf(Locale.ROOT, "%s: %,d bytes%n", sdn.getFileName(), Files.size(sdn));
    RuleEngine bare = RuleEngine.bundled();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    OfficialLists lists = OfficialLists.read(List.of(sdn.toString()));
    double read = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    OfficialLists.Joined joined = lists.with(bare.rulebook(), OfficialLists.DEFAULT_PROGRAMMES);
    double joining = (threads.getCurrentThreadCpuTime() - start) / 1e9 - read;
    Screener.Shared with = new Screener.Shared(bare.with(joined.rulebook()));
    out.printf(
        Locale.ROOT,
        "CPU: read %.2f s, joined %.2f s, indexed %.2f s; %,d lines on the list%n",
        read,
        joining,
        (threads.getCurrentThreadCpuTime() - start) / 1e9 - read - joining,
        joined.rulebook().partyLists().get("us/31cfr548/parties-sdn").entries().size());
    Screener.Shared without = new Screener.Shared(bare);
    for (int distinct : new int[] {2_000, rows}) {
      List<Transaction> transactions = transactions(rows, distinct);
      double[] ratios = new double[rounds];
      double[] speeds = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        double plain = cpuSeconds(without, transactions);
        double listed = cpuSeconds(with, transactions);
        ratios[i] = plain / listed;
        speeds[i] = rows / listed;
      }
      out.printf(
          Locale.ROOT,
          "%,d rows with %,d names: %,.0f rows/s of CPU with the list, %.2f of the speed without%n",
          rows,
          distinct,
          median(speeds),
          median(ratios));
    }
    out.printf(Locale.ROOT, "peak memory of this process %d MB%n", peakMegabytes());
  }

  private static double cpuSeconds(Screener.Shared shared, List<Transaction> transactions) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int findings = 0;
    try (Screener screener = shared.newScreener()) {
      for (Transaction t : transactions) {
        findings += screener.screen(t).timelines().size();
      }
    }
    if (findings == 0) {
      throw new IllegalStateException("nothing was screened");
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static List<Transaction> transactions(int rows, int distinct) throws Exception {
    Random random = new Random(7);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < distinct; i++) {
      names.add(
          WORDS[random.nextInt(WORDS.length)]
              + WORDS[random.nextInt(WORDS.length)].toLowerCase(Locale.ROOT)
              + " "
              + (char) ('A' + i % 26)
              + Integer.toString(i, 36)
              + " "
              + FORMS[random.nextInt(FORMS.length)]);
    }
    StringBuilder csv =
        new StringBuilder("id,date,origin,from,to,hs_code,value,currency,seller,buyer\n");
    for (int i = 0; i < rows; i++) {
      csv.append(i)
          .append(",2026-01-1")
          .append(i % 10)
          .append(",BY,BY,DE,44079990,1000,EUR,\"")
          .append(names.get(i % distinct))
          .append("\",\"")
          .append(names.get((i * 7) % distinct))
          .append("\"\n");
    }
    List<Transaction> out = new ArrayList<>(rows);
    try (InputSheet sheet =
        InputSheet.of(
            Sheets.openCsv(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "rows"),
            SheetSettings.NONE,
            Optional.empty(),
            1)) {
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              1,
              () -> row -> sheet.reader().read(row),
              read -> out.add(((RowResult.Read) read).transaction()));
    }
    return out;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(l -> l.startsWith("VmHWM"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
