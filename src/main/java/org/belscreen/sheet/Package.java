package org.belscreen.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The parts of an Office Open XML file. POI's own package class isn't used for reading because it
 * unpacks and rewrites parts that nobody changed; here they can be copied as they are.
 *
 * <p>The JDK reads the zip where it can, which starts sooner; what it is too strict for, and parts
 * as they are packed, Commons Compress reads.
 */
final class Package implements AutoCloseable {
  static final long SMALL_PART = 64L << 20;
  static final long LARGE_PART = 1L << 36;
  private static final int MOST_PARTS = 10_000;
  private static final long HARMLESS_GUESS = 1L << 20;

  private final Path path;
  private final Optional<ZipFile> zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final List<ZipEntry> inOrder = new ArrayList<>();
  private org.apache.commons.compress.archivers.zip.ZipFile lenient;

  private Package(Path path, Optional<ZipFile> zip) {
    this.path = path;
    this.zip = zip;
  }

  private void list() throws IOException {
    if (zip.isPresent()) {
      inOrder.addAll(Collections.list(zip.get().entries()));
    } else {
      inOrder.addAll(Collections.list(lenient().getEntries()));
    }
    if (inOrder.size() > MOST_PARTS) {
      throw new BrokenSheet(
          "it has " + inOrder.size() + " parts, far more than a workbook; it was not opened");
    }
    for (ZipEntry entry : inOrder) {
      if (parts.put(key(entry.getName()), entry) != null) {
        throw new BrokenSheet(
            "it has the part "
                + entry.getName()
                + " twice, so nobody can say which one counts; save it anew from the spreadsheet"
                + " program");
      }
    }
  }

  /**
   * Opens a file that begins with a zip's mark.
   *
   * @throws SheetException where it is no readable zip
   */
  static Package open(Path file) throws SheetException {
    Optional<ZipFile> zip = strict(file);
    Package opened = new Package(file, zip);
    try {
      opened.list();
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      opened.close();
      throw new SheetException(
          file.getFileName()
              + " is cut off or damaged (it begins like a workbook but has no table of"
              + " contents); copy or save it anew",
          e);
    } catch (BrokenSheet e) {
      opened.close();
      throw e.toChecked(file.getFileName().toString());
    }
  }

  private static Optional<ZipFile> strict(Path file) {
    try {
      return Optional.of(new ZipFile(file.toFile()));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private org.apache.commons.compress.archivers.zip.ZipFile lenient() throws IOException {
    if (lenient == null) {
      lenient = org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(path).get();
    }
    return lenient;
  }

  /** Part names are equal without case; some programs write a leading or a wrong slash. */
  private static String key(String name) {
    String slashed = name.replace('\\', '/');
    return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
  }

  List<ZipEntry> entries() {
    return inOrder;
  }

  Optional<ZipEntry> entry(String part) {
    return Optional.ofNullable(parts.get(key(part)));
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** The bytes of a small part, if there is one of that name. */
  Optional<byte[]> bytes(String part) throws IOException {
    Optional<ZipEntry> entry = entry(part);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream(entry.get(), SMALL_PART)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** A part's unpacked bytes, guarded against bombs. */
  InputStream stream(ZipEntry entry, long most) throws IOException {
    if (!isReadable(entry)) {
      throw new BrokenSheet(
          "its part "
              + entry.getName()
              + " is encrypted or packed in an unusual way; save it without a password");
    }
    long packed = entry.getCompressedSize() < 0 ? HARMLESS_GUESS : entry.getCompressedSize();
    return new BoundedInput(input(entry), entry.getName(), packed, most);
  }

  /** The JDK opens no zip with a part that isn't. */
  private boolean isReadable(ZipEntry entry) {
    return !(entry instanceof ZipArchiveEntry archived) || lenient.canReadEntryData(archived);
  }

  private InputStream input(ZipEntry entry) throws IOException {
    return entry instanceof ZipArchiveEntry archived
        ? lenient.getInputStream(archived)
        : zip.orElseThrow().getInputStream(entry);
  }

  /** A part's bytes as packed. */
  InputStream raw(ZipEntry entry) throws IOException {
    return lenient().getRawInputStream(lenient().getEntry(entry.getName()));
  }

  /** What a failure while reading says to the user. */
  static SheetException unreadable(String name, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return new SheetException(
          name + " is cut off or damaged; copy or save it anew from the spreadsheet program", e);
    }
    return new SheetException(
        name + " can't be read (" + e.getMessage() + "); check the file and its disk", e);
  }

  @Override
  public void close() {
    zip.ifPresent(Package::closeQuietly);
    if (lenient != null) {
      closeQuietly(lenient);
    }
  }

  private static void closeQuietly(Closeable file) {
    try {
      file.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
