package org.belscreen.sheet;

import java.util.Arrays;
import org.belscreen.transaction.CellValue;

/**
 * Values of cells that come again and again: most cells of a column hold one of few. Bounded, and
 * for one thread. A cell is kept when it comes for the second time, so that numbers and texts that
 * come once don't push out the others.
 */
final class SeenCells {

  /** The longest cell that is looked up, in bytes. */
  static final int LONGEST = 64;

  private static final int SLOTS = 1 << 15;

  private record Seen(CellType type, int style, byte[] bytes, CellValue value) {}

  private final Seen[] slots = new Seen[SLOTS];
  private final int[] hashes = new int[SLOTS];
  private int hash;
  private CellType type;
  private int style;
  private byte[] xml;
  private int from;
  private int to;

  /** The value of a cell of the same bytes; {@code null} where none is known. */
  CellValue find(CellType ofType, int ofStyle, byte[] bytes, int start, int end) {
    int h = 31 * ofType.ordinal() + ofStyle;
    for (int i = start; i < end; i++) {
      h = 31 * h + bytes[i];
    }
    h ^= h >>> 15;
    hash = h;
    type = ofType;
    style = ofStyle;
    xml = bytes;
    from = start;
    to = end;
    Seen seen = slots[h & SLOTS - 1];
    return seen != null
            && hashes[h & SLOTS - 1] == h
            && seen.type == ofType
            && seen.style == ofStyle
            && Arrays.equals(seen.bytes, 0, seen.bytes.length, bytes, start, end)
        ? seen.value
        : null;
  }

  /**
   * Keeps the value of the cell that was last looked up, if such a cell was the last of its kind.
   */
  void keep(CellValue value) {
    int slot = hash & SLOTS - 1;
    if (hashes[slot] == hash) {
      slots[slot] = new Seen(type, style, Arrays.copyOfRange(xml, from, to), value);
    } else {
      hashes[slot] = hash;
      slots[slot] = null;
    }
  }
}
