package org.belscreen.sheet;

import java.util.Map;

/**
 * The style indexes of the cells that the program adds.
 *
 * @param ofText by the style of a text
 */
record StyleIds(Map<ResultCell.Style, Integer> ofText, int link, int date, int amount) {

  int text(ResultCell.Style style) {
    return ofText.get(style);
  }
}
