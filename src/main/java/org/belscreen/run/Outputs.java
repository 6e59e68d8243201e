package org.belscreen.run;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belscreen.sheet.AtomicOutput;

/** Writes a file whole or not at all. */
public final class Outputs {

  /** Writes to a stream. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws Exception;
  }

  private Outputs() {}

  /**
   * Writes through a temporary file beside the target, or to standard output where there is none.
   *
   * @param target the file to write; {@code null} for standard output
   */
  public static void write(Path target, Body body) throws Exception {
    if (target == null) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      body.write(out);
      out.flush();
      return;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Unusable("-o " + target + ": there is no folder " + folder + "; make it first");
    }
    try (AtomicOutput file = new AtomicOutput(target)) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16)) {
        body.write(out);
      }
      file.commit();
    }
  }
}
