package org.belscreen.transaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What stays the same for all rows of a sheet: columns, evidence, and what was read before. */
final class ReaderSetup {

  /** Values remembered for each column: enough for countries and dates, little for names. */
  private static final int REMEMBERED = 20_000;

  private final SheetLayout layout;
  private final boolean named;
  private final Column[] columns = new Column[Field.values().length];
  private final Map<Field, Dates.Hints> dates = new EnumMap<>(Field.class);
  private final Map<Field, Numbers.Style> styles = new EnumMap<>(Field.class);
  private final List<Map<String, Parsed<?>>> known;

  ReaderSetup(SheetLayout layout, boolean named, ReadOptions options, ColumnEvidence evidence) {
    this.layout = layout;
    this.named = named;
    for (Column column : layout.columns()) {
      Field field = column.field();
      columns[field.ordinal()] = column;
      dates.put(
          field,
          evidence.dates(field, column.order().isPresent() ? column.order() : options.dateOrder()));
      styles.put(field, named ? Numbers.Style.POINT : evidence.style(field));
    }
    this.known =
        java.util.stream.Stream.of(columns)
            .<Map<String, Parsed<?>>>map(c -> new ConcurrentHashMap<>())
            .toList();
  }

  SheetRef where() {
    return layout.where();
  }

  List<Column> alsoParties() {
    return layout.alsoParties();
  }

  List<Column> columns() {
    return layout.columns();
  }

  /** The column of a field, or null where the sheet has none: asked for every cell. */
  Column column(Field field) {
    return columns[field.ordinal()];
  }

  String label(Column column) {
    return named ? column.field().key() : column.label();
  }

  Dates.Hints dates(Field field) {
    return dates.get(field);
  }

  Numbers.Style style(Field field) {
    return styles.get(field);
  }

  /** What a text of a column was read as before; reading depends on nothing else. */
  @SuppressWarnings("unchecked")
  <T> Parsed<T> remember(Field field, String text, Function<String, Parsed<T>> parser) {
    Map<String, Parsed<?>> cache = known.get(field.ordinal());
    Parsed<?> before = cache.get(text);
    if (before != null) {
      return (Parsed<T>) before;
    }
    Parsed<T> parsed = parser.apply(text);
    if (text.length() <= 64 && cache.size() < REMEMBERED) {
      cache.put(text, parsed);
    }
    return parsed;
  }
}
