package org.belscreen.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Gives the user's sheet back with the results on the right of it. */
public final class ResultWriter {
  private ResultWriter() {}

  /**
   * Writes a workbook: a copy of the user's, with the new columns in one sheet and the job's sheets
   * after the others. A CSV file becomes a workbook of text cells. The target appears whole or not
   * at all, and is the same for any number of threads.
   *
   * @param sheet the sheet to work on
   * @param headerRow its header's row, counted from 1; rows above it are copied only
   * @param columns the new columns
   * @param jobs makes a job; asked again where the run has to start anew
   * @param threads number of worker threads, at least 1
   * @throws SheetException where the input can't be read or the target can't be written
   */
  public static <T> void xlsx(
      SheetFile input,
      String sheet,
      int headerRow,
      List<ResultColumn> columns,
      Supplier<? extends ResultJob<T>> jobs,
      int threads,
      Path target)
      throws SheetException {
    if (input instanceof XlsxFile file) {
      new Splice<>(file, file.find(sheet), headerRow, columns, jobs, threads, target).run();
    } else if (input instanceof XlsFile file) {
      xlsx(file.converted(), sheet, headerRow, columns, jobs, threads, target);
    } else if (input instanceof CsvFile file) {
      Path copy = null;
      try {
        copy = Files.createTempFile("belscreen-", ".xlsx");
        copy.toFile().deleteOnExit();
        CsvConverter.convert(file, copy);
        try (XlsxFile converted = XlsxFile.open(copy, file.name())) {
          String name = converted.sheets().get(0).name();
          xlsx(converted, name, headerRow, columns, jobs, threads, target);
        }
      } catch (IOException e) {
        throw AtomicOutput.unwritable(target, e);
      } finally {
        delete(copy);
      }
    } else {
      throw new IllegalArgumentException("not opened by Sheets: " + input.name());
    }
  }

  /**
   * Writes CSV: the user's columns as text, then the new ones. Text that a spreadsheet could take
   * for a formula gets an apostrophe. The target appears whole or not at all.
   *
   * @param job is asked for no extra sheets
   * @throws SheetException where the input can't be read or the target can't be written
   */
  public static <T> void csv(
      SheetFile input,
      String sheet,
      int headerRow,
      List<ResultColumn> columns,
      ResultJob<T> job,
      int threads,
      Path target)
      throws SheetException {
    try (AtomicOutput output = new AtomicOutput(target)) {
      try (OutputStream out = Files.newOutputStream(output.path())) {
        new CsvResult<>(input, sheet, headerRow, columns, job, threads).write(out);
      }
      output.commit();
    } catch (IOException e) {
      throw AtomicOutput.unwritable(target, e);
    }
  }

  /**
   * Writes the same CSV to a stream, which stays open.
   *
   * @throws SheetException where the input can't be read
   * @throws IOException where the stream can't be written to
   */
  public static <T> void csv(
      SheetFile input,
      String sheet,
      int headerRow,
      List<ResultColumn> columns,
      ResultJob<T> job,
      int threads,
      OutputStream out)
      throws SheetException, IOException {
    new CsvResult<>(input, sheet, headerRow, columns, job, threads).write(out);
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
}
