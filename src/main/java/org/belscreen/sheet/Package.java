package org.belscreen.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an Office Open XML file. POI's own package class isn't used for reading because it
 * unpacks and rewrites parts that nobody changed; here they can be copied as they are.
 */
final class Package implements AutoCloseable {
  static final long SMALL_PART = 64L << 20;
  static final long LARGE_PART = 1L << 36;
  private static final int MOST_PARTS = 10_000;
  private static final long HARMLESS_GUESS = 1L << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private final List<ZipArchiveEntry> inOrder;

  private Package(ZipFile zip) {
    this.zip = zip;
    this.inOrder = Collections.list(zip.getEntries());
    if (inOrder.size() > MOST_PARTS) {
      throw new BrokenSheet(
          "it has " + inOrder.size() + " parts, far more than a workbook; it was not opened");
    }
    for (ZipArchiveEntry entry : inOrder) {
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
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (IOException | IllegalArgumentException e) {
      throw new SheetException(
          file.getFileName()
              + " is cut off or damaged (it begins like a workbook but has no table of"
              + " contents); copy or save it anew",
          e);
    }
    try {
      return new Package(zip);
    } catch (BrokenSheet e) {
      closeQuietly(zip);
      throw e.toChecked(file.getFileName().toString());
    }
  }

  private static void closeQuietly(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      // it was only read
    }
  }

  /** Part names are equal without case; some programs write a leading or a wrong slash. */
  private static String key(String name) {
    String slashed = name.replace('\\', '/');
    return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
  }

  List<ZipArchiveEntry> entries() {
    return inOrder;
  }

  Optional<ZipArchiveEntry> entry(String part) {
    return Optional.ofNullable(parts.get(key(part)));
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** The bytes of a small part, if there is one of that name. */
  Optional<byte[]> bytes(String part) throws IOException {
    Optional<ZipArchiveEntry> entry = entry(part);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream(entry.get(), SMALL_PART)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** A part's unpacked bytes, guarded against bombs. */
  InputStream stream(ZipArchiveEntry entry, long most) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new BrokenSheet(
          "its part "
              + entry.getName()
              + " is encrypted or packed in an unusual way; save it without a password");
    }
    long packed = entry.getCompressedSize() < 0 ? HARMLESS_GUESS : entry.getCompressedSize();
    return new BoundedInput(zip.getInputStream(entry), entry.getName(), packed, most);
  }

  /** A part's bytes as packed. */
  InputStream raw(ZipArchiveEntry entry) throws IOException {
    return zip.getRawInputStream(entry);
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
    closeQuietly(zip);
  }
}
