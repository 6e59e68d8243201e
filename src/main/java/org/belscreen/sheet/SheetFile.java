package org.belscreen.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.belscreen.transaction.CellRow;

/** An opened workbook or CSV file. Rows are streamed: memory doesn't grow with their number. */
public interface SheetFile extends AutoCloseable {

  /** The file's name, for messages. */
  String name();

  /** SHA-256 of the file's bytes, in lower-case hexadecimal digits. */
  String sha256();

  /** The sheets in the order of their tabs; CSV has one. */
  List<SheetInfo> sheets();

  /**
   * The first rows that have any content, held so that they stay valid.
   *
   * @param limit at most so many
   * @throws SheetException where there is no such sheet, or it can't be read
   */
  List<CellRow> head(String sheet, int limit) throws SheetException;

  /**
   * The merged cells of a sheet. They stand at the end of a sheet's data, so asking costs one
   * reading of the sheet: ask only where a header row has a blank cell on the right of a filled
   * one.
   *
   * @throws SheetException where there is no such sheet, or it can't be read
   */
  List<MergedRange> merges(String sheet) throws SheetException;

  /**
   * Reads a sheet's rows, evaluates them on several threads and hands on the results in the order
   * of the rows.
   *
   * @param firstRow rows above it, counted from 1, are left out
   * @param threads number of worker threads, at least 1
   * @param worker makes a worker for each thread
   * @param sink takes each result, on the calling thread
   * @throws SheetException where there is no such sheet, or it can't be read
   */
  <T> void process(
      String sheet,
      int firstRow,
      int threads,
      Supplier<? extends RowWorker<T>> worker,
      Consumer<? super T> sink)
      throws SheetException;

  @Override
  void close();
}
