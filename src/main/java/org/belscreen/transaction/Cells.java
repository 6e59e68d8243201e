package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cells of one row, each read as what its column holds. Problems and notes gather here, so that
 * a row is refused with all that is wrong with it. Blank cells are empty, never an error.
 */
final class Cells {

  /** The longest text that a spreadsheet cell can hold; anything longer is no cell's content. */
  private static final int LONGEST = 32_767;

  private final ReaderSetup setup;
  private final CellRow row;
  private final List<CellProblem> problems = new ArrayList<>(0);
  private final List<String> messages = new ArrayList<>(0);

  Cells(ReaderSetup setup, CellRow row) {
    this.setup = setup;
    this.row = row;
  }

  List<CellProblem> problems() {
    return problems;
  }

  List<String> messages() {
    return messages;
  }

  int row() {
    return row.number();
  }

  /** Adds a problem of the row as a whole. */
  void problem(String what, String advice) {
    problems.add(new CellProblem(setup.where(), row.number(), "", "", what, advice));
  }

  /** Adds a problem of a field's cell. */
  void problem(Column column, String value, String what, String advice) {
    String shown = value.isEmpty() ? "" : Text.quote(value);
    problems.add(
        new CellProblem(setup.where(), row.number(), setup.label(column), shown, what, advice));
  }

  void message(String sentence) {
    messages.add(sentence);
  }

  /** Whether the field has a column and its cell says something. */
  boolean has(Field field) {
    return has(setup.column(field));
  }

  boolean has(Column column) {
    if (column == null) {
      return false;
    }
    CellValue cell = row.cell(column.index());
    return !cell.isBlank() && !Text.saysNothing(Text.trim(cell.text()));
  }

  /** A text as written, without spaces at its ends. */
  Optional<String> text(Field field) {
    return text(setup.column(field));
  }

  Optional<String> text(Column column) {
    CellValue cell = content(column);
    return cell == null ? Optional.empty() : Optional.of(shown(cell));
  }

  Optional<LocalDate> date(Field field, int firstYear) {
    Column column = setup.column(field);
    CellValue cell = content(column);
    if (cell == null) {
      return Optional.empty();
    }
    if (cell.kind() == CellValue.Kind.DATE) {
      LocalDate day = cell.date().orElseThrow();
      return result(column, cell, Dates.inRange(day, firstYear, ""));
    }
    String text = cell.kind() == CellValue.Kind.NUMBER ? wholeNumber(cell) : cell.text();
    Dates.Hints hints = setup.dates(field);
    return result(column, cell, setup.remember(field, text, t -> Dates.parse(t, hints, firstYear)));
  }

  Optional<String> country(Field field, boolean orPlace) {
    Column column = setup.column(field);
    CellValue cell = content(column);
    return cell == null
        ? Optional.empty()
        : result(column, cell, country(field, shown(cell), orPlace));
  }

  /** Countries of a list, in its order; empty entries kept so that places can be counted. */
  List<Optional<String>> countries(Field field, boolean orPlace) {
    Column column = setup.column(field);
    CellValue cell = content(column);
    if (cell == null) {
      return List.of();
    }
    List<Optional<String>> countries = new ArrayList<>(4);
    for (String entry : Text.parts(shown(cell))) {
      countries.add(
          entry.isEmpty() || Text.saysNothing(entry)
              ? Optional.empty()
              : result(column, CellValue.text(entry), country(field, entry, orPlace)));
    }
    return countries;
  }

  private Parsed<String> country(Field field, String text, boolean orPlace) {
    return setup.remember(field, text, t -> orPlace ? Countries.parsePlace(t) : Countries.parse(t));
  }

  Optional<String> word(Field field) {
    return parsed(field, text -> setup.remember(field, text, t -> Words.parse(field, t)));
  }

  Answer answer(Field field) {
    return parsed(field, text -> setup.remember(field, text, Answers::parse))
        .orElse(Answer.UNKNOWN);
  }

  /** Any content that a parser of texts can read. */
  <T> Optional<T> parsed(Field field, Function<String, Parsed<T>> parser) {
    Column column = setup.column(field);
    CellValue cell = content(column);
    return cell == null ? Optional.empty() : result(column, cell, parser.apply(shown(cell)));
  }

  Optional<String> code() {
    Column column = setup.column(Field.HS_CODE);
    CellValue cell = content(column);
    if (cell == null) {
      return Optional.empty();
    }
    return result(
        column,
        cell,
        cell.kind() == CellValue.Kind.TEXT
            ? setup.remember(Field.HS_CODE, cell.text(), t -> HsCodes.parse(cell))
            : HsCodes.parse(cell));
  }

  /** A number that can't be below zero, with what stands beside it. */
  Optional<Numbers.Amount> amount(Field field) {
    Column column = setup.column(field);
    CellValue cell = content(column);
    if (cell == null) {
      return Optional.empty();
    }
    Parsed<Numbers.Amount> parsed;
    if (cell.kind() == CellValue.Kind.NUMBER) {
      BigDecimal stored = cell.number().orElseThrow();
      boolean perCent = field == Field.US_CONTENT_PERCENT && cell.text().indexOf('%') >= 0;
      BigDecimal number = perCent ? stored.movePointRight(2) : stored;
      parsed = Numbers.sane(number).map(v -> new Numbers.Amount(v, ""));
    } else if (cell.kind() == CellValue.Kind.TEXT) {
      Numbers.Style style = setup.style(field);
      parsed = setup.remember(field, cell.text(), t -> Numbers.parse(t, style));
    } else {
      parsed = Parsed.bad("is no number", "Write a number, such as 1234.50.");
    }
    Optional<Numbers.Amount> amount = result(column, cell, parsed);
    if (amount.isPresent() && amount.get().value().signum() < 0) {
      problem(column, shown(cell), "is below zero", "Correct the number, or leave the row out.");
      return Optional.empty();
    }
    return amount;
  }

  /** Whether the field's cell shows a sign. */
  boolean shows(Field field, char sign) {
    return row.cell(setup.column(field).index()).text().indexOf(sign) >= 0;
  }

  Column column(Field field) {
    return setup.column(field);
  }

  /** The problem of a cell, with the text that it shows. */
  void problem(Field field, String what, String advice) {
    Column column = setup.column(field);
    problem(column, shown(row.cell(column.index())), what, advice);
  }

  private <T> Optional<T> result(Column column, CellValue cell, Parsed<T> parsed) {
    if (parsed instanceof Parsed.Ok<T> ok) {
      if (!ok.note().isEmpty()) {
        messages.add(
            "Column "
                + setup.label(column)
                + ": "
                + Text.quote(shown(cell))
                + " "
                + ok.note()
                + ".");
      }
      return ok.found();
    }
    Parsed.Bad<T> bad = (Parsed.Bad<T>) parsed;
    problem(column, shown(cell), bad.what(), bad.advice());
    return Optional.empty();
  }

  /** The cell if it has content that can be read; else null, with a problem if it is broken. */
  private CellValue content(Column column) {
    if (column == null) {
      return null;
    }
    CellValue cell = row.cell(column.index());
    switch (cell.kind()) {
      case BLANK -> {
        return null;
      }
      case ERROR -> {
        problem(column, cell.text(), "is an error value", "Correct or empty the cell.");
        return null;
      }
      case FORMULA_WITHOUT_VALUE -> {
        problem(
            column,
            "",
            "holds a formula whose result was never saved",
            "Open the file in a spreadsheet program, let it calculate, and save it again.");
        return null;
      }
      default -> {
        if (cell.text().length() > LONGEST) {
          problem(
              column,
              cell.text(),
              "is " + cell.text().length() + " characters long",
              "Shorten the cell's text to " + LONGEST + " characters.");
          return null;
        }
        String trimmed = cell.text().length() <= 64 ? Text.trim(cell.text()) : cell.text();
        return trimmed.isEmpty() || Text.saysNothing(trimmed) ? null : cell;
      }
    }
  }

  /** A cell as a person reads it; long numbers in full rather than as 1.23E+11. */
  private static String shown(CellValue cell) {
    if (cell.kind() == CellValue.Kind.NUMBER && cell.text().indexOf('E') >= 0) {
      return wholeNumber(cell);
    }
    return Text.trim(cell.text());
  }

  private static String wholeNumber(CellValue cell) {
    BigDecimal n = cell.number().orElseThrow();
    return n.precision() - (long) n.scale() > 30 || n.scale() > 30
        ? cell.text()
        : n.stripTrailingZeros().toPlainString();
  }
}
