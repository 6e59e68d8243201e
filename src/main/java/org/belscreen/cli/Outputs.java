package org.belscreen.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
final class Outputs {

  /** Writes to a stream. */
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws Exception;
  }

  private Outputs() {}

  /**
   * Writes through a temporary file beside the target, or to standard output where there is none.
   */
  static void write(Path target, Body body) throws Exception {
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
    // Not Files.createTempFile: only its owner may read what that makes.
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Thread cleaner = new Thread(() -> delete(temporary));
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        body.write(out);
      }
      move(temporary, target);
    } finally {
      delete(temporary);
      try {
        Runtime.getRuntime().removeShutdownHook(cleaner);
      } catch (IllegalStateException e) {
        // The process is ending: the hook itself deletes the file.
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Nothing more can be done about a file that can't be deleted.
    }
  }
}
