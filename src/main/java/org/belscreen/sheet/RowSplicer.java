package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Copies the rows of a chunk with the new cells in them, and packs the copy. One for each thread.
 *
 * @param <T> the result of a row
 */
final class RowSplicer<T> implements AutoCloseable {
  private final RowCursor cursor;
  private final ResultJob<T> job;
  private final SplicePlan plan;
  private final CellXml cells;
  private final int headerStyle;
  private final String[] columnNames;
  private final RepeatedCells repeated;
  private final Deflater deflater;

  /** A piece of the copy. The caller gives it back when it is written. */
  static final class Piece<T> {
    final ByteSink plain = new ByteSink();
    final ByteSink packed = new ByteSink();
    final List<T> results = new ArrayList<>();
    final List<LinkList.Link> links = new ArrayList<>();
    int firstRow;
    int lastRow;

    void clear() {
      plain.clear();
      packed.clear();
      results.clear();
      links.clear();
      firstRow = 0;
      lastRow = 0;
    }
  }

  /**
   * A splicer for one thread.
   *
   * @param headerStyle the style of the user's own header cells
   */
  RowSplicer(
      RowCursor cursor,
      ResultJob<T> job,
      SplicePlan plan,
      CellXml cells,
      int headerStyle,
      int compression) {
    this.cursor = cursor;
    this.job = job;
    this.plan = plan;
    this.cells = cells;
    this.headerStyle = headerStyle;
    this.deflater = new Deflater(compression, true);
    this.columnNames = new String[plan.columns().size()];
    for (int i = 0; i < columnNames.length; i++) {
      columnNames[i] = Columns.name(plan.firstColumn() + i);
    }
    this.repeated = new RepeatedCells(cells, columnNames);
  }

  /** Fills a piece with the copy of a chunk. */
  void splice(Chunk chunk, RowWorker<T> worker, Piece<T> piece) {
    piece.clear();
    cursor.start(chunk);
    int copied = 0;
    while (cursor.next()) {
      if (piece.firstRow == 0) {
        piece.firstRow = cursor.number();
      }
      piece.lastRow = cursor.number();
      if (cursor.number() < plan.headerRow() || !cursor.hasContent()) {
        continue;
      }
      if (cursor.number() == plan.headerRow()) {
        copied = append(piece, copied, List.of());
      } else {
        T result = worker.evaluate(cursor);
        piece.results.add(result);
        List<ResultCell> added = job.cells(result);
        if (!added.isEmpty()) {
          copied = append(piece, copied, added);
        }
      }
    }
    piece.plain.raw(chunk.bytes(), copied, chunk.length());
    pack(piece);
  }

  /** Copies up to the end of the row and puts the cells into it; gives what is copied now. */
  private int append(Piece<T> piece, int copied, List<ResultCell> added) {
    byte[] xml = cursor.xml();
    int from = copied;
    if (cursor.spansStart() >= 0) {
      // a hint about the row's first and last column, which is no longer true
      piece.plain.raw(xml, from, cursor.spansStart());
      from = cursor.spansEnd();
    }
    int cell = 0;
    while (cell < cursor.cellCount() && cursor.columnOf(cell) < plan.firstColumn()) {
      cell++;
    }
    int insertAt = cell < cursor.cellCount() ? cursor.cellStart(cell) : cursor.insertAt();
    piece.plain.raw(xml, from, insertAt);
    if (cursor.number() == plan.headerRow()) {
      headers(piece);
    } else {
      cells(piece, added);
    }
    from = insertAt;
    for (; cell < cursor.cellCount(); cell++) {
      int column = cursor.columnOf(cell);
      if (column >= plan.firstColumn() && column < plan.endColumn()) {
        if (cursor.hasContent(cell)) {
          throw new Replan();
        }
        piece.plain.raw(xml, from, cursor.cellStart(cell));
        from = cursor.cellEnd(cell);
      }
    }
    piece.plain.raw(xml, from, cursor.end());
    return cursor.end();
  }

  private void headers(Piece<T> piece) {
    for (int i = 0; i < columnNames.length; i++) {
      cells.text(
          piece.plain,
          columnNames[i],
          cursor.number(),
          plan.columns().get(i).header(),
          headerStyle);
    }
  }

  private void cells(Piece<T> piece, List<ResultCell> added) {
    if (added.size() > columnNames.length) {
      throw new IllegalArgumentException(
          added.size() + " cells for " + columnNames.length + " columns");
    }
    int row = cursor.number();
    if (repeated.write(piece.plain, row, added)) {
      return;
    }
    for (int i = 0; i < added.size(); i++) {
      ResultCell cell = added.get(i);
      boolean asLink =
          cell instanceof ResultCell.Link link
              && plan.columns().get(i).links()
              && row <= plan.lastLinkRow()
              && CellXml.isAddress(link.url());
      cells.write(piece.plain, columnNames[i], row, cell, asLink);
      if (asLink) {
        piece.links.add(new LinkList.Link(columnNames[i] + row, ((ResultCell.Link) cell).url()));
      }
    }
  }

  /** Packs each piece by itself, ended at a byte, so that pieces can be joined (as pigz does). */
  private void pack(Piece<T> piece) {
    deflater.reset();
    deflater.setInput(piece.plain.bytes(), 0, piece.plain.length());
    int room;
    int written;
    do {
      byte[] out = piece.packed.room(1 << 15);
      room = out.length - piece.packed.length();
      written = deflater.deflate(out, piece.packed.length(), room, Deflater.SYNC_FLUSH);
      piece.packed.advance(written);
    } while (written == room);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
