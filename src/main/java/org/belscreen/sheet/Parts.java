package org.belscreen.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** What is to change in a package: parts with new bytes, parts added, parts left out. */
final class Parts {
  /** The same on every run; a zip's times have no zone and begin in 1980. */
  static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  static final String CONTENT_TYPES = "[Content_Types].xml";
  static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  static final String STYLES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private final Package file;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();
  private final Set<String> dropped = new HashSet<>();

  Parts(Package file) {
    this.file = file;
  }

  /** A part as it is now, or a new one made from a text. */
  byte[] get(String part, String absent) throws IOException {
    byte[] now = changed.get(key(part));
    return now != null
        ? now
        : file.bytes(part).orElseGet(() -> absent.getBytes(StandardCharsets.UTF_8));
  }

  void put(String part, byte[] bytes) {
    changed.put(key(part), bytes);
  }

  void drop(String part) {
    dropped.add(key(part));
  }

  boolean has(String part) {
    return file.has(part) || changed.containsKey(key(part));
  }

  private String key(String part) {
    return file.entry(part).map(ZipEntry::getName).orElse(part);
  }

  /** Inserts text before the end tag of a part's root. */
  void append(String part, String absent, String elements) throws IOException {
    byte[] xml = get(part, absent);
    Outline outline = Outline.of(xml);
    ByteEdits edits = new ByteEdits(xml);
    edits.insert(outline.rootClose(), elements);
    put(part, edits.apply());
  }

  /** Declares the type of a new part. */
  void declare(String part, String type) throws IOException {
    String prefix = Outline.of(get(CONTENT_TYPES, "")).prefix();
    append(
        CONTENT_TYPES,
        "",
        "<" + prefix + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
  }

  /** Adds a relationship from a part; gives its id. */
  String relate(String from, String type, String target) throws IOException {
    String part = Relationships.partOf(from);
    String xml = new String(get(part, NO_RELATIONSHIPS), StandardCharsets.UTF_8);
    int n = 1;
    while (xml.contains("\"belscreen" + n + "\"")) {
      n++;
    }
    String id = "belscreen" + n;
    String prefix = Outline.of(get(part, NO_RELATIONSHIPS)).prefix();
    append(
        part,
        NO_RELATIONSHIPS,
        "<"
            + prefix
            + "Relationship Id=\""
            + id
            + "\" Type=\""
            + type
            + "\" Target=\"/"
            + target
            + "\"/>");
    return id;
  }

  static final String NO_RELATIONSHIPS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  /** Writes the package in the order it had, new parts last. */
  void write(ZipArchiveOutputStream zip, String streamedName, PackedPart streamed)
      throws IOException {
    Set<String> written = new HashSet<>();
    for (ZipEntry entry : file.entries()) {
      String name = entry.getName();
      written.add(name.toLowerCase(Locale.ROOT));
      if (dropped.contains(name)) {
        continue;
      }
      if (file.entry(streamedName).filter(e -> e.getName().equals(name)).isPresent()) {
        streamed.writeTo(zip, name);
      } else if (changed.containsKey(name)) {
        put(zip, name, changed.get(name));
      } else if (!entry.isDirectory()) {
        copy(zip, entry);
      }
    }
    for (Map.Entry<String, byte[]> part : changed.entrySet()) {
      if (!written.contains(part.getKey().toLowerCase(Locale.ROOT))) {
        put(zip, part.getKey(), part.getValue());
      }
    }
  }

  /** Copies a part as it is packed; sizes come from the table of contents. */
  private void copy(ZipArchiveOutputStream zip, ZipEntry entry) throws IOException {
    ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
    same.setMethod(entry.getMethod());
    same.setCrc(entry.getCrc());
    same.setSize(entry.getSize());
    same.setCompressedSize(entry.getCompressedSize());
    same.setTimeLocal(TIME);
    try (var in = file.raw(entry)) {
      zip.addRawArchiveEntry(same, in);
    }
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(TIME);
    entry.setSize(bytes.length);
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }
}
