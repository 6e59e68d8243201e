package org.belscreen.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.commons.io.output.DeferredFileOutputStream;
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
    DeferredFileOutputStream kept =
        DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY)
            .setPrefix("belscreen-")
            .setSuffix(".out")
            .setDirectory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
            .get();
    try {
      body.write(kept);
      kept.close();
      kept.writeTo(System.out);
      System.out.flush();
    } finally {
      kept.close();
      if (kept.getPath() != null) {
        Files.deleteIfExists(kept.getPath());
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
