package org.belscreen.lists;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV list with a header row; columns go by their names, whatever their order and case. */
final class CsvTable {

  private final String name;
  private final Consumer<Row> sink;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width = -1;

  private CsvTable(String name, Consumer<Row> sink) {
    this.name = name;
    this.sink = sink;
  }

  /** A row below the header. */
  final class Row {
    private final long line;
    private final List<String> fields;

    private Row(long line, List<String> fields) {
      this.line = line;
      this.fields = fields;
    }

    /** The cell of a column, named in lower case; empty text where there is no such column. */
    String cell(String column) {
      Integer at = columns.get(column);
      return at == null ? "" : fields.get(at).strip();
    }

    /** The entry can't be used. */
    ListException wrong(String what) {
      return new ListException(
          name + ", line " + line + ": " + what + "; the file is damaged; download it again");
    }
  }

  /**
   * Hands over each row below the header.
   *
   * @throws ListException where the file is damaged or has no such row
   */
  static CsvRows.Facts each(Path path, String name, char separator, Consumer<Row> sink) {
    CsvRows.Facts facts = CsvRows.each(path, name, separator, false, new CsvTable(name, sink)::row);
    if (facts.rows() == 1) {
      throw new ListException(name + " holds no entries; download it again");
    }
    return new CsvRows.Facts(facts.sha256(), facts.rows() - 1);
  }

  private void row(long line, List<String> fields) {
    if (width < 0) {
      width = fields.size();
      for (int i = 0; i < width; i++) {
        columns.putIfAbsent(fields.get(i).strip().toLowerCase(Locale.ROOT), i);
      }
    } else if (fields.size() == width) {
      sink.accept(new Row(line, fields));
    } else {
      throw new ListException(
          String.format(
              Locale.ROOT,
              "%s, line %d: %d fields where its header has %d; the file was cut off or damaged;"
                  + " download it again",
              name,
              line,
              fields.size(),
              width));
    }
  }
}
