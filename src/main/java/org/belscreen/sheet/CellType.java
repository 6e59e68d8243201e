package org.belscreen.sheet;

/** How a cell's value is kept in the sheet's XML. */
enum CellType {
  NUMBER,
  /** Index into the table of texts. */
  SHARED,
  /** Text in the cell itself, perhaps in runs of different fonts. */
  INLINE,
  /** Text without markup: a formula's result, or a cell's own text in one piece. */
  PLAIN_TEXT,
  BOOLEAN,
  ERROR,
  /** A date in ISO form, as strict files have. */
  ISO_DATE
}
