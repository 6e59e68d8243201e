package org.belscreen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The samples that come with the program: overlays to suppose, and a sheet to try. */
final class Samples {

  private static final String FOLDER = "org/belscreen/web/samples";
  private static final String SHEET = "shipments.xlsx";

  private final SortedMap<String, String> overlays;

  private Samples(SortedMap<String, String> overlays) {
    this.overlays = Collections.unmodifiableSortedMap(overlays);
  }

  /** Those built into the program. */
  static Samples bundled() {
    try {
      Path program =
          Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(program)) {
        return of(program);
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + program.toUri()), java.util.Map.of())) {
        return of(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Samples of(Path root) throws IOException {
    SortedMap<String, String> overlays = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve(FOLDER).resolve("what-if"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml")) {
          overlays.put(name.substring(0, name.length() - 5), Files.readString(file));
        }
      }
    }
    return new Samples(overlays);
  }

  /** The overlays' texts by name. */
  SortedMap<String, String> overlays() {
    return overlays;
  }

  /** The sheet to try. */
  static byte[] sheet() {
    return Assets.bytes(FOLDER.substring(FOLDER.lastIndexOf('/') + 1) + "/" + SHEET);
  }

  static String sheetName() {
    return SHEET;
  }

  /** What an overlay calls itself: its line {@code name}. */
  static String title(String text) {
    return text.lines()
        .filter(l -> l.startsWith("name:"))
        .map(l -> l.substring(5).strip())
        .findFirst()
        .orElse("");
  }
}
