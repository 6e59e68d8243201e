package org.belscreen.sheet;

import java.util.List;

/**
 * Where the new columns go.
 *
 * @param headerRow counted from 1
 * @param firstColumn of the new ones, counted from 0
 * @param columns the new ones
 * @param lastLinkRow the last row whose links open; a sheet holds 65,530 links
 */
record SplicePlan(int headerRow, int firstColumn, List<ResultColumn> columns, int lastLinkRow) {
  static final int MOST_LINKS = 65_530;

  int endColumn() {
    return firstColumn + columns.size();
  }

  /** With room for all links that so many rows can have, beside those of the user. */
  static SplicePlan of(
      int headerRow, int firstColumn, List<ResultColumn> columns, int linksOfUser) {
    long linkColumns = Math.max(1, columns.stream().filter(ResultColumn::links).count());
    long rows = Math.max(0, MOST_LINKS - linksOfUser) / linkColumns;
    return new SplicePlan(headerRow, firstColumn, columns, (int) (headerRow + rows));
  }
}
