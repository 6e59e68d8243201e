package org.belscreen.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A workbook's table of texts, kept as bytes: a full sheet has three million of them, which as
 * strings would need more than a gigabyte (POI and fastexcel do so) and as bytes a tenth. Only
 * those that are asked for are decoded.
 */
final class SharedStrings {
  private static final int BLOCK = 1 << 20;
  private static final int LONGEST = 64 << 20;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[] current = new byte[0];
  private int used;
  private int[] block = new int[1024];
  private int[] offset = new int[1024];
  private int[] length = new int[1024];
  private int size;

  private SharedStrings() {}

  /** The table of a workbook without one. */
  static SharedStrings none() {
    return new SharedStrings();
  }

  /** Reads the table; the stream isn't closed. */
  static SharedStrings read(InputStream in) throws IOException {
    SharedStrings table = new SharedStrings();
    ItemReader items = new ItemReader(in);
    while (items.next()) {
      table.add(items.buffer(), items.start(), items.end());
    }
    table.trim();
    return table;
  }

  private void add(byte[] from, int start, int end) {
    int bytes = end - start;
    if (used + bytes > current.length) {
      current = new byte[Math.max(BLOCK, bytes)];
      blocks.add(current);
      used = 0;
    }
    System.arraycopy(from, start, current, used, bytes);
    if (size == block.length) {
      resize(size + (size >> 1));
    }
    block[size] = blocks.size() - 1;
    offset[size] = used;
    length[size] = bytes;
    size++;
    used += bytes;
  }

  private void resize(int to) {
    block = Arrays.copyOf(block, to);
    offset = Arrays.copyOf(offset, to);
    length = Arrays.copyOf(length, to);
  }

  private void trim() {
    resize(Math.max(size, 1));
  }

  int size() {
    return size;
  }

  /** The text at an index, or a complaint where there is none. */
  String get(int index) {
    if (index < 0 || index >= size) {
      throw new BrokenSheet(
          size == 0
              ? "the file's table of texts is missing, so its text cells are lost; save it anew"
                  + " from the spreadsheet program"
              : "a cell refers to text "
                  + index
                  + " of a table of "
                  + size
                  + "; the file is damaged, save it anew from the spreadsheet program");
    }
    byte[] bytes = blocks.get(block[index]);
    return RichText.decode(bytes, offset[index], offset[index] + length[index]);
  }

  /** Whether the text at an index has any characters; false where there is no such text. */
  boolean hasText(int index) {
    return index >= 0
        && index < size
        && RichText.hasText(blocks.get(block[index]), offset[index], offset[index] + length[index]);
  }

  /** Cuts the stream into the contents of its {@code <si>} elements. */
  private static final class ItemReader {
    private final InputStream in;
    private byte[] buffer = new byte[BLOCK];
    private int limit;
    private int position;
    private boolean ended;
    private int start;
    private int end;

    ItemReader(InputStream in) {
      this.in = in;
    }

    byte[] buffer() {
      return buffer;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    boolean next() throws IOException {
      while (true) {
        int found = scan();
        if (found >= 0) {
          return found == 1;
        }
        if (ended) {
          if (limit == 0 || Bytes.indexOf(buffer, "sst", 0, limit) >= 0) {
            return false;
          }
          throw new IOException("the table of texts is cut off");
        }
        fill();
      }
    }

    /** 1: an item; 0: the end of the table; -1: more bytes are needed. */
    private int scan() {
      XmlTags tags = new XmlTags(buffer, position, limit);
      while (tags.next()) {
        String name = tags.localName();
        if (name.equals("si") && tags.kind() == XmlTags.Kind.EMPTY) {
          start = tags.end();
          end = tags.end();
          position = tags.end();
          return 1;
        }
        if (name.equals("si") && tags.kind() == XmlTags.Kind.OPEN) {
          String close = "</" + tags.prefix() + "si>";
          int at = Bytes.indexOf(buffer, close, tags.end(), limit);
          if (at < 0) {
            position = tags.start();
            return -1;
          }
          start = tags.end();
          end = at;
          position = at + close.length();
          return 1;
        }
        if (name.equals("sst") && tags.kind() != XmlTags.Kind.OPEN) {
          return 0;
        }
      }
      return -1;
    }

    private void fill() throws IOException {
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
      }
      if (limit == buffer.length) {
        if (buffer.length >= LONGEST) {
          throw new BrokenSheet(
              "its table of texts has a text of more than "
                  + (LONGEST >> 20)
                  + " MB; a cell holds 32,767 characters, so shorten it");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int n = in.readNBytes(buffer, limit, buffer.length - limit);
      ended = n < buffer.length - limit;
      limit += n;
    }
  }
}
