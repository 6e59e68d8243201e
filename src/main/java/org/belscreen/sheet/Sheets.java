package org.belscreen.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Opens spreadsheets; what a file is, its first bytes say, never its name. */
public final class Sheets {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private Sheets() {}

  /**
   * Opens an .xlsx, .xlsm, .xls or CSV file.
   *
   * @throws SheetException where it is none, can't be read, or is password-protected
   */
  public static SheetFile open(Path path) throws SheetException {
    return open(path, String.valueOf(path.getFileName()));
  }

  /**
   * Opens a file that its user calls otherwise than it is called on disk.
   *
   * @param name what messages and results call it
   * @throws SheetException where it is none, can't be read, or is password-protected
   */
  public static SheetFile open(Path path, String name) throws SheetException {
    if (Files.isDirectory(path)) {
      throw new SheetException(name + " is a folder; choose an .xlsx, .xls or .csv file");
    }
    byte[] start = start(path, name);
    if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) {
      return XlsxFile.open(path, name);
    }
    if (begins(start, COMPOUND)) {
      return XlsFile.open(path, name);
    }
    if (start.length >= 2 && start[0] == 9 && start[1] <= 8 && start[1] % 2 == 0) {
      throw new SheetException(
          name + " is from an Excel version before 1997; save it as .xlsx and try again");
    }
    if (begins(start, new byte[] {'%', 'P', 'D', 'F'})) {
      throw new SheetException(name + " is a PDF; choose an .xlsx, .xls or .csv file");
    }
    if (begins(start, new byte[] {(byte) 0xff, (byte) 0xfe})
        || begins(start, new byte[] {(byte) 0xfe, (byte) 0xff})) {
      throw new SheetException(name + " is text in UTF-16; save it as \"CSV UTF-8\" and try again");
    }
    refuseMarkup(start, name);
    return CsvFile.open(path, name, false);
  }

  /** Programs save web pages and XML under the names of workbooks. */
  private static void refuseMarkup(byte[] start, String name) throws SheetException {
    String text = new String(start, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    if (text.startsWith("<")) {
      throw new SheetException(
          name
              + " is a web page or XML, whatever its name says; open it in the spreadsheet program"
              + " and save it as .xlsx");
    }
    if (text.startsWith("{\"") || text.startsWith("[{") || text.startsWith("{\n")) {
      throw new SheetException(name + " is JSON; choose an .xlsx, .xls or .csv file");
    }
    if (text.startsWith("{\\rtf")) {
      throw new SheetException(name + " is a text document; choose an .xlsx, .xls or .csv file");
    }
  }

  /**
   * Takes CSV from a stream to its end. It is kept in a temporary file, because it is read more
   * than once and may be larger than memory.
   *
   * @param name what messages call it
   * @throws SheetException where it is no UTF-8 text
   */
  public static SheetFile openCsv(InputStream in, String name) throws SheetException {
    Path copy = null;
    try {
      copy = Files.createTempFile("belscreen-", ".csv");
      copy.toFile().deleteOnExit();
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      byte[] start = start(copy, name);
      if (begins(start, ZIP) || begins(start, COMPOUND)) {
        throw new SheetException(
            name + " is a workbook, but only CSV is read from a stream; give the file's name");
      }
      return CsvFile.open(copy, name, true);
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

  private static byte[] start(Path path, String name) throws SheetException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(8);
      if (start.length == 0) {
        throw new SheetException(name + " is empty; choose a sheet with a header row and rows");
      }
      return start;
    } catch (NoSuchFileException e) {
      throw new SheetException("there is no file " + path + "; check its name and folder", e);
    } catch (IOException e) {
      throw Package.unreadable(name, e);
    }
  }

  private static boolean begins(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  static SheetException unknown(String file, String sheet, List<SheetInfo> known) {
    return new SheetException(
        file
            + " has no sheet \""
            + sheet
            + "\"; it has "
            + known.stream().map(s -> '"' + s.name() + '"').collect(Collectors.joining(", ")));
  }
}
