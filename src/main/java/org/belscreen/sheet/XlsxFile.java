package org.belscreen.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.belscreen.transaction.CellRow;

/** A workbook of the Office Open XML kind, read part by part. */
final class XlsxFile implements SheetFile {
  private final Path path;
  private final String name;
  private final Package file;
  private final WorkbookParts parts;
  private final CellFormats formats;
  private final Map<String, List<MergedRange>> merges = new HashMap<>();
  private SharedStrings strings;
  private String sha256;

  private XlsxFile(Path path, String name, Package file) throws IOException {
    this.path = path;
    this.name = name;
    this.file = file;
    this.parts = WorkbookParts.of(file);
    this.formats =
        parts.styles().isEmpty()
            ? CellFormats.none()
            : CellFormats.of(file.bytes(parts.styles().get()).orElseThrow(), parts.styles().get());
  }

  /**
   * Opens a workbook.
   *
   * @param name what the user calls it; a converted file has another path
   */
  static XlsxFile open(Path path, String name) throws SheetException {
    Package file = Package.open(path);
    try {
      return new XlsxFile(path, name, file);
    } catch (IOException e) {
      file.close();
      throw Package.unreadable(name, e);
    } catch (BrokenSheet e) {
      file.close();
      throw e.toChecked(name);
    }
  }

  Path path() {
    return path;
  }

  Package file() {
    return file;
  }

  WorkbookParts parts() {
    return parts;
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

  @Override
  public List<SheetInfo> sheets() {
    return parts.sheets().stream().map(s -> new SheetInfo(s.name(), s.hidden())).toList();
  }

  WorkbookParts.Sheet find(String sheet) throws SheetException {
    Optional<WorkbookParts.Sheet> found =
        parts.sheets().stream().filter(s -> s.name().equals(sheet)).findFirst();
    if (found.isEmpty()) {
      found = parts.sheets().stream().filter(s -> s.name().equalsIgnoreCase(sheet)).findFirst();
    }
    if (found.isEmpty()) {
      throw Sheets.unknown(name, sheet, sheets());
    }
    return found.get();
  }

  SheetStream stream(WorkbookParts.Sheet sheet) throws IOException {
    return SheetStream.open(
        file.stream(file.entry(sheet.part()).orElseThrow(), Package.LARGE_PART));
  }

  RowCursor cursor(SheetStream stream) throws IOException {
    return new RowCursor(
        new CellDecoder(strings(), formats, parts.date1904(), parts.uncalculated()),
        stream.prefix().length());
  }

  private SharedStrings strings() throws IOException {
    if (strings == null) {
      if (parts.sharedStrings().isEmpty()) {
        strings = SharedStrings.none();
      } else {
        try (InputStream in =
            file.stream(
                file.entry(parts.sharedStrings().get()).orElseThrow(), Package.LARGE_PART)) {
          strings = SharedStrings.read(in);
        }
      }
    }
    return strings;
  }

  @Override
  public List<CellRow> head(String sheet, int limit) throws SheetException {
    List<CellRow> rows = new ArrayList<>();
    WorkbookParts.Sheet found = find(sheet);
    try (SheetStream stream = stream(found)) {
      RowCursor cursor = cursor(stream);
      Optional<Chunk> chunk = stream.next();
      while (chunk.isPresent() && rows.size() < limit) {
        cursor.start(chunk.get());
        while (rows.size() < limit && cursor.next()) {
          if (cursor.hasContent()) {
            rows.add(CellRow.of(cursor.number(), cursor.hidden(), cursor.cells()));
          }
        }
        chunk = rows.size() < limit ? stream.next() : Optional.empty();
      }
      return rows;
    } catch (IOException e) {
      throw Package.unreadable(name, e);
    } catch (BrokenSheet e) {
      throw e.toChecked(where(found));
    }
  }

  String where(WorkbookParts.Sheet sheet) {
    return name + ", sheet \"" + sheet.name() + "\"";
  }

  @Override
  public List<MergedRange> merges(String sheet) throws SheetException {
    WorkbookParts.Sheet found = find(sheet);
    List<MergedRange> known = merges.get(found.part());
    if (known != null) {
      return known;
    }
    try (SheetStream stream = stream(found)) {
      while (stream.next().isPresent()) {
        // the merged cells come after the last row
      }
      List<MergedRange> read = Tail.merges(stream.tail());
      merges.put(found.part(), read);
      return read;
    } catch (IOException e) {
      throw Package.unreadable(name, e);
    } catch (BrokenSheet e) {
      throw e.toChecked(where(found));
    }
  }

  @Override
  public <T> void process(
      String sheet,
      int firstRow,
      int threads,
      Supplier<? extends RowWorker<T>> worker,
      Consumer<? super T> sink)
      throws SheetException {
    WorkbookParts.Sheet found = find(sheet);
    try (SheetStream stream = stream(found);
        Crew<RowWorker<T>> crew = new Crew<>(worker)) {
      strings();
      ConcurrentLinkedQueue<RowCursor> cursors = new ConcurrentLinkedQueue<>();
      for (int i = 0; i < threads; i++) {
        cursors.add(cursor(stream));
      }
      OrderedPool.<Chunk, List<T>>run(
          threads,
          stream::next,
          chunk -> {
            RowCursor cursor = cursors.remove();
            RowWorker<T> hand = crew.own();
            List<T> results = new ArrayList<>();
            cursor.start(chunk);
            while (cursor.next()) {
              if (cursor.hasContent() && cursor.number() >= firstRow) {
                results.add(hand.evaluate(cursor));
              }
            }
            cursors.add(cursor);
            return results;
          },
          results -> results.forEach(sink));
    } catch (IOException e) {
      throw Package.unreadable(name, e);
    } catch (BrokenSheet e) {
      throw e.toChecked(where(found));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
