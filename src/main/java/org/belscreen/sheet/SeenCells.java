package org.belscreen.sheet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** An odd number with bits all over, as hash functions use. */
  private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

  private static final int SLOTS = 1 << 14;

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
    int h = hash(31 * ofType.ordinal() + ofStyle, bytes, start, end);
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

  /** Eight bytes at a time: every cell of a sheet comes by here. */
  private static int hash(int seed, byte[] bytes, int start, int end) {
    long h = seed;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      h = (h ^ (long) LONGS.get(bytes, i)) * MIX;
      h ^= h >>> 32;
    }
    for (; i < end; i++) {
      h = (h ^ bytes[i]) * MIX;
    }
    h ^= h >>> 32;
    return (int) (h ^ h >>> 15);
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
