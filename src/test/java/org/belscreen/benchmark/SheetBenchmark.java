package org.belscreen.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultColumn;
import org.belscreen.sheet.ResultJob;
import org.belscreen.sheet.ResultTable;
import org.belscreen.sheet.ResultWriter;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.CellValue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

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
        fastexcel[round] = seconds(() -> rewrite(input, folder.resolve("fastexcel.xlsx")));
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
        peakMegabytes());
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

  private static final List<Row> END = new ArrayList<>();

  /** Reads on one thread, writes on another: what a program that uses the library would do. */
  private static void rewrite(Path input, Path output) throws Exception {
    BlockingQueue<List<Row>> queue = new ArrayBlockingQueue<>(8);
    try (ReadableWorkbook book =
        new ReadableWorkbook(input.toFile(), new ReadingOptions(true, false))) {
      Thread reader =
          new Thread(
              () -> {
                try (Stream<Row> rows = book.getFirstSheet().openStream()) {
                  List<Row> batch = new ArrayList<>();
                  for (Row row : (Iterable<Row>) rows::iterator) {
                    batch.add(row);
                    if (batch.size() == 500) {
                      queue.put(batch);
                      batch = new ArrayList<>();
                    }
                  }
                  queue.put(batch);
                  queue.put(END);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      reader.start();
      write(queue, output);
      reader.join();
    }
  }

  private static void write(BlockingQueue<List<Row>> queue, Path output) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output), 1 << 16);
        Workbook book = new Workbook(out, "benchmark", "1.0")) {
      Worksheet sheet = book.newWorksheet("Shipments");
      int written = 0;
      for (List<Row> batch = queue.take(); batch != END; batch = queue.take()) {
        for (Row row : batch) {
          int r = row.getRowNum() - 1;
          for (int c = 0; c < row.getCellCount(); c++) {
            Cell cell = row.getCell(c);
            if (cell != null) {
              write(sheet, r, c, cell);
            }
          }
          for (int c = 0; c < COLUMNS.size(); c++) {
            sheet.inlineString(r, 25 + c, "ALLOWED");
          }
          if (++written % 1_000 == 0) {
            sheet.flush();
          }
        }
      }
    }
  }

  private static void write(Worksheet sheet, int r, int c, Cell cell) {
    switch (cell.getType()) {
      case NUMBER -> {
        BigDecimal number = cell.asNumber();
        sheet.value(r, c, number);
        if (cell.getDataFormatString() != null && cell.getDataFormatString().contains("yy")) {
          sheet.style(r, c).format(cell.getDataFormatString()).set();
        }
      }
      case BOOLEAN -> sheet.value(r, c, cell.asBoolean());
      case EMPTY -> {
        // nothing to write
      }
      default -> sheet.inlineString(r, c, cell.getText());
    }
  }
}
