package org.belscreen.sheet;

/**
 * A column that the program adds on the right of the user's own.
 *
 * @param header its header text
 * @param width in characters
 * @param links whether its cells may be links. A sheet holds 65,530 of them, so the fewer such
 *     columns, the more rows have links that open; further down the address stands in the text
 */
public record ResultColumn(String header, int width, boolean links) {

  /** A column whose cells may be links. */
  public ResultColumn(String header, int width) {
    this(header, width, true);
  }
}
