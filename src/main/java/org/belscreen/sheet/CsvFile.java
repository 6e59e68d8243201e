package org.belscreen.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.belscreen.transaction.CellRow;

/** A CSV file as a workbook of one sheet whose cells are all text. */
final class CsvFile implements SheetFile {
  private static final int BATCH = 1_000;
  private static final int MOST_CHARACTERS = 64 << 20;

  private final Path path;
  private final String name;
  private final boolean temporary;
  private final char delimiter;
  private String sha256;

  private CsvFile(Path path, String name, boolean temporary, char delimiter) {
    this.path = path;
    this.name = name;
    this.temporary = temporary;
    this.delimiter = delimiter;
  }

  /**
   * Opens a file that was found to be text.
   *
   * @param name what the user calls it
   * @param temporary whether to delete it when it is closed
   */
  static CsvFile open(Path path, String name, boolean temporary) throws SheetException {
    return new CsvFile(path, name, temporary, CsvSniffer.delimiter(path, name));
  }

  Path path() {
    return path;
  }

  char delimiter() {
    return delimiter;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String sha256() {
    if (sha256 == null) {
      sha256 = Digests.sha256(path);
    }
    return sha256;
  }

  private String sheetName() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.of(new SheetInfo(sheetName(), false));
  }

  private void check(String sheet) throws SheetException {
    if (!sheet.equalsIgnoreCase(sheetName())) {
      throw Sheets.unknown(name, sheet, sheets());
    }
  }

  /** Reads the file from its beginning. */
  Records records() throws IOException {
    return new Records();
  }

  @Override
  public List<CellRow> head(String sheet, int limit) throws SheetException {
    check(sheet);
    List<CellRow> rows = new ArrayList<>();
    try (Records records = records()) {
      Optional<List<CsvRow>> batch = records.next(Math.min(limit, BATCH));
      while (batch.isPresent() && rows.size() < limit) {
        for (CsvRow row : batch.get()) {
          if (row.hasContent() && rows.size() < limit) {
            rows.add(CellRow.of(row.number(), false, row.cells()));
          }
        }
        batch = rows.size() < limit ? records.next(BATCH) : Optional.empty();
      }
      return rows;
    } catch (IOException e) {
      throw unreadable(e);
    } catch (BrokenSheet e) {
      throw e.toChecked(name);
    }
  }

  @Override
  public List<MergedRange> merges(String sheet) throws SheetException {
    check(sheet);
    return List.of();
  }

  @Override
  public <T> void process(
      String sheet,
      int firstRow,
      int threads,
      Supplier<? extends RowWorker<T>> worker,
      Consumer<? super T> sink)
      throws SheetException {
    check(sheet);
    try (Records records = records();
        Crew<RowWorker<T>> crew = new Crew<>(worker)) {
      OrderedPool.<List<CsvRow>, List<T>>run(
          threads,
          () -> records.next(BATCH),
          rows -> {
            RowWorker<T> hand = crew.own();
            List<T> results = new ArrayList<>(rows.size());
            for (CsvRow row : rows) {
              if (row.hasContent() && row.number() >= firstRow) {
                results.add(hand.evaluate(row));
              }
            }
            return results;
          },
          results -> results.forEach(sink));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (BrokenSheet e) {
      throw e.toChecked(name);
    }
  }

  /** What a failure while reading says to the user. */
  SheetException unreadable(IOException e) {
    if (e instanceof CharacterCodingException) {
      return new SheetException(
          name
              + ", line "
              + CsvSniffer.firstLineNotUtf8(path)
              + ": the text isn't UTF-8; save it as \"CSV UTF-8\" and try again",
          e);
    }
    return Package.unreadable(name, e);
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // the system's own folder for such files; nothing of the user's is lost
      }
    }
  }

  /** The file's records in order; every record counts as a row, as a spreadsheet shows it. */
  final class Records implements AutoCloseable {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int row;

    private Records() throws IOException {
      InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      CsvSniffer.skipByteOrderMark(in);
      reader =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(MOST_CHARACTERS)
              .build(
                  CsvRecordHandler.builder()
                      .maxFields(RowCursor.COLUMNS)
                      .maxFieldSize(MOST_CHARACTERS)
                      .maxRecordSize(MOST_CHARACTERS)
                      .build(),
                  new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
      records = reader.iterator();
    }

    /** Up to so many further rows, or nothing at the end. */
    Optional<List<CsvRow>> next(int most) throws IOException {
      List<CsvRow> rows = new ArrayList<>(most);
      try {
        while (rows.size() < most && records.hasNext()) {
          rows.add(new CsvRow(++row, records.next()));
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (CsvParseException e) {
        if (e.getCause() instanceof CharacterCodingException coding) {
          throw coding;
        }
        if (e.getCause() instanceof Error lack) {
          // Too little memory is not the row's fault.
          throw lack;
        }
        throw new BrokenSheet(
            "row "
                + (row + 1)
                + " can't be read ("
                + reason(e)
                + "); look for a quotation mark that isn't closed, or a cell of more than "
                + (MOST_CHARACTERS >> 20)
                + " MB");
      }
      return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static String reason(CsvParseException e) {
      Throwable deepest = e;
      while (deepest.getCause() != null) {
        deepest = deepest.getCause();
      }
      return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("malformed");
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
