package org.belscreen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that only its owner may look into, and that goes with all in it. */
public final class WorkFolder implements AutoCloseable {

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  /** Makes one within another. */
  public static WorkFolder in(Path parent) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] own =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    return new WorkFolder(
        Files.createDirectory(parent.resolve("belscreen-" + UUID.randomUUID()), own));
  }

  public Path path() {
    return path;
  }

  /** Deletes it; what another thread still writes there is deleted with the folder around it. */
  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
