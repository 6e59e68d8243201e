package org.belscreen.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.belscreen.sheet.AtomicOutput;

/** Writes a file whole or not at all. */
public final class Outputs {

  /** Writes to a stream. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws Exception;
  }

  /** Bytes of standard output that are kept in memory before a file takes them. */
  private static final int IN_MEMORY = 1 << 20;

  private Outputs() {}

  /**
   * Refuses a target that can't be written, or that the run reads: what a user brings is never
   * written over.
   *
   * @param option the option that names the target
   * @param read files that the run reads
   */
  public static void check(String option, Path target, Collection<Path> read) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Unusable(
          option + " " + target + ": there is no folder " + folder + "; make it first");
    }
    if (Files.isDirectory(target)) {
      throw new Unusable(option + " " + target + " is a folder; name a file to write to");
    }
    for (Path file : read) {
      if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
        throw new Unusable(
            option
                + " "
                + target
                + " is the file that is read; name another, so that yours stays as it is");
      }
    }
  }

  /** Kept back until all of it is there: a run that fails on its way prints nothing. */
  private static void toStandardOutput(Body body) throws Exception {
    try (Kept kept = new Kept()) {
      body.write(kept);
      kept.copyTo(System.out);
      System.out.flush();
    }
  }

  /** What is written waits in memory, and in a file when it grows. */
  private static final class Kept extends OutputStream {

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private Spool rest;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (rest == null && first.size() + length > IN_MEMORY) {
        rest = new Spool();
      }
      if (rest == null) {
        first.write(bytes, from, length);
      } else {
        rest.out().write(bytes, from, length);
      }
    }

    void copyTo(OutputStream target) throws IOException {
      first.writeTo(target);
      if (rest != null) {
        rest.copyTo(target);
      }
    }

    @Override
    public void close() throws IOException {
      if (rest != null) {
        rest.close();
      }
    }
  }

  /**
   * Writes through a temporary file beside the target, or to standard output where there is none.
   *
   * @param target the file to write; {@code null} for standard output
   */
  public static void write(Path target, Body body) throws Exception {
    if (target == null) {
      toStandardOutput(body);
      return;
    }
    check("-o", target, List.of());
    try (AtomicOutput file = new AtomicOutput(target)) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16)) {
        body.write(out);
      }
      file.commit();
    } catch (FileSystemException | UncheckedIOException e) {
      throw e;
    } catch (IOException e) {
      throw AtomicOutput.unwritable(target, e);
    } catch (RuntimeException e) {
      // Templates of pages wrap what went wrong when writing.
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) {
          throw AtomicOutput.unwritable(target, io);
        }
      }
      throw e;
    }
  }
}
