package org.belscreen.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that waits in a temporary file, because what stands before it is known only at the end;
 * memory doesn't grow with its length.
 */
public final class Spool implements AutoCloseable {

  private final Path file;
  private final OutputStream out;

  public Spool() throws IOException {
    file = Files.createTempFile("belscreen-", ".part");
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** Takes what waits. */
  public OutputStream out() {
    return out;
  }

  /** Hands on what has waited; nothing more can wait. */
  public void copyTo(OutputStream target) throws IOException {
    out.close();
    Files.copy(file, target);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      // A full disk fails the close too, and the file must go all the same.
      Files.deleteIfExists(file);
    }
  }
}
