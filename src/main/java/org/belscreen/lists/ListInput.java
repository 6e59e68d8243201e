package org.belscreen.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a list file: hashed while they are read, and watched for how they are written. */
final class ListInput extends FilterInputStream {

  /** The largest official file has some 130 MB. */
  static final long LARGEST = 1L << 30;

  private final MessageDigest digest;
  private boolean quoted;
  private boolean bareWord;
  private boolean asPublished;
  private boolean windowsLines;
  private boolean otherLines;
  private boolean closed;
  private int last = -1;

  private ListInput(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static ListInput open(Path path) throws IOException {
    return new ListInput(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      digest.update((byte) b);
      watch(b);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    if (n > 0) {
      digest.update(buffer, from, n);
      for (int i = from; i < from + n; i++) {
        watch(buffer[i]);
      }
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void watch(int b) {
    if (b == '"') {
      asPublished |= quoted && bareWord;
      quoted = !quoted;
      bareWord = true;
    } else if (b == ',' || b == ';') {
      bareWord = false;
    }
    windowsLines |= b == '\n' && last == '\r';
    otherLines |= b == '\n' && last != '\r';
    last = b;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }

  /**
   * Reads what is left and gives the hash of the whole file, lower-case hexadecimal. An XML parser
   * closes its input at the end of the document, when nothing is left.
   */
  String sha256() throws IOException {
    byte[] rest = new byte[1 << 16];
    while (!closed && read(rest, 0, rest.length) >= 0) {
      // hashed by reading
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Whether the file is written as OFAC writes its files: with Windows line ends, and quotation
   * marks around texts that don't need them, which no spreadsheet program puts there. Such a file
   * ends with a row of the one byte 0x1A.
   */
  boolean asPublished() {
    return asPublished && (windowsLines || !otherLines);
  }
}
