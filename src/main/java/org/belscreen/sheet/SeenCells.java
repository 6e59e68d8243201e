package org.belscreen.sheet;

import java.util.Arrays;
import org.belscreen.transaction.CellValue;

/**
 * Values of cells that come again and again: most cells of a column hold one of few. Bounded, and
 * for one thread. A cell is kept when it comes for the second time, and stays while it comes more
 * often than others of its slot, so that numbers and texts that come once don't push it out.
 */
final class SeenCells {

  /** The longest cell that is looked up, in bytes. */
  static final int LONGEST = 64;

  /** An odd number with bits all over, as hash functions use. */
  private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

  private static final byte PATIENCE = 8;

  private static final int SLOTS = 1 << 14;

  /** The cells' bytes, so many for each slot: side by side, for that is read fastest. */
  private final byte[] bytes = new byte[SLOTS * LONGEST];

  private final int[] hashes = new int[SLOTS];

  /** Style, type and length of the cell in a slot. */
  private final long[] shapes = new long[SLOTS];

  /** What is in the slots; {@code null} where a cell came but once. */
  private final CellValue[] values = new CellValue[SLOTS];

  /** How many other cells have to come by before one that came again gives up its slot. */
  private final byte[] patience = new byte[SLOTS];

  private int hash;
  private long shape;
  private byte[] xml;
  private int from;
  private int to;

  /** The value of a cell of the same bytes; {@code null} where none is known. */
  CellValue find(CellType ofType, int ofStyle, byte[] ofBytes, int start, int end) {
    long s = ((long) ofStyle << Integer.SIZE) + (ofType.ordinal() << 8) + (end - start);
    int h = hash(s, ofBytes, start, end);
    hash = h;
    shape = s;
    xml = ofBytes;
    from = start;
    to = end;
    int slot = h & SLOTS - 1;
    if (hashes[slot] != h || shapes[slot] != s) {
      return null;
    }
    int at = slot * LONGEST;
    if (!Arrays.equals(bytes, at, at + end - start, ofBytes, start, end)) {
      return null;
    }
    patience[slot] = PATIENCE;
    return values[slot];
  }

  /** Eight bytes at a time: every cell of a sheet comes by here. */
  private static int hash(long seed, byte[] bytes, int start, int end) {
    long h = seed;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      h = (h ^ eight(bytes, i)) * MIX;
      h ^= h >>> 32;
    }
    for (; i < end; i++) {
      h = (h ^ bytes[i]) * MIX;
    }
    h ^= h >>> 32;
    return (int) (h ^ h >>> 15);
  }

  private static long eight(byte[] b, int i) {
    int low = b[i] & 0xff | (b[i + 1] & 0xff) << 8 | (b[i + 2] & 0xff) << 16 | b[i + 3] << 24;
    int high = b[i + 4] & 0xff | (b[i + 5] & 0xff) << 8 | (b[i + 6] & 0xff) << 16 | b[i + 7] << 24;
    return low & 0xffff_ffffL | (long) high << Integer.SIZE;
  }

  /**
   * Keeps the value of the cell that was last looked up, if such a cell was the last of its kind.
   */
  void keep(CellValue value) {
    int slot = hash & SLOTS - 1;
    if (hashes[slot] == hash && shapes[slot] == shape) {
      System.arraycopy(xml, from, bytes, slot * LONGEST, to - from);
      values[slot] = value;
      patience[slot] = PATIENCE;
    } else if (values[slot] == null || patience[slot]-- == 0) {
      hashes[slot] = hash;
      shapes[slot] = shape;
      values[slot] = null;
    }
  }
}
