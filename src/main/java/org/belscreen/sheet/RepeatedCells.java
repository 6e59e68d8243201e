package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The XML of new cells that come in row after row, made once: most rows of most sheets have the
 * same verdicts for the same reasons, and differ in the row number alone. Bounded, and for one
 * thread.
 */
final class RepeatedCells {

  private static final int SLOTS = 1 << 8;

  /** Cells and their XML, with a gap for the row's number after each piece but the last. */
  private record Template(List<ResultCell> cells, byte[][] pieces) {}

  private final CellXml xml;
  private final String[] columns;
  private final int[] hashes = new int[SLOTS];
  private final Template[] templates = new Template[SLOTS];

  /**
   * @param columns the names of the new columns
   */
  RepeatedCells(CellXml xml, String[] columns) {
    this.xml = xml;
    this.columns = columns.clone();
  }

  /**
   * Writes the cells of a row if they came before.
   *
   * @param cells no more than there are columns
   * @return whether they did; nothing is written where not
   */
  boolean write(ByteSink out, int row, List<ResultCell> cells) {
    int hash = 1;
    for (ResultCell cell : cells) {
      if (cell instanceof ResultCell.Text text) {
        hash = 31 * hash + text.text().hashCode();
      } else if (cell instanceof ResultCell.Blank) {
        hash *= 31;
      } else {
        return false;
      }
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Template known = templates[slot];
    if (known == null || hashes[slot] != hash || !known.cells.equals(cells)) {
      if (hashes[slot] == hash) {
        known = make(cells);
        templates[slot] = known;
      } else {
        // What comes but once needs no template.
        hashes[slot] = hash;
        return false;
      }
    }
    byte[][] pieces = known.pieces;
    for (int i = 0; i < pieces.length; i++) {
      out.raw(pieces[i]);
      if (i + 1 < pieces.length) {
        out.number(row);
      }
    }
    return true;
  }

  private Template make(List<ResultCell> cells) {
    List<byte[]> pieces = new ArrayList<>();
    ByteSink piece = new ByteSink();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof ResultCell.Text text && !text.text().isEmpty()) {
        xml.beforeRow(piece, columns[i]);
        pieces.add(piece.copy());
        piece.clear();
        xml.textAfterRow(piece, text);
      }
    }
    pieces.add(piece.copy());
    return new Template(List.copyOf(cells), pieces.toArray(byte[][]::new));
  }
}
