package org.belscreen.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.belscreen.transaction.CellRow;

/**
 * A workbook of the old binary kind. It has at most 65,536 rows a sheet, so it is converted to the
 * new kind in a temporary file and read from there: one way to read, one way to write.
 */
final class XlsFile implements SheetFile {
  private final Path path;
  private final Path copy;
  private final XlsxFile converted;
  private String sha256;

  private XlsFile(Path path, Path copy, XlsxFile converted) {
    this.path = path;
    this.copy = copy;
    this.converted = converted;
  }

  static XlsFile open(Path path, String name) throws SheetException {
    Path copy = null;
    try {
      copy = Files.createTempFile("belscreen-", ".xlsx");
      copy.toFile().deleteOnExit();
      XlsConverter.convert(path, name, copy);
      return new XlsFile(path, copy, XlsxFile.open(copy, name));
    } catch (IOException e) {
      delete(copy);
      throw Package.unreadable(name, e);
    } catch (SheetException e) {
      delete(copy);
      throw e;
    }
  }

  private static void delete(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      // in the system's own folder for such files, and deleted on exit
    }
  }

  /** The same workbook in the new format. */
  XlsxFile converted() {
    return converted;
  }

  @Override
  public String name() {
    return converted.name();
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
    return converted.sheets();
  }

  @Override
  public List<CellRow> head(String sheet, int limit) throws SheetException {
    return converted.head(sheet, limit);
  }

  @Override
  public List<MergedRange> merges(String sheet) throws SheetException {
    return converted.merges(sheet);
  }

  @Override
  public <T> void process(
      String sheet,
      int firstRow,
      int threads,
      Supplier<? extends RowWorker<T>> worker,
      Consumer<? super T> sink)
      throws SheetException {
    converted.process(sheet, firstRow, threads, worker, sink);
  }

  @Override
  public void close() {
    converted.close();
    delete(copy);
  }
}
