package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belscreen.transaction.HeaderAliases.Strength;

/**
 * A row, or two rows one below the other, read as a header.
 *
 * @param number the first row's number
 * @param lastRow the last row's number
 * @param cells those that aren't blank
 */
record HeaderRow(int number, int lastRow, List<Cell> cells) {

  /**
   * One header.
   *
   * @param header as shown, on one line
   * @param text what it stands for, if it is known
   * @param mappedBy the user's own word for it, where {@code --map} names it
   * @param mapped the field that {@code --map} gives it; empty for a column to leave out
   */
  record Cell(
      int index,
      String header,
      Optional<HeaderText> text,
      Optional<String> mappedBy,
      Optional<Field> mapped) {

    Optional<Field> field() {
      return mappedBy.isPresent() ? mapped : text.map(t -> t.meaning().field());
    }

    Strength strength() {
      return mappedBy.isPresent()
          ? Strength.SURE
          : text.map(t -> t.meaning().strength()).orElse(Strength.ASK);
    }

    String label() {
      return Column.letters(index) + " " + Text.quote(header);
    }

    /** How {@code --map} names the column by its letters: {@code column E}. */
    String place() {
      return "column " + Column.letters(index);
    }

    Column column() {
      Field field = field().orElseThrow();
      Optional<HeaderText> stated = text.filter(t -> t.meaning().field() == field);
      return new Column(
          index,
          field,
          header,
          stated
              .map(HeaderText::kilograms)
              .or(
                  () ->
                      field == Field.NET_WEIGHT_KG ? HeaderText.weightIn(header) : Optional.empty())
              .orElse(BigDecimal.ONE),
          stated.flatMap(HeaderText::unit),
          stated.flatMap(HeaderText::currency),
          stated.flatMap(HeaderText::order));
    }
  }

  /** The ways to read a row as a header: by itself, and with the row below it. */
  static List<HeaderRow> candidates(CellRow row, CellRow below, ColumnMap map) {
    HeaderRow alone = of(row, map);
    if (below == null || below.number() != row.number() + 1 || !mayContinue(below)) {
      return List.of(alone);
    }
    HeaderRow both = ofBoth(row, below, map);
    boolean units = allUnits(below);
    boolean translated = of(below, map).fields() * 2 > filled(below);
    boolean better = both.fields() > alone.fields() && both.fields() >= of(below, map).fields();
    boolean isTwo = alone.fields() > 0 && (units || translated || better);
    return isTwo && both.fields() >= alone.fields() ? List.of(both, alone) : List.of(alone);
  }

  /** Whether enough of it is known for a header. */
  boolean isHeader() {
    long known = fields();
    return known >= 2
        || known == 1 && cells.size() == 1
        || cells.stream().anyMatch(c -> c.mappedBy().isPresent());
  }

  /** The more fields the better. */
  int score() {
    int mapped = (int) cells.stream().filter(c -> c.mappedBy().isPresent()).count();
    return 100 * mapped + fields();
  }

  /** What the row says, for a message. */
  String shown() {
    return cells.stream()
        .limit(12)
        .map(c -> Text.quote(c.header()))
        .collect(Collectors.joining(", "));
  }

  /** What a row says, for a message. */
  static String shown(CellRow row) {
    return row.cells().stream()
        .filter(c -> !c.isBlank())
        .limit(8)
        .map(c -> Text.quote(Text.trim(c.text())))
        .collect(Collectors.joining(", "));
  }

  private int fields() {
    return (int)
        cells.stream()
            .filter(c -> c.strength() != Strength.ASK)
            .flatMap(c -> c.field().stream())
            .distinct()
            .count();
  }

  private static HeaderRow of(CellRow row, ColumnMap map) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.width(); i++) {
      CellValue cell = row.cell(i);
      if (!cell.isBlank()) {
        cells.add(cell(i, cell, List.of(cell.text()), map));
      }
    }
    return new HeaderRow(row.number(), row.number(), List.copyOf(cells));
  }

  /** Each column by both texts together, then by the lower, then by its own upper one. */
  private static HeaderRow ofBoth(CellRow upper, CellRow lower, ColumnMap map) {
    List<Cell> cells = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.width(), lower.width()); i++) {
      CellValue above = upper.cell(i);
      CellValue under = lower.cell(i);
      group = above.isBlank() ? group : above.text();
      if (under.isBlank()) {
        if (!above.isBlank()) {
          cells.add(cell(i, above, List.of(above.text()), map));
        }
        continue;
      }
      String both = group + " " + under.text();
      List<String> ways =
          above.isBlank() ? List.of(both, under.text()) : List.of(both, under.text(), above.text());
      cells.add(cell(i, group.isEmpty() ? under : CellValue.text(both), ways, map));
    }
    return new HeaderRow(upper.number(), lower.number(), List.copyOf(cells));
  }

  private static Cell cell(int index, CellValue shown, List<String> ways, ColumnMap map) {
    List<String> texts = shown.kind() == CellValue.Kind.TEXT ? ways : List.of();
    String header = Text.oneLine(shown.text());
    Optional<HeaderText> text = Optional.empty();
    for (int i = 0; i < texts.size() && text.isEmpty(); i++) {
      text = HeaderText.of(texts.get(i));
    }
    for (Map.Entry<String, Optional<Field>> said : map.fields().entrySet()) {
      String key = Text.key(said.getKey());
      boolean named = texts.stream().anyMatch(t -> Text.key(t).equals(key));
      if (named || key.equals(Text.key("column " + Column.letters(index)))) {
        return new Cell(index, header, text, Optional.of(said.getKey()), said.getValue());
      }
    }
    return new Cell(index, header, text, Optional.empty(), Optional.empty());
  }

  /** Whether a row may be the second of a header: words only, nothing that could be data. */
  private static boolean mayContinue(CellRow row) {
    boolean any = false;
    for (int i = 0; i < row.width(); i++) {
      CellValue cell = row.cell(i);
      if (cell.isBlank()) {
        continue;
      }
      any = true;
      boolean letters = cell.text().chars().anyMatch(Character::isLetter);
      boolean sign = Currencies.find(cell.text()).isPresent();
      if (cell.kind() != CellValue.Kind.TEXT
          || !letters && !sign
          || Text.isDigit(cell.text().charAt(0))) {
        return false;
      }
    }
    return any;
  }

  private static boolean allUnits(CellRow row) {
    return row.cells().stream()
        .filter(c -> !c.isBlank())
        .allMatch(c -> HeaderText.isUnit(c.text()));
  }

  private static int filled(CellRow row) {
    return (int) row.cells().stream().filter(c -> !c.isBlank()).count();
  }
}
