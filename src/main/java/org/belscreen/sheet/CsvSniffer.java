package org.belscreen.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds out how a CSV file is written. */
final class CsvSniffer {
  private static final int SAMPLE = 64 << 10;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private CsvSniffer() {}

  /** The character between fields: the one that cuts most lines into the same number of fields. */
  static char delimiter(Path path, String name) throws SheetException {
    String sample = sample(path, name);
    String first = sample.lines().findFirst().orElse("");
    if (first.matches("(?i)\"?sep=.\"?")) {
      return first.charAt(first.toLowerCase(Locale.ROOT).indexOf("sep=") + 4);
    }
    char best = ',';
    int bestScore = 0;
    for (char candidate : DELIMITERS) {
      int score = score(sample, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Lines with the commonest number of fields, times the delimiters in each. */
  private static int score(String sample, char delimiter) {
    Map<Integer, Integer> linesOfWidth = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(true)
            .ofCsvRecord(sample)) {
      for (CsvRecord line : reader) {
        linesOfWidth.merge(line.getFieldCount(), 1, Integer::sum);
      }
    } catch (CsvParseException e) {
      // what was counted up to here still tells
    } catch (IOException e) {
      throw new IllegalStateException("reading a text can't fail", e);
    }
    return linesOfWidth.entrySet().stream()
        .mapToInt(e -> e.getValue() * Math.min(200, e.getKey() - 1))
        .max()
        .orElse(0);
  }

  private static String sample(Path path, String name) throws SheetException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      skipByteOrderMark(in);
      byte[] bytes = in.readNBytes(SAMPLE);
      for (byte b : bytes) {
        if (b == 0) {
          throw new SheetException(
              name
                  + " is neither a workbook nor UTF-8 text; choose an .xlsx, .xls or .csv file"
                  + " (CSV in UTF-16: save it as \"CSV UTF-8\")");
        }
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw new SheetException(name + " is empty; choose a sheet with a header row and rows");
      }
      return text;
    } catch (IOException e) {
      throw Package.unreadable(name, e);
    }
  }

  static void skipByteOrderMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] start = in.readNBytes(3);
    if (!(start.length == 3
        && (start[0] & 0xff) == 0xef
        && (start[1] & 0xff) == 0xbb
        && (start[2] & 0xff) == 0xbf)) {
      in.reset();
    }
  }

  /** The number of the first line that isn't UTF-8, for a message. */
  static long firstLineNotUtf8(Path path) {
    long number = 1;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int last = -1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        boolean ends = b == '\r' || (b == '\n' && last != '\r');
        if (ends || line.size() > SAMPLE && b < 0x80) {
          decode(line);
          number += ends ? 1 : 0;
        } else {
          line.write(b);
        }
        last = b;
      }
    } catch (CharacterCodingException e) {
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return number;
  }

  private static void decode(ByteArrayOutputStream line) throws CharacterCodingException {
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
    line.reset();
  }
}
