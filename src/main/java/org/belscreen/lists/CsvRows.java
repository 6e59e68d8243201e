package org.belscreen.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a CSV list. */
final class CsvRows {

  private static final char END_MARK = 0x1a;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private CsvRows() {}

  /** What was read. */
  record Facts(String sha256, int rows) {}

  /** Takes a row with the number of its first line. */
  @FunctionalInterface
  interface Sink {
    void row(long line, List<String> fields);
  }

  /**
   * Hands over each row; the end mark of OFAC's files is no row.
   *
   * @param ofac whether the file must end as OFAC ends its files
   * @throws ListException where the file is damaged
   */
  static Facts each(Path path, String name, char separator, boolean ofac, Sink sink) {
    int rows = 0;
    long line = 1;
    try (ListInput in = ListInput.open(path);
        CsvReader<CsvRecord> csv = reader(separator, decoded(in))) {
      boolean ended = false;
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        List<String> fields = record.getFields();
        if (!fields.get(0).isEmpty() && fields.get(0).charAt(0) == END_MARK) {
          ended = true;
        } else if (ended) {
          throw new ListException(
              name + ", line " + line + ": rows after the end mark; download the file again");
        } else if (fields.size() > 1 || !fields.get(0).isBlank()) {
          sink.row(line, fields);
          rows++;
        }
      }
      String sha256 = in.sha256();
      if (rows == 0) {
        throw new ListException(name + " holds no entries; download it again");
      }
      if (ofac && !ended && in.asPublished()) {
        throw new ListException(
            name
                + " lacks the end mark (0x1A) that OFAC puts behind the last row: it was cut off"
                + " after line "
                + line
                + "; download it again");
      }
      return new Facts(sha256, rows);
    } catch (CsvParseException e) {
      throw damaged(name, line, e);
    } catch (UncheckedIOException | IOException e) {
      throw damaged(name, line, e);
    }
  }

  private static ListException damaged(String name, long line, Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof CharacterCodingException) {
        return new ListException(
            name + " is no UTF-8 text after line " + line + "; download it again", e);
      }
    }
    if (e instanceof CsvParseException) {
      return new ListException(
          name
              + " is no readable CSV after line "
              + line
              + ": it was cut off or damaged; download it again",
          e);
    }
    return new ListException(name + " can't be read: " + e.getMessage(), e);
  }

  private static CsvReader<CsvRecord> reader(char separator, Reader in) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(in);
  }

  private static Reader decoded(ListInput in) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The first row of a text that may be cut anywhere behind it; empty where there is none. */
  static List<String> first(String sample, char separator) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(true)
            .ofCsvRecord(sample)) {
      for (CsvRecord record : csv) {
        if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
          return record.getFields();
        }
      }
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
    return List.of();
  }

  /** A cell's text; the null of OFAC's files is empty. */
  static String value(String field) {
    String text = field.strip();
    return text.equals("-0-") ? "" : text;
  }

  /** The parts of a text, without blank ones. */
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(separator)) {
      String s = part.strip();
      if (!s.isEmpty()) {
        parts.add(s);
      }
    }
    return List.copyOf(parts);
  }
}
