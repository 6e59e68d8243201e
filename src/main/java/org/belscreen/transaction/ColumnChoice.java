package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.transaction.HeaderAliases.Strength;

/**
 * Decides which column of a header holds which field, and notes what the user should know of it.
 * What may mean several things isn't guessed, and no column of parties goes unscreened.
 */
final class ColumnChoice {

  /** Unknown columns that a note names. */
  private static final int NAMED = 12;

  private static final Set<Field> PARTIES =
      Set.of(
          Field.SELLER,
          Field.BUYER,
          Field.END_USER,
          Field.CARRIER,
          Field.BANK,
          Field.OTHER_PARTIES);

  /**
   * Fields of which a sheet may have several columns: the first is taken. Nothing turns on an id or
   * a description, and further parties are screened whatever their role.
   */
  private static final Set<Field> FIRST_COUNTS = firstCounts();

  /** Fields on which so much turns that a likely column for them is told. */
  private static final Set<Field> TOLD = Set.of(Field.DATE, Field.CONTRACT_DATE);

  private final SheetRef where;
  private final HeaderRow header;
  private final ColumnMap map;
  private final Map<Field, List<HeaderRow.Cell>> sure = new EnumMap<>(Field.class);
  private final Map<Field, List<HeaderRow.Cell>> weak = new EnumMap<>(Field.class);
  private final List<Column> columns = new ArrayList<>();
  private final List<Column> alsoParties = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  ColumnChoice(SheetRef where, HeaderRow header, ColumnMap map) {
    this.where = where;
    this.header = header;
    this.map = map;
  }

  private static Set<Field> firstCounts() {
    Set<Field> fields = EnumSet.copyOf(PARTIES);
    fields.add(Field.ID);
    fields.add(Field.DESCRIPTION);
    return fields;
  }

  HeaderResult choose() {
    Optional<String> absent = gather();
    if (absent.isPresent()) {
      return new HeaderResult.Refused(absent.get());
    }
    for (Field field : Field.values()) {
      Optional<String> refused = take(field);
      if (refused.isPresent()) {
        return new HeaderResult.Refused(refused.get());
      }
    }
    unknown();
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

  /** Sorts the header's cells by field; says which column that the user maps isn't there. */
  private Optional<String> gather() {
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
        leave(cell, PARTIES.contains(field), ": --map names another for " + field.key());
      } else if (cell.strength() == Strength.ASK) {
        HeaderAliases.Meaning meaning = cell.text().orElseThrow().meaning();
        leave(
            cell,
            meaning.fields().stream().anyMatch(PARTIES::contains),
            ", because it may mean "
                + meaning.meanings()
                + "; say which with --map "
                + Text.quote(cell.header() + "=" + field.key()));
      } else {
        (cell.strength() == Strength.SURE ? sure : weak)
            .computeIfAbsent(field, f -> new ArrayList<>())
            .add(cell);
      }
    }
    return unseen.stream()
        .sorted()
        .findFirst()
        .map(
            name ->
                where.label()
                    + ": there is no column "
                    + Text.quote(name)
                    + ", which --map names. The header row "
                    + header.number()
                    + " has: "
                    + header.shown()
                    + ".");
  }

  /** Doesn't take a column for its field; parties in it are screened all the same. */
  private void leave(HeaderRow.Cell cell, boolean party, String why) {
    if (party) {
      alsoParties.add(cell.column());
    }
    notes.add(
        "Column "
            + cell.label()
            + (party ? " is screened as a further party" : " is not read")
            + why);
  }

  /** Takes the column of a field; says why none can be taken where several claim it. */
  private Optional<String> take(Field field) {
    List<HeaderRow.Cell> first = sure.getOrDefault(field, List.of());
    List<HeaderRow.Cell> others = weak.getOrDefault(field, List.of());
    if (FIRST_COUNTS.contains(field)) {
      List<HeaderRow.Cell> all = new ArrayList<>(first);
      all.addAll(others);
      first = all.subList(0, Math.min(1, all.size()));
      others = all.subList(first.size(), all.size());
    } else if (first.isEmpty() && others.size() == 1) {
      first = others;
      others = List.of();
      tell(field, first.get(0));
    } else if (first.isEmpty() && field == Field.CONTRACT_DATE) {
      others.forEach(
          c ->
              leave(
                  c,
                  false,
                  ", because several may mean contract_date; say which with --map "
                      + Text.quote(c.header() + "=contract_date")));
      return Optional.empty();
    }
    if (first.size() > 1 || first.isEmpty() && others.size() > 1) {
      return Optional.of(twoColumns(field, first.isEmpty() ? others : first));
    }
    first.forEach(c -> columns.add(c.column()));
    for (HeaderRow.Cell other : field == Field.ID ? List.<HeaderRow.Cell>of() : others) {
      leave(
          other,
          PARTIES.contains(field),
          ", because column " + first.get(0).label() + " is taken for " + field.key());
    }
    return Optional.empty();
  }

  private void tell(Field field, HeaderRow.Cell cell) {
    if (TOLD.contains(field)) {
      notes.add(
          "Column "
              + cell.label()
              + " is taken for "
              + field.key()
              + "; if it is something else, say so with --map "
              + Text.quote(cell.header() + "=ignore"));
    }
  }

  /** What isn't read because nobody knows the header: a party or a code could stand there. */
  private void unknown() {
    List<String> unknown =
        header.cells().stream()
            .filter(c -> c.field().isEmpty() && c.mappedBy().isEmpty() && !c.header().isEmpty())
            .map(HeaderRow.Cell::label)
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    int more = unknown.size() - NAMED;
    notes.add(
        (unknown.size() == 1 ? "Column " : "Columns ")
            + String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))
            + (more > 0 ? " and " + more + " more" : "")
            + (unknown.size() == 1
                ? " is not read, because its header isn't known"
                : " are not read, because their headers aren't known")
            + "; what matters for the verdicts must be named with --map \"Their header=field\"");
  }

  private String twoColumns(Field field, List<HeaderRow.Cell> claiming) {
    HeaderRow.Cell first = claiming.get(0);
    boolean alike = Text.key(first.header()).equals(Text.key(claiming.get(1).header()));
    return where.label()
        + ": the columns "
        + claiming.stream().map(HeaderRow.Cell::label).collect(Collectors.joining(" and "))
        + " both mean "
        + field.key()
        + ". Rename one, or say which to read with --map "
        + Text.quote((alike ? first.place() : first.header()) + "=" + field.key())
        + ".";
  }
}
