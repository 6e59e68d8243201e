package org.belscreen.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The yardstick: a workbook read and written again with fastexcel on two threads, no rule run. */
public final class FastexcelRewrite {

  private static final int ADDED = 4;

  private FastexcelRewrite() {}

  /** Runs it; arguments: the workbook and the copy to write. */
  public static void main(String[] args) throws Exception {
    rewrite(Path.of(args[0]), Path.of(args[1]));
    System.err.printf("%,d MB resident at most%n", peakMegabytes());
  }

  /** The most memory that this process held so far; -1 where the system doesn't say. */
  static long peakMegabytes() throws IOException {
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

  private static final List<Row> END = new ArrayList<>();

  /** Reads on one thread, writes on another: what a program that uses the library would do. */
  static void rewrite(Path input, Path output) throws Exception {
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
          for (int c = 0; c < ADDED; c++) {
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
