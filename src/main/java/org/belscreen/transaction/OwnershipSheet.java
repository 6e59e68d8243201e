package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sheet {@code ownership}: entity, owner, percent, which goes for every row. */
public final class OwnershipSheet {

  private static final Set<String> ENTITY =
      Set.of("entity", "company", "party", "gesellschaft", "firma", "spolka", "компания", "imone");
  private static final Set<String> OWNER =
      Set.of(
          "owner",
          "shareholder",
          "eigentumer",
          "gesellschafter",
          "wlasciciel",
          "владелец",
          "savininkas");
  private static final Set<String> PERCENT =
      Set.of(
          "percent",
          "share",
          "percentage",
          "sharepercent",
          "ownership",
          "anteil",
          "udzial",
          "доля",
          "dalis",
          "prozent",
          "procent",
          "процент");
  private static final Set<String> COUNTRY =
      Set.of("ownercountry", "country", "land", "kraj", "страна", "salis");

  private OwnershipSheet() {}

  /**
   * The holdings of a sheet, and what can't be read of it. A book with a problem mustn't be used:
   * an owner left out could be the one that decides.
   */
  public record Book(List<Holding> holdings, List<CellProblem> problems) {}

  /** Whether a sheet's name says that it holds owners. */
  public static boolean isName(String sheet) {
    return Text.key(sheet).equals("ownership");
  }

  /** Reads the sheet's rows, its header first. */
  public static Book read(SheetRef where, List<? extends CellRow> rows) {
    List<Holding> holdings = new ArrayList<>();
    List<CellProblem> problems = new ArrayList<>();
    int[] at = null;
    List<CellRow> ones = new ArrayList<>();
    boolean hundreds = false;
    for (CellRow row : rows) {
      if (row.cells().stream().allMatch(CellValue::isBlank)) {
        continue;
      }
      if (at == null) {
        at = header(row);
      } else {
        Optional<BigDecimal> share = holding(where, row, at, holdings, problems);
        if (share.filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent()) {
          hundreds = true;
        } else if (share.filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent()
            && row.cell(at[2]).text().indexOf('%') < 0) {
          ones.add(row);
        }
      }
    }
    for (CellRow row : hundreds ? List.<CellRow>of() : ones) {
      // A book of shares of one would make every sole owner one of one per cent.
      problems.add(
          problem(
              where,
              row,
              at[2],
              row.cell(at[2]),
              "may be 1% or all of it",
              "Write it with the sign, as 1% or 100%."));
    }
    if (at == null && !rows.isEmpty()) {
      problems.add(
          new CellProblem(
              where,
              rows.get(0).number(),
              "",
              "",
              "no header names the columns entity, owner and percent",
              "Add them above the owners."));
    }
    return new Book(List.copyOf(holdings), List.copyOf(problems));
  }

  /** Columns of entity, owner, percent and (or -1) country; null where the row is no header. */
  private static int[] header(CellRow row) {
    int[] at = {-1, -1, -1, -1};
    List<Set<String>> names = List.of(ENTITY, OWNER, PERCENT, COUNTRY);
    for (int i = 0; i < row.width(); i++) {
      String key = Text.key(row.cell(i).text());
      for (int n = 0; n < names.size(); n++) {
        if (at[n] < 0 && names.get(n).contains(key)) {
          at[n] = i;
        }
      }
    }
    return at[0] < 0 || at[1] < 0 || at[2] < 0 ? null : at;
  }

  /** Reads a row; gives its share, where it has one. */
  private static Optional<BigDecimal> holding(
      SheetRef where, CellRow row, int[] at, List<Holding> holdings, List<CellProblem> problems) {
    String entity = Text.trim(row.cell(at[0]).text());
    String owner = Text.trim(row.cell(at[1]).text());
    CellValue share = row.cell(at[2]);
    if (entity.isEmpty() || owner.isEmpty()) {
      problems.add(
          new CellProblem(
              where,
              row.number(),
              Column.letters(entity.isEmpty() ? at[0] : at[1]),
              "",
              entity.isEmpty() ? "the entity is missing" : "the owner is missing",
              "Fill the cell, or empty the row."));
      return Optional.empty();
    }
    Parsed<Optional<BigDecimal>> percent = share(share);
    Optional<String> country = Optional.empty();
    CellValue seat = at[3] < 0 ? CellValue.blank() : row.cell(at[3]);
    if (!seat.isBlank()) {
      Parsed<String> parsed = Countries.parse(seat.text());
      if (parsed instanceof Parsed.Bad<String> bad) {
        problems.add(problem(where, row, at[3], seat, bad.what(), bad.advice()));
      } else {
        country = Optional.of(((Parsed.Ok<String>) parsed).value());
      }
    }
    if (percent instanceof Parsed.Bad<Optional<BigDecimal>> bad) {
      problems.add(problem(where, row, at[2], share, bad.what(), bad.advice()));
      return Optional.empty();
    }
    Optional<BigDecimal> value = ((Parsed.Ok<Optional<BigDecimal>>) percent).value();
    holdings.add(new Holding(Optional.of(entity), owner, country, Set.of(), value, true));
    return value;
  }

  private static Parsed<Optional<BigDecimal>> share(CellValue cell) {
    return switch (cell.kind()) {
      // A cell formatted as per cent holds 0.6 and shows 60%.
      case NUMBER ->
          Owners.share(
              (cell.text().indexOf('%') >= 0
                      ? cell.number().orElseThrow().movePointRight(2)
                      : cell.number().orElseThrow())
                  .toPlainString());
      case TEXT -> Owners.share(cell.text());
      case BLANK -> Parsed.ok(Optional.empty());
      default -> Parsed.bad("is no share in per cent", "Write a number from 0 to 100.");
    };
  }

  private static CellProblem problem(
      SheetRef where, CellRow row, int column, CellValue cell, String what, String advice) {
    return new CellProblem(
        where,
        row.number(),
        Column.letters(column),
        Text.quote(Text.trim(cell.text())),
        what,
        advice);
  }
}
