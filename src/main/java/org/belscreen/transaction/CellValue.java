package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell of a sheet, as its reader saw it and before anyone has judged what it means.
 *
 * @param kind what the file says the cell holds
 * @param text what a person sees in the cell; empty for a blank one, the error's own name ({@code
 *     #REF!}) for an error
 * @param number the stored number of a {@link Kind#NUMBER} cell, as precise as the file has it
 * @param date the day of a {@link Kind#DATE} cell, its time of day left out
 */
public record CellValue(
    Kind kind, String text, Optional<BigDecimal> number, Optional<LocalDate> date) {

  /** What the file says a cell holds. CSV knows only {@link #BLANK} and {@link #TEXT}. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR,
    /** A formula whose result was never saved: the file has no value to judge. */
    FORMULA_WITHOUT_VALUE
  }

  private static final CellValue BLANK_CELL = plain(Kind.BLANK, "");
  private static final CellValue TRUE_CELL = plain(Kind.BOOLEAN, "TRUE");
  private static final CellValue FALSE_CELL = plain(Kind.BOOLEAN, "FALSE");
  private static final CellValue UNSAVED_FORMULA = plain(Kind.FORMULA_WITHOUT_VALUE, "");

  /** An empty cell. */
  public static CellValue blank() {
    return BLANK_CELL;
  }

  /** A text cell; text of nothing but spaces is {@link Kind#BLANK}. */
  public static CellValue text(String text) {
    return Text.isBlank(text) ? BLANK_CELL : plain(Kind.TEXT, text);
  }

  /** A number, and the text that its format makes of it. */
  public static CellValue number(BigDecimal number, String shown) {
    return new CellValue(Kind.NUMBER, shown, Optional.of(number), Optional.empty());
  }

  /** A day, and the text that its format makes of it. */
  public static CellValue date(LocalDate date, String shown) {
    return new CellValue(Kind.DATE, shown, Optional.empty(), Optional.of(date));
  }

  /** A true-or-false cell. */
  public static CellValue bool(boolean value) {
    return value ? TRUE_CELL : FALSE_CELL;
  }

  /** A cell that shows an error such as {@code #DIV/0!}. */
  public static CellValue error(String shown) {
    return plain(Kind.ERROR, shown);
  }

  /** A formula without a saved result. */
  public static CellValue formulaWithoutValue() {
    return UNSAVED_FORMULA;
  }

  /** Whether there is nothing in the cell. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  private static CellValue plain(Kind kind, String text) {
    return new CellValue(kind, text, Optional.empty(), Optional.empty());
  }
}
