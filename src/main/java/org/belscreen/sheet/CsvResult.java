package org.belscreen.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.CellRow;

/**
 * Writes the user's rows as CSV with the results on the right; blank rows stay, so that row numbers
 * do.
 *
 * @param <T> the result of a row
 */
final class CsvResult<T> {
  private final SheetFile input;
  private final String sheet;
  private final int headerRow;
  private final List<ResultColumn> columns;
  private final ResultJob<T> job;
  private final int threads;
  private final char delimiter;

  CsvResult(
      SheetFile input,
      String sheet,
      int headerRow,
      List<ResultColumn> columns,
      ResultJob<T> job,
      int threads) {
    this.input = input;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.columns = List.copyOf(columns);
    this.job = job;
    this.threads = threads;
    this.delimiter = input instanceof CsvFile csv ? csv.delimiter() : ',';
  }

  /** A row that is ready to be written. */
  private record Line<T>(int row, String text, Optional<T> result) {}

  void write(OutputStream stream) throws SheetException, IOException {
    // what is written to a stream can't be taken back, so the width must be known first
    int[] width = {0};
    input.<Integer>process(
        sheet, headerRow, threads, () -> CellRow::width, w -> width[0] = Math.max(width[0], w));
    Writer out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    int[] written = {0};
    try {
      input.<Line<T>>process(
          sheet,
          1,
          threads,
          () -> new LineWorker(width[0]),
          line -> {
            try {
              for (; written[0] < line.row() - 1; written[0]++) {
                out.write('\n');
              }
              out.write(line.text());
              written[0]++;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            line.result().ifPresent(job::accept);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  /** Makes lines for one thread. */
  private final class LineWorker implements RowWorker<Line<T>> {
    private final int width;
    private final RowWorker<T> worker = job.newWorker();
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(delimiter)
            .lineDelimiter(LineDelimiter.LF)
            .autoFlush(true)
            .build(text);

    LineWorker(int width) {
      this.width = width;
    }

    @Override
    public Line<T> evaluate(CellRow row) {
      List<String> fields = new ArrayList<>(width + columns.size());
      for (int i = 0; i < row.width(); i++) {
        fields.add(CsvGuard.guard(row.cell(i).text()));
      }
      Optional<T> result = Optional.empty();
      if (row.number() == headerRow) {
        pad(fields);
        columns.forEach(c -> fields.add(c.header()));
      } else if (row.number() > headerRow) {
        T now = worker.evaluate(row);
        result = Optional.of(now);
        List<ResultCell> cells = job.cells(now);
        if (!cells.isEmpty()) {
          pad(fields);
          cells.forEach(c -> fields.add(CsvGuard.guard(shown(c))));
        }
      }
      text.getBuffer().setLength(0);
      csv.writeRecord(fields);
      return new Line<>(row.number(), text.toString(), result);
    }

    private void pad(List<String> fields) {
      while (fields.size() < width) {
        fields.add("");
      }
    }

    @Override
    public void close() {
      worker.close();
    }
  }

  /** CSV has no links: the address stands after the text. */
  private static String shown(ResultCell cell) {
    return cell instanceof ResultCell.Link link
            && !link.url().isEmpty()
            && !link.text().contains(link.url())
        ? link.text() + " (" + link.url() + ")"
        : cell.asText();
  }
}
