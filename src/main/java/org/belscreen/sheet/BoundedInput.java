package org.belscreen.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a zip bomb: a part may not unpack to far more than real sheets do. Deflate reaches 1,032:1;
 * a full sheet of zeros 12:1, the most repetitive real ones about 100:1.
 */
final class BoundedInput extends FilterInputStream {
  private static final int MAX_RATIO = 250;
  private static final long HARMLESS = 8L << 20;

  private final long limit;
  private final String part;
  private long read;

  /**
   * Guards a part.
   *
   * @param packed size of the part in the file, in bytes
   * @param most size that this kind of part may have unpacked, in bytes
   */
  BoundedInput(InputStream in, String part, long packed, long most) {
    super(in);
    this.part = part;
    this.limit = Math.min(most, Math.max(HARMLESS, packed * MAX_RATIO));
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  private void count(int n) {
    read += n;
    if (read > limit) {
      throw new BrokenSheet(
          "its part "
              + part
              + " unpacks to more than "
              + (limit >> 20)
              + " MB, as a zip bomb does; save the sheet anew from the spreadsheet program");
    }
  }
}
