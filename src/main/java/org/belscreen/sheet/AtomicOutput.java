package org.belscreen.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that comes into being whole or not at all: written under another name beside its place,
 * then renamed. Closing without {@link #commit()} leaves nothing, nor does an interrupt; a killed
 * process leaves at most the temporary file, never half a result.
 */
public final class AtomicOutput implements AutoCloseable {
  private final Path target;
  private final boolean inPlace;
  private final Path temporary;
  private final Thread cleaner;

  /**
   * Makes the temporary file.
   *
   * @throws SheetException where the folder can't be written to
   */
  public AtomicOutput(Path target) throws SheetException {
    this.target = behindLinks(target.toAbsolutePath());
    if (Files.isDirectory(this.target)) {
      throw new SheetException(target + " is a folder; name a file to write to");
    }
    inPlace = isDevice(this.target);
    try {
      if (inPlace) {
        temporary = Files.createTempFile("belscreen-", ".tmp");
      } else {
        // not Files.createTempFile, whose files only their owner may read
        Path name = Path.of(".belscreen-" + UUID.randomUUID() + ".tmp");
        temporary = Files.createFile(this.target.resolveSibling(name));
      }
    } catch (IOException e) {
      throw new SheetException(
          "can't write to the folder of "
              + target
              + " ("
              + e.getClass().getSimpleName()
              + "); check that it exists and that you may write there",
          e);
    }
    cleaner = new Thread(this::delete, "belscreen-cleaner");
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /** A link stays a link: what it leads to is written. */
  private static Path behindLinks(Path target) {
    try {
      return Files.isSymbolicLink(target) && !isDevice(target) ? target.toRealPath() : target;
    } catch (IOException e) {
      return target;
    }
  }

  /** Whether it is a pipe or a device, in whose place no file may be put. */
  private static boolean isDevice(Path target) {
    return target.startsWith("/dev/fd")
        || target.startsWith("/dev/stdout")
        || target.startsWith("/proc")
        || Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }

  /** Where to write. */
  public Path path() {
    return temporary;
  }

  /** Puts the file in its place; a file that was there before is replaced. */
  public void commit() throws IOException {
    if (inPlace) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        Files.copy(temporary, out);
      }
      return;
    }
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the temporary file where it wasn't put in its place. */
  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // the program is ending; the hook runs and finds nothing
    }
  }

  /** What a failure while writing says to the user. */
  public static SheetException unwritable(Path target, IOException e) {
    return new SheetException(
        "can't write "
            + target
            + " ("
            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
            + "); nothing was written: check the free space on its disk",
        e);
  }
}
