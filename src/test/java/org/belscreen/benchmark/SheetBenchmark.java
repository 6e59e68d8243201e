package org.belscreen.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultColumn;
import org.belscreen.sheet.ResultJob;
import org.belscreen.sheet.ResultTable;
import org.belscreen.sheet.ResultWriter;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.CellValue;

/**
 * Measures the splice against fastexcel reading the same file on one thread and writing it again on
 * another, in one run, and prints the ratio of the medians.
 *
 * <p>Arguments: folder for the generated files, rows, rounds, {@code inline} or {@code shared}, and
 * optionally {@code splice} or {@code fastexcel} to run only one of them (for measuring memory).
 */
public final class SheetBenchmark {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("US verdict", 12, false),
          new ResultColumn("US why", 60, false),
          new ResultColumn("EU verdict", 12, false),
          new ResultColumn("EU why", 60, false));

  private SheetBenchmark() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path folder = Path.of(args[0]);
    int rows = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    ShipmentGenerator.Strings strings =
        ShipmentGenerator.Strings.valueOf(args[3].toUpperCase(Locale.ROOT));
    String only = args.length > 4 ? args[4] : "";
    Path input = folder.resolve("shipments-" + rows + "-" + args[3] + ".xlsx");
    if (!Files.exists(input)) {
      ShipmentGenerator.xlsx(input, 42, rows, strings);
    }
    out.printf(Locale.ROOT, "%s: %,d bytes%n", input.getFileName(), Files.size(input));
    double[] splice = new double[rounds];
    double[] fastexcel = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      if (!only.equals("splice")) {
        fastexcel[round] =
            seconds(() -> FastexcelRewrite.rewrite(input, folder.resolve("fastexcel.xlsx")));
      }
      if (!only.equals("fastexcel")) {
        splice[round] = seconds(() -> splice(input, folder.resolve("splice.xlsx"), 2));
      }
      out.printf(
          Locale.ROOT,
          "round %d: fastexcel %.2f s, splice %.2f s%n",
          round + 1,
          fastexcel[round],
          splice[round]);
    }
    out.printf(
        Locale.ROOT,
        "median: fastexcel %.2f s, splice %.2f s, ratio %.2f; peak memory of this process %d MB%n",
        median(fastexcel),
        median(splice),
        median(splice) / median(fastexcel),
        FastexcelRewrite.peakMegabytes());
  }

  /** Something to measure. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void splice(Path input, Path output, int threads) throws Exception {
    try (SheetFile file = Sheets.open(input)) {
      ResultWriter.xlsx(file, "Shipments", 1, COLUMNS, SpliceJob::new, threads, output);
    }
  }

  /** Decodes fifteen cells of each row, as screening does, and adds four. */
  private static final class SpliceJob implements ResultJob<Boolean> {
    private static final int[] DECODED = {0, 1, 2, 3, 5, 6, 7, 8, 12, 16, 17, 18, 19, 20, 22};
    private static final List<ResultCell> CLEAR =
        List.of(
            ResultCell.text("ALLOWED", ResultCell.Style.ALLOWED),
            ResultCell.text("no encoded measure stands against it"),
            ResultCell.text("ALLOWED", ResultCell.Style.ALLOWED),
            ResultCell.text("no encoded measure stands against it"));
    private static final List<ResultCell> HIT =
        List.of(
            ResultCell.text("RESTRICTED", ResultCell.Style.RESTRICTED),
            ResultCell.text("licence required (15 CFR 746.5)"),
            ResultCell.text("PROHIBITED", ResultCell.Style.PROHIBITED),
            ResultCell.text("may not be bought from Belarus (Regulation 765/2006)"));
    private long hits;

    @Override
    public RowWorker<Boolean> newWorker() {
      return row -> {
        boolean hit = false;
        for (int column : DECODED) {
          CellValue value = row.cell(column);
          hit |= value.text().equals("BY");
        }
        return hit;
      };
    }

    @Override
    public List<ResultCell> cells(Boolean result) {
      return result ? HIT : CLEAR;
    }

    @Override
    public void accept(Boolean result) {
      hits += result ? 1 : 0;
    }

    @Override
    public List<ResultTable> extraSheets() {
      return List.of(new ResultTable("Summary", List.of(List.of(ResultCell.number(hits)))));
    }
  }
}
