package org.belscreen.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
      String[] text = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      List<String> columns = List.of(text[0].split("\t", -1));
      List<Line> lines = new ArrayList<>();
      for (int i = 1; i < text.length; i++) {
        String[] fields = text[i].split("\t", -1);
        if (fields.length != columns.size()) {
          throw new IllegalStateException(name + ": " + text[i]);
        }
        lines.add(new Line(columns, fields));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " can't be read", e);
    }
  }
}
