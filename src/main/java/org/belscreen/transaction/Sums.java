package org.belscreen.transaction;

import java.util.Optional;
import java.util.Set;

/** Recognises the rows of a sheet that hold no transaction: blank, totals, a header repeated. */
final class Sums {

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "grandtotal",
          "subtotal",
          "sum",
          "totalsum",
          "sumtotal",
          "totalamount",
          "totalvalue",
          "totalweight",
          "totalgeneral",
          "summe",
          "gesamt",
          "gesamtsumme",
          "zwischensumme",
          "insgesamt",
          "endsumme",
          "razem",
          "suma",
          "lacznie",
          "ogolem",
          "sumaczesciowa",
          "sumacalkowita",
          "итого",
          "всего",
          "итог",
          "общийитог",
          "промежуточныйитог",
          "сумма",
          "разам",
          "усяго",
          "isviso",
          "viso",
          "bendrasuma",
          "tarpinesuma");

  private Sums() {}

  /** Why a row holds no transaction, to follow its number; empty where it may hold one. */
  static Optional<String> reason(ReaderSetup setup, CellRow row) {
    boolean any = false;
    boolean numbersOnly = true;
    boolean sumsOnly = true;
    boolean total = false;
    for (int i = 0; i < row.width(); i++) {
      CellValue cell = row.cell(i);
      if (cell.isBlank()
          || cell.kind() == CellValue.Kind.TEXT && Text.trim(cell.text()).isEmpty()) {
        continue;
      }
      if (!any) {
        total = cell.kind() == CellValue.Kind.TEXT && isTotal(cell.text());
      }
      boolean label = !any && total;
      any = true;
      boolean number = isNumber(cell);
      numbersOnly &= number;
      sumsOnly &= label || number || isUnit(cell);
    }
    if (!any) {
      return Optional.of("is empty");
    }
    // A company may be called Total: a sum has figures and units beside its label, and no code.
    if (total && sumsOnly && !hasCode(setup, row)) {
      return Optional.of("is a total");
    }
    if (numbersOnly && !hasCode(setup, row)) {
      return Optional.of("holds only sums");
    }
    return repeatsHeader(setup, row) ? Optional.of("repeats the header") : Optional.empty();
  }

  private static boolean isTotal(String text) {
    if (text.length() > 60) {
      return false;
    }
    int colon = text.indexOf(':');
    int bracket = text.indexOf('(');
    int to = colon < 0 ? text.length() : colon;
    to = bracket > 0 && bracket < to ? bracket : to;
    return TOTALS.contains(Text.key(text.substring(0, to)));
  }

  private static boolean isUnit(CellValue cell) {
    return switch (cell.kind()) {
      case TEXT -> HeaderText.isUnit(cell.text()) || Text.saysNothing(Text.trim(cell.text()));
      case FORMULA_WITHOUT_VALUE -> true;
      default -> false;
    };
  }

  private static boolean isNumber(CellValue cell) {
    return switch (cell.kind()) {
      case NUMBER -> true;
      case TEXT ->
          cell.text().length() <= 64
              && Numbers.parse(cell.text(), Numbers.Style.UNKNOWN)
                  instanceof Parsed.Ok<Numbers.Amount>;
      default -> false;
    };
  }

  private static boolean hasCode(ReaderSetup setup, CellRow row) {
    Column code = setup.column(Field.HS_CODE);
    Column date = setup.column(Field.DATE);
    return code != null && !row.cell(code.index()).isBlank()
        || date != null && !row.cell(date.index()).isBlank();
  }

  private static boolean repeatsHeader(ReaderSetup setup, CellRow row) {
    int same = 0;
    for (Column column : setup.columns()) {
      CellValue cell = row.cell(column.index());
      if (cell.isBlank()) {
        continue;
      }
      if (cell.text().length() > 200 || !Text.key(cell.text()).equals(Text.key(column.header()))) {
        return false;
      }
      same++;
    }
    return same >= 2;
  }
}
