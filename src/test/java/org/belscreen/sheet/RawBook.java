package org.belscreen.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A workbook put together from its XML, for what POI would never write. */
final class RawBook {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private final Map<String, String> parts = new LinkedHashMap<>();

  private RawBook() {}

  /** A workbook of one sheet, whose rows' XML is given. */
  static RawBook ofRows(String rows) {
    return ofSheet(
        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
  }

  static RawBook ofSheet(String sheet) {
    return new RawBook()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
                + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + Parts.SHEET_TYPE
                + "\"/></Types>")
        .with("_rels/.rels", relationships(LINKS, "officeDocument", "xl/workbook.xml", 1))
        .with(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + LINKS
                + "\"><sheets>"
                + "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relationships(LINKS, "worksheet", "worksheets/sheet1.xml", 1))
        .with("xl/worksheets/sheet1.xml", sheet);
  }

  static String relationships(String base, String kind, String target, int id) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + base
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  RawBook with(String part, String xml) {
    parts.put(part, xml);
    return this;
  }

  RawBook without(String part) {
    parts.remove(part);
    return this;
  }

  RawBook replace(String part, String what, String by) {
    parts.computeIfPresent(part, (p, xml) -> xml.replace(what, by));
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        // a name may be there twice: the second has a mark that is taken off here
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey().replace("#", "")));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }
}
