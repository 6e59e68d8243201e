package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.transaction.HeaderAliases.Strength;

/**
 * Finds the header row of a sheet, below titles and over one row or two, and says which column
 * holds which field. What may mean several things isn't guessed.
 */
public final class Headers {

  /** How many rows with content are looked at for a header. */
  public static final int SEARCHED_ROWS = 60;

  private Headers() {}

  /**
   * Finds the header.
   *
   * @param where the sheet, for messages
   * @param head the sheet's first rows with content, {@link #SEARCHED_ROWS} are enough
   * @param map what the user says about headers
   */
  public static HeaderResult find(SheetRef where, List<? extends CellRow> head, ColumnMap map) {
    HeaderRow best = null;
    for (int i = 0; i < head.size() && i < SEARCHED_ROWS; i++) {
      CellRow below = i + 1 < head.size() ? head.get(i + 1) : null;
      for (HeaderRow row : HeaderRow.candidates(head.get(i), below, map)) {
        if (row.isHeader() && (best == null || row.score() > best.score())) {
          best = row;
        }
      }
    }
    if (best == null) {
      return new HeaderResult.NotRecognised(notRecognised(where, head));
    }
    return layout(where, best, map);
  }

  /**
   * A layout whose columns are all fields in their own order, for rows that come without a sheet.
   */
  static SheetLayout allFields(SheetRef where) {
    List<Column> columns = new ArrayList<>();
    for (Field field : Field.values()) {
      columns.add(Column.plain(field.ordinal(), field, field.key()));
    }
    return new SheetLayout(where, 0, 1, List.copyOf(columns), List.of(), List.of(), List.of());
  }

  private static HeaderResult layout(SheetRef where, HeaderRow header, ColumnMap map) {
    Map<Field, List<HeaderRow.Cell>> sure = new EnumMap<>(Field.class);
    Map<Field, List<HeaderRow.Cell>> weak = new EnumMap<>(Field.class);
    List<String> notes = new ArrayList<>();
    Set<Field> mapped =
        map.fields().values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    Set<String> unseen = new HashSet<>(map.fields().keySet());
    for (HeaderRow.Cell cell : header.cells()) {
      cell.mappedBy().ifPresent(unseen::remove);
      if (cell.field().isEmpty()) {
        continue;
      }
      Field field = cell.field().get();
      if (cell.mappedBy().isEmpty() && mapped.contains(field)) {
        notes.add(
            "Column " + cell.label() + " is not read: --map names another for " + field.key());
      } else if (cell.strength() == Strength.ASK) {
        notes.add(
            "Column "
                + cell.label()
                + " is not read, because it may mean "
                + cell.text().orElseThrow().meaning().meanings()
                + "; say which with --map "
                + Text.quote(cell.header() + "=" + field.key()));
      } else {
        (cell.strength() == Strength.SURE ? sure : weak)
            .computeIfAbsent(field, f -> new ArrayList<>())
            .add(cell);
      }
    }
    if (!unseen.isEmpty()) {
      return new HeaderResult.Refused(
          where.label()
              + ": there is no column "
              + Text.quote(unseen.iterator().next())
              + ", which --map names. The header row "
              + header.number()
              + " has: "
              + header.shown()
              + ".");
    }
    return chosen(where, header, sure, weak, notes);
  }

  private static HeaderResult chosen(
      SheetRef where,
      HeaderRow header,
      Map<Field, List<HeaderRow.Cell>> sure,
      Map<Field, List<HeaderRow.Cell>> weak,
      List<String> notes) {
    List<Column> columns = new ArrayList<>();
    List<Column> alsoParties = new ArrayList<>();
    for (Field field : Field.values()) {
      List<HeaderRow.Cell> candidates = sure.getOrDefault(field, List.of());
      List<HeaderRow.Cell> others = weak.getOrDefault(field, List.of());
      if (candidates.isEmpty() && others.size() <= 1) {
        candidates = others;
        others = List.of();
      }
      if (candidates.size() > 1 || candidates.isEmpty() && others.size() > 1) {
        return new HeaderResult.Refused(
            twoColumns(where, field, candidates.isEmpty() ? others : candidates));
      }
      candidates.forEach(c -> columns.add(c.column()));
      for (HeaderRow.Cell other : others) {
        boolean party = PARTIES.contains(field);
        if (party) {
          alsoParties.add(other.column());
        }
        notes.add(
            "Column "
                + other.label()
                + (party ? " is screened as a further party" : " is not read")
                + ", because column "
                + candidates.get(0).label()
                + " is taken for "
                + field.key());
      }
    }
    columns.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return new HeaderResult.Found(
        new SheetLayout(
            where,
            header.number(),
            header.lastRow() + 1,
            List.copyOf(columns),
            List.copyOf(alsoParties),
            header.cells().stream()
                .map(c -> new SheetLayout.Header(c.index(), c.header()))
                .toList(),
            List.copyOf(notes)));
  }

  private static final Set<Field> PARTIES =
      Set.of(
          Field.SELLER,
          Field.BUYER,
          Field.END_USER,
          Field.CARRIER,
          Field.BANK,
          Field.OTHER_PARTIES);

  private static String twoColumns(SheetRef where, Field field, List<HeaderRow.Cell> columns) {
    String example = columns.get(0).header() + "=" + field.key();
    return where.label()
        + ": the columns "
        + columns.stream().map(HeaderRow.Cell::label).collect(Collectors.joining(" and "))
        + " both mean "
        + field.key()
        + ". Rename one, or say which to read with --map "
        + Text.quote(example)
        + (PARTIES.contains(field)
            ? " and the other as --map " + Text.quote(columns.get(1).header() + "=other_parties")
            : "")
        + ".";
  }

  private static String notRecognised(SheetRef where, List<? extends CellRow> head) {
    if (head.isEmpty()) {
      return where.label() + " is empty.";
    }
    String seen =
        head.stream()
            .limit(3)
            .map(r -> "row " + r.number() + ": " + HeaderRow.shown(r))
            .collect(Collectors.joining("; "));
    return where.label()
        + " has no recognisable header row. Its first rows are "
        + seen
        + ". Name the columns as in the template, or say what they are, for example --map \"Their"
        + " header=date\".";
  }
}
