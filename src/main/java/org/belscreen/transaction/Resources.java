package org.belscreen.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the word lists that are packed with this package: tables with a header and a tab between
 * columns. No word has a tab, so that no reader of CSV needs to be loaded at each start.
 */
final class Resources {

  private Resources() {}

  /** A line of a table. */
  record Line(List<String> columns, String[] fields) {

    /**
     * What stands in a column; an empty text where nothing does.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    String get(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalArgumentException("no column " + column);
      }
      return fields[i];
    }
  }

  /** The lines of a table beside this class. */
  static List<Line> table(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its word list " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Line> lines = new ArrayList<>();
      List<String> columns = List.of();
      for (int from = 0; from < text.length(); ) {
        int end = text.indexOf('\n', from);
        end = end < 0 ? text.length() : end;
        String[] fields = fields(text, from, end);
        if (from == 0) {
          columns = Arrays.asList(fields);
        } else if (fields.length == columns.size()) {
          lines.add(new Line(columns, fields));
        } else {
          throw new IllegalStateException(name + ": " + text.substring(from, end));
        }
        from = end + 1;
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " can't be read", e);
    }
  }

  private static String[] fields(String text, int from, int end) {
    List<String> fields = new ArrayList<>(4);
    int start = from;
    for (int tab = text.indexOf('\t', start); tab >= 0 && tab < end; ) {
      fields.add(text.substring(start, tab));
      start = tab + 1;
      tab = text.indexOf('\t', start);
    }
    fields.add(text.substring(start, end));
    return fields.toArray(String[]::new);
  }
}
