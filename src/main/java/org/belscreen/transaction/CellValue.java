package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one cell of a sheet holds, before anybody reads a meaning into it. Nothing is guessed here:
 * a number is a date only where the sheet's own format says so.
 *
 * @param kind what sort of value it is
 * @param text the value as the user sees it; dates in ISO form, errors as {@code #N/A}; empty for
 *     {@link Kind#BLANK}. Never trimmed
 * @param number the value of a {@link Kind#NUMBER}, at the 15 significant digits that a spreadsheet
 *     keeps (so 2.675 is 2.675, not its binary neighbour), else empty
 * @param date the day of a {@link Kind#DATE}, else empty
 */
public record CellValue(
    Kind kind, String text, Optional<BigDecimal> number, Optional<LocalDate> date) {

  /** Sorts of cell. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    /** An error value such as {@code #N/A}, or a cell that can't be read; the text says which. */
    ERROR,
    /** A formula whose result was never calculated, so that nobody can know its value. */
    FORMULA_WITHOUT_VALUE
  }

  private static final CellValue BLANK =
      new CellValue(Kind.BLANK, "", Optional.empty(), Optional.empty());
  private static final CellValue UNCALCULATED =
      new CellValue(
          Kind.FORMULA_WITHOUT_VALUE,
          "(formula without a calculated value)",
          Optional.empty(),
          Optional.empty());

  /** The cell without content. */
  public static CellValue blank() {
    return BLANK;
  }

  /** A text cell; an empty text is {@link #blank()}. */
  public static CellValue text(String text) {
    return text.isEmpty()
        ? BLANK
        : new CellValue(Kind.TEXT, text, Optional.empty(), Optional.empty());
  }

  /**
   * A number cell.
   *
   * @param shown the number as its format shows it, such as {@code 00102} for 102
   */
  public static CellValue number(BigDecimal number, String shown) {
    return new CellValue(Kind.NUMBER, shown, Optional.of(number), Optional.empty());
  }

  /**
   * A date cell.
   *
   * @param shown the day, with the time of day where the cell has one, in ISO form
   */
  public static CellValue date(LocalDate date, String shown) {
    return new CellValue(Kind.DATE, shown, Optional.empty(), Optional.of(date));
  }

  /** A cell that holds TRUE or FALSE. */
  public static CellValue bool(boolean value) {
    return new CellValue(
        Kind.BOOLEAN, value ? "TRUE" : "FALSE", Optional.empty(), Optional.empty());
  }

  /** A cell with an error value, or one that can't be read. */
  public static CellValue error(String text) {
    return new CellValue(Kind.ERROR, text, Optional.empty(), Optional.empty());
  }

  /** A formula whose result the file doesn't hold. */
  public static CellValue formulaWithoutValue() {
    return UNCALCULATED;
  }

  /** Whether the cell has no content, or only white space. */
  public boolean isBlank() {
    return kind == Kind.BLANK || (kind == Kind.TEXT && text.isBlank());
  }
}
