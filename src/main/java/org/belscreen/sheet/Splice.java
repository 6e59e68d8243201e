package org.belscreen.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.belscreen.transaction.CellRow;

/**
 * Copies a workbook part by part and splices new columns into one sheet on the way, so that all
 * that the user made stays as it was: formats, widths, formulas, tables, comments, other sheets. No
 * library does this; those that stream rewrite the workbook from its values alone.
 *
 * @param <T> the result of a row
 */
final class Splice<T> {
  /** A twelfth larger than with level 4, which takes twice the time. */
  static final int COMPRESSION = 2;

  private static final int ROWS_TO_MEASURE = 200;

  private final XlsxFile input;
  private final WorkbookParts.Sheet sheet;
  private final int headerRow;
  private final List<ResultColumn> columns;
  private final Supplier<? extends ResultJob<T>> jobs;
  private final int threads;
  private final Path target;

  private int headerStyle;
  private int firstHeaderColumn;

  Splice(
      XlsxFile input,
      WorkbookParts.Sheet sheet,
      int headerRow,
      List<ResultColumn> columns,
      Supplier<? extends ResultJob<T>> jobs,
      int threads,
      Path target) {
    this.input = input;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.columns = List.copyOf(columns);
    this.jobs = jobs;
    this.threads = threads;
    this.target = target;
  }

  void run() throws SheetException {
    try {
      readHeader();
      try {
        attempt(firstPlan());
      } catch (Replan e) {
        attempt(exactPlan());
      }
    } catch (BrokenSheet e) {
      throw e.toChecked(input.where(sheet));
    }
  }

  /** Judges the width by the first rows: reading all rows only for that would double the time. */
  private SplicePlan firstPlan() throws SheetException {
    int width = 0;
    boolean found = false;
    for (CellRow row : input.head(sheet.name(), ROWS_TO_MEASURE)) {
      found |= row.number() == headerRow;
      width = Math.max(width, row.width());
    }
    if (!found) {
      throw new SheetException(
          input.where(sheet) + ": row " + headerRow + " is blank, so it can't be the header row");
    }
    if (width + columns.size() > RowCursor.COLUMNS) {
      throw new Replan();
    }
    return SplicePlan.of(headerRow, width, columns, 0);
  }

  private void readHeader() throws SheetException {
    try (SheetStream stream = input.stream(sheet)) {
      RowCursor cursor = input.cursor(stream);
      for (Optional<Chunk> c = stream.next(); c.isPresent(); c = stream.next()) {
        cursor.start(c.get());
        while (cursor.next()) {
          if (cursor.number() == headerRow) {
            headerStyle = cursor.styleAt(cursor.width() - 1);
            firstHeaderColumn = cursor.firstContentColumn();
            return;
          }
        }
      }
    } catch (IOException e) {
      throw Package.unreadable(input.name(), e);
    }
  }

  /** Reads the whole sheet to find columns that no cell and no merged range needs. */
  private SplicePlan exactPlan() throws SheetException {
    BitSet taken = new BitSet();
    int links;
    try (SheetStream stream = input.stream(sheet)) {
      RowCursor cursor = input.cursor(stream);
      for (Optional<Chunk> c = stream.next(); c.isPresent(); c = stream.next()) {
        cursor.start(c.get());
        while (cursor.next()) {
          if (cursor.number() >= headerRow) {
            cursor.markContent(taken);
          }
        }
      }
      for (MergedRange merged : Tail.merges(stream.tail())) {
        if (merged.lastRow() >= headerRow) {
          taken.set(merged.firstColumn(), merged.lastColumn() + 1);
        }
      }
      links = Tail.links(stream.tail());
    } catch (IOException e) {
      throw Package.unreadable(input.name(), e);
    }
    int first = taken.length();
    if (first + columns.size() > RowCursor.COLUMNS) {
      first = gap(taken);
    }
    return SplicePlan.of(headerRow, first, columns, links);
  }

  private int gap(BitSet taken) {
    int from = firstHeaderColumn;
    while (from + columns.size() <= RowCursor.COLUMNS) {
      int next = taken.nextSetBit(from);
      if (next < 0 || next - from >= columns.size()) {
        return from;
      }
      from = taken.nextClearBit(next);
    }
    throw new BrokenSheet(
        "it has no "
            + columns.size()
            + " free columns side by side for the results; delete columns or ask for CSV");
  }

  private void attempt(SplicePlan plan) throws SheetException {
    try (AtomicOutput output = new AtomicOutput(target)) {
      write(plan, output);
      output.commit();
    } catch (IOException e) {
      throw AtomicOutput.unwritable(target, e);
    }
  }

  private void write(SplicePlan plan, AtomicOutput output) throws SheetException, IOException {
    Parts parts = new Parts(input.file());
    BookEditor book = new BookEditor(input, parts);
    StyleIds styles = book.addStyles();
    if (!BookEditor.keepsMacros(target.toString())) {
      book.makePlain();
    }
    ResultJob<T> job = jobs.get();
    LinkList links = new LinkList();
    try (PackedPart data = new PackedPart(output.path());
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(output.path().toFile())) {
      zip.setLevel(COMPRESSION);
      zip.setUseZip64(Zip64Mode.AsNeeded);
      rows(plan, book, styles, job, links, data);
      book.addLinks(sheet.part(), links);
      book.addSheets(job.extraSheets(), styles, !SheetRanges.any(input));
      parts.write(zip, sheet.part(), data);
    }
  }

  private void rows(
      SplicePlan plan,
      BookEditor book,
      StyleIds styles,
      ResultJob<T> job,
      LinkList links,
      PackedPart data)
      throws SheetException, IOException {
    ConcurrentLinkedQueue<RowSplicer<T>> splicers = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<RowSplicer.Piece<T>> pieces = new ConcurrentLinkedQueue<>();
    try (SheetStream stream = input.stream(sheet);
        Crew<RowWorker<T>> crew = new Crew<>(job::newWorker)) {
      byte[] head = HeadEditor.edit(stream.head(), plan, book.relationships());
      data.add(head, COMPRESSION);
      int header = headerStyle == 0 ? styles.text(ResultCell.Style.BOLD) : headerStyle;
      CellXml cells = new CellXml(styles, input.parts().date1904(), stream.prefix());
      for (int i = 0; i < threads; i++) {
        splicers.add(new RowSplicer<>(input.cursor(stream), job, plan, cells, header, COMPRESSION));
      }
      int[] lastRow = {0};
      OrderedPool.<Chunk, RowSplicer.Piece<T>>run(
          threads,
          stream::next,
          chunk -> {
            RowSplicer<T> splicer = splicers.remove();
            RowWorker<T> worker = crew.own();
            RowSplicer.Piece<T> piece = pieces.poll();
            piece = piece == null ? new RowSplicer.Piece<>() : piece;
            splicer.splice(chunk, worker, piece);
            splicers.add(splicer);
            return piece;
          },
          piece -> {
            if (piece.firstRow > 0 && piece.firstRow <= lastRow[0]) {
              throw new BrokenSheet("row " + piece.firstRow + " comes twice; save the file anew");
            }
            lastRow[0] = Math.max(lastRow[0], piece.lastRow);
            piece.results.forEach(job::accept);
            links.add(piece.links);
            data.add(piece.packed, piece.plain);
            pieces.add(piece);
          });
      checkTail(stream.tail(), plan, links);
      data.add(
          TailEditor.edit(
              head,
              stream.tail(),
              plan,
              book.relationships(),
              links,
              firstHeaderColumn,
              lastRow[0]),
          COMPRESSION);
    } finally {
      splicers.forEach(RowSplicer::close);
    }
  }

  private static void checkTail(byte[] tail, SplicePlan plan, LinkList links) {
    if (Tail.links(tail) + links.size() > SplicePlan.MOST_LINKS && links.size() > 0) {
      throw new Replan();
    }
    for (MergedRange merged : Tail.merges(tail)) {
      if (merged.lastRow() >= plan.headerRow()
          && merged.lastColumn() >= plan.firstColumn()
          && merged.firstColumn() < plan.endColumn()) {
        throw new Replan();
      }
    }
  }
}
