package org.belscreen.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a sheet's XML into what stands before its rows, chunks of whole rows, and what comes after.
 * Where the cuts fall depends on the bytes only, so it is the same on every run.
 */
final class SheetStream implements AutoCloseable {
  private static final int CHUNK = 1 << 18;
  private static final int LONGEST_ROW = 128 << 20;
  private static final int LONGEST_EDGE = 64 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int limit;
  private boolean ended;
  private byte[] head = new byte[0];
  private byte[] tail = new byte[0];
  private String prefix = "";
  private boolean rowsOver;
  private Chunk last = new Chunk(new byte[0], 0, 0);

  private SheetStream(InputStream in) {
    this.in = in;
  }

  /** Reads as far as the first row. Closes the stream when it is closed, and where it fails. */
  static SheetStream open(InputStream in) throws IOException {
    SheetStream stream = new SheetStream(in);
    try {
      stream.readHead();
      return stream;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private void readHead() throws IOException {
    while (true) {
      fill();
      if (limit >= 2 && (buffer[0] & 0xff) >= 0xfe) {
        throw new BrokenSheet(
            "its XML is in UTF-16, which no spreadsheet program writes; save it anew");
      }
      XmlTags tags = new XmlTags(buffer, 0, limit);
      while (tags.next()) {
        String name = tags.localName();
        if (name.equals("sheetData")) {
          prefix = tags.prefix();
          cutHead(tags);
          return;
        }
        if (name.equals("chartsheet") || name.equals("dialogsheet")) {
          throw new BrokenSheet("it is a chart or dialog sheet without rows; choose another");
        }
      }
      if (ended) {
        throw new BrokenSheet("its data is missing or cut off; save it anew");
      }
      grow(LONGEST_EDGE, "what stands before its first row");
    }
  }

  private void cutHead(XmlTags tags) throws IOException {
    if (tags.kind() == XmlTags.Kind.EMPTY) {
      // written as a pair, so that rows could be added and the rest is alike
      String open = tags.text().replaceFirst("\\s*/>$", ">");
      byte[] opened = open.getBytes(StandardCharsets.UTF_8);
      head = Arrays.copyOf(buffer, tags.start() + opened.length);
      System.arraycopy(opened, 0, head, tags.start(), opened.length);
      dropFirst(tags.end());
      rowsOver = true;
      byte[] close = ("</" + prefix + "sheetData>").getBytes(StandardCharsets.UTF_8);
      byte[] rest = readRest();
      tail = Arrays.copyOf(close, close.length + rest.length);
      System.arraycopy(rest, 0, tail, close.length, rest.length);
    } else {
      head = Arrays.copyOf(buffer, tags.end());
      dropFirst(tags.end());
    }
  }

  private void dropFirst(int bytes) {
    System.arraycopy(buffer, bytes, buffer, 0, limit - bytes);
    limit -= bytes;
  }

  private void fill() throws IOException {
    int n = in.readNBytes(buffer, limit, buffer.length - limit);
    limit += n;
    ended = limit < buffer.length;
  }

  private void grow(int most, String what) {
    if (buffer.length >= most) {
      throw new BrokenSheet(
          what + " is larger than " + (most >> 20) + " MB; save the sheet anew or shorten it");
    }
    buffer = Arrays.copyOf(buffer, buffer.length * 2);
  }

  /** Everything up to and with the start tag of the rows. */
  byte[] head() {
    return head;
  }

  /** Everything from the end tag of the rows on; empty until the last chunk was read. */
  byte[] tail() {
    return tail;
  }

  /** The prefix of the sheet's elements with its colon, or an empty text. */
  String prefix() {
    return prefix;
  }

  /** The next rows, or nothing after the last. The chunk is the caller's own. */
  Optional<Chunk> next() throws IOException {
    String endOfRow = "</" + prefix + "row>";
    String endOfRows = "</" + prefix + "sheetData";
    while (!rowsOver) {
      fill();
      int lastRow = Bytes.lastIndexOf(buffer, endOfRow, 0, limit);
      int cut = lastRow < 0 ? 0 : lastRow + endOfRow.length();
      int end = Bytes.indexOf(buffer, endOfRows, cut, limit);
      if (end >= 0) {
        cut = end;
        rowsOver = true;
      } else if (ended) {
        throw new BrokenSheet("its data is cut off in the middle; copy or save it anew");
      }
      if (cut > 0 || rowsOver) {
        Chunk chunk = cut(cut);
        if (rowsOver) {
          tail = readRest();
          buffer = new byte[0];
        }
        if (chunk.length() > 0) {
          return Optional.of(chunk);
        }
      } else {
        grow(LONGEST_ROW, "a row");
      }
    }
    return Optional.empty();
  }

  private Chunk cut(int length) {
    byte[] rows = buffer;
    byte[] rest = new byte[CHUNK];
    if (limit - length > rest.length) {
      rest = new byte[Integer.highestOneBit(limit - length) << 1];
    }
    System.arraycopy(rows, length, rest, 0, limit - length);
    limit -= length;
    buffer = rest;
    last = new Chunk(rows, length, rowBefore(rows, length));
    return last;
  }

  /** Rows without numbers count on from the chunk before, which then has to be walked through. */
  private int rowBefore(byte[] rows, int length) {
    XmlTags tags = new XmlTags(rows, 0, length);
    if (!tags.next() || tags.attributeRange("r").length > 0) {
      return 0;
    }
    RowCursor cursor =
        new RowCursor(
            new CellDecoder(SharedStrings.none(), CellFormats.none(), false, false),
            prefix.length());
    cursor.start(last);
    while (cursor.next()) {
      // only the number of the last one matters
    }
    return cursor.number();
  }

  private byte[] readRest() throws IOException {
    byte[] rest = in.readNBytes(LONGEST_EDGE);
    if (in.read() >= 0) {
      throw new BrokenSheet(
          "what follows its rows is larger than " + (LONGEST_EDGE >> 20) + " MB; save it anew");
    }
    byte[] all = Arrays.copyOf(buffer, limit + rest.length);
    System.arraycopy(rest, 0, all, limit, rest.length);
    limit = 0;
    return all;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
