package org.belscreen.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes a workbook of a CSV file: text stays text, so no code loses a zero and nothing runs. */
final class CsvConverter {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private CsvConverter() {}

  static void convert(CsvFile file, Path target) throws SheetException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target.toFile())) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, String> part : parts(sheetName(file))) {
        entry(zip, part.getKey());
        zip.write((DECLARATION + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
      entry(zip, "xl/worksheets/sheet1.xml");
      rows(file, zip);
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw file.unreadable(e);
    } catch (BrokenSheet e) {
      throw e.toChecked(file.name());
    }
  }

  private static void entry(ZipArchiveOutputStream zip, String name) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(Parts.TIME);
    zip.putArchiveEntry(entry);
  }

  private static List<Map.Entry<String, String>> parts(String sheet) {
    return List.of(
        Map.entry(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + TYPE
                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + Parts.SHEET_TYPE
                + "\"/></Types>"),
        Map.entry("_rels/.rels", relationships("officeDocument", "xl/workbook.xml")),
        Map.entry(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + LINKS
                + "\"><bookViews><workbookView/></bookViews><sheets><sheet name=\""
                + XmlText.encode(sheet)
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        Map.entry(
            "xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml")));
  }

  private static String relationships(String kind, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + LINKS
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  /** A tab's name may not have some characters, nor more than 31. */
  private static String sheetName(CsvFile file) {
    String name = file.sheets().get(0).name().replaceAll("[\\[\\]:*?/\\\\']", "_");
    return name.isBlank() ? "Sheet1" : name.substring(0, Math.min(31, name.length()));
  }

  private static void rows(CsvFile file, ZipArchiveOutputStream zip)
      throws IOException, SheetException {
    ByteSink out = new ByteSink();
    out.markup(DECLARATION)
        .markup("<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheetData>");
    CellXml cells = new CellXml(new StyleIds(Map.of(), 0, 0, 0), false, "");
    try (CsvFile.Records records = file.records()) {
      Optional<List<CsvRow>> batch = records.next(1_000);
      while (batch.isPresent()) {
        for (CsvRow row : batch.get()) {
          if (row.number() > RowCursor.LAST_ROW) {
            throw new SheetException(
                file.name()
                    + " has more rows than a worksheet can hold (1,048,576); ask for CSV, or split"
                    + " it");
          }
          row(out, cells, row);
        }
        zip.write(out.bytes(), 0, out.length());
        out.clear();
        batch = records.next(1_000);
      }
    }
    out.markup("</sheetData></worksheet>");
    zip.write(out.bytes(), 0, out.length());
  }

  private static void row(ByteSink out, CellXml cells, CsvRow row) {
    if (!row.hasContent()) {
      return;
    }
    out.markup("<row r=\"").number(row.number()).markup("\">");
    List<String> fields = row.fields();
    for (int c = 0; c < fields.size(); c++) {
      if (!fields.get(c).isEmpty()) {
        cells.text(out, Columns.name(c), row.number(), fields.get(c), 0);
      }
    }
    out.markup("</row>");
  }
}
