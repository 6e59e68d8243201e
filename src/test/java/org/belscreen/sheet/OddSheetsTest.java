package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that programs other than Excel write, and rare ones that Excel writes. */
class OddSheetsTest {
  @TempDir Path folder;

  private List<CellRow> rows(RawBook book) throws Exception {
    try (SheetFile file = Sheets.open(book.write(folder.resolve("in.xlsx")))) {
      return file.head("S", 100);
    }
  }

  private XSSFWorkbook spliced(RawBook book, int headerRow) throws Exception {
    return new XSSFWorkbook(Files.newInputStream(splice(book, headerRow)));
  }

  private Path splice(RawBook book, int headerRow) throws Exception {
    Path in = book.write(folder.resolve("in.xlsx"));
    Path out = folder.resolve("out.xlsx");
    try (SheetFile file = Sheets.open(in)) {
      ResultWriter.xlsx(file, "S", headerRow, RecordingJob.COLUMNS, RecordingJob::new, 2, out);
    }
    return out;
  }

  private static String inline(String cell, String text) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  @Test
  void rowsAndCellsWithoutNumbersCountOn() throws Exception {
    StringBuilder xml = new StringBuilder("<row><c t=\"str\"><v>id</v></c></row>");
    for (int i = 2; i < 40_000; i++) {
      xml.append("<row><c><v>").append(i).append("</v></c><c/><c><v>7</v></c></row>");
    }
    RawBook book = RawBook.ofRows(xml.toString());
    Path in = book.write(folder.resolve("in.xlsx"));
    try (SheetFile file = Sheets.open(in)) {
      file.<Boolean>process(
          "S",
          2,
          4,
          () ->
              row ->
                  row.cell(0).text().equals(Integer.toString(row.number()))
                      && row.cell(2).text().equals("7"),
          right -> assertThat(right).isTrue());
    }
    try (SheetFile out = Sheets.open(splice(book, 1))) {
      out.<Boolean>process(
          "S",
          2,
          1,
          () ->
              row ->
                  row.cell(0).text().equals(Integer.toString(row.number()))
                      && row.cell(3).text().equals("PROHIBITED"),
          right -> assertThat(right).isTrue());
    }
  }

  @Test
  void prefixedElementsAreReadAndWritten() throws Exception {
    String sheet =
        "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\""
            + RawBook.MAIN
            + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>id</x:t>"
            + "</x:is></x:c></x:row><x:row r=\"2\" spans=\"1:1\"><x:c r=\"A2\"><x:v>5</x:v></x:c>"
            + "</x:row></x:sheetData></x:worksheet>";
    RawBook book = RawBook.ofSheet(sheet);
    assertThat(rows(book).get(1).cell(0).number()).contains(new BigDecimal("5"));
    try (XSSFWorkbook out = spliced(book, 1)) {
      XSSFSheet result = out.getSheet("S");
      assertThat(result.getRow(0).getCell(1).getStringCellValue()).isEqualTo("US verdict");
      assertThat(result.getRow(1).getCell(1).getStringCellValue()).isEqualTo("PROHIBITED");
      assertThat(result.getRow(1).getCell(2).getHyperlink().getAddress())
          .startsWith("https://example.org/");
    }
  }

  @Test
  void strictFilesAreRead() throws Exception {
    String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    String links = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    RawBook book =
        RawBook.ofRows(
            "<row r=\"1\">"
                + inline("A1", "date")
                + "</row><row r=\"2\"><c r=\"A2\" t=\"d\"><v>2025-10-01</v></c>"
                + "<c r=\"B2\" t=\"d\"><v>2025-10-01T12:30:00</v></c></row>");
    for (String part :
        List.of(
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml")) {
      book.replace(part, RawBook.LINKS, links).replace(part, RawBook.MAIN, strict);
    }
    CellRow row = rows(book).get(1);
    assertThat(row.cell(0)).isEqualTo(CellValue.date(LocalDate.of(2025, 10, 1), "2025-10-01"));
    assertThat(row.cell(1).text()).isEqualTo("2025-10-01 12:30:00");
    Path out = folder.resolve("out.xlsx");
    try (SheetFile file = Sheets.open(folder.resolve("in.xlsx"))) {
      ResultWriter.xlsx(file, "S", 1, RecordingJob.COLUMNS, RecordingJob::new, 1, out);
    }
    try (SheetFile file = Sheets.open(out)) {
      assertThat(file.head("S", 9).get(1).cell(2).text()).isEqualTo("PROHIBITED");
      assertThat(file.sheets()).hasSize(3);
    }
  }

  @Test
  void richTextPhoneticsEscapesAndCdataAreTextAsShown() throws Exception {
    CellRow row =
        rows(RawBook.ofRows(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>Bela</t></r><r><rPr><b/></rPr>"
                    + "<t xml:space=\"preserve\">via </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>"
                    + "</is></c><c r=\"B1\" t=\"inlineStr\"><is><t>a&amp;b &#x41;_x000D__x005F_</t>"
                    + "</is></c><c r=\"C1\" t=\"inlineStr\"><is><t><![CDATA[<row>]]>&lt;</t></is></c>"
                    + "<c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E1\"><f>1+1</f><v/></c>"
                    + "<c r=\"F1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                    + "<c r=\"G1\"><f t=\"shared\" si=\"0\"/><v>1.1000000000000001</v></c>"
                    + "<!-- noted --><c r=\"H1\" t=\"inlineStr\"><is><t>𝔊ö</t></is></c></row>"))
            .get(0);
    assertThat(row.cells())
        .extracting(CellValue::text)
        .containsExactly(
            "Belavia ",
            "a&b A\r_",
            "<row><",
            "",
            "(formula without a calculated value)",
            "#DIV/0!",
            "1.1",
            "𝔊ö");
    assertThat(row.cell(3).kind()).isEqualTo(CellValue.Kind.BLANK);
    assertThat(row.cell(4).kind()).isEqualTo(CellValue.Kind.FORMULA_WITHOUT_VALUE);
    assertThat(row.cell(5).kind()).isEqualTo(CellValue.Kind.ERROR);
  }

  @Test
  void numbersAreAsASpreadsheetHoldsThem() throws Exception {
    String[] raw = {
      "8.7032319E7",
      "2.6749999999999998",
      "-0.10",
      "1E5",
      "0.30000000000000004",
      "1E999999999",
      "abc"
    };
    StringBuilder xml = new StringBuilder("<row r=\"1\">");
    for (int i = 0; i < raw.length; i++) {
      xml.append("<c r=\"")
          .append(Columns.name(i))
          .append("1\"><v>")
          .append(raw[i])
          .append("</v></c>");
    }
    CellRow row = rows(RawBook.ofRows(xml + "</row>")).get(0);
    assertThat(row.cells())
        .extracting(CellValue::text)
        .startsWith("87032319", "2.675", "-0.1", "100000", "0.3");
    assertThat(row.cell(5).kind()).isEqualTo(CellValue.Kind.ERROR);
    assertThat(row.cell(6).kind()).isEqualTo(CellValue.Kind.ERROR);
  }

  @Test
  void excelsLastRowAndColumnSurvive() throws Exception {
    RawBook book =
        RawBook.ofRows(
            "<row r=\"1\">"
                + inline("A1", "id")
                + inline("XFD1", "last column")
                + "</row><row r=\"1048576\">"
                + inline("A1048576", "x")
                + inline("XFD1048576", "corner")
                + "</row>");
    try (XSSFWorkbook out = spliced(book, 1)) {
      XSSFSheet sheet = out.getSheet("S");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("US verdict");
      assertThat(sheet.getRow(1_048_575).getCell(1).getStringCellValue()).isEqualTo("PROHIBITED");
      assertThat(sheet.getRow(1_048_575).getCell(16_383).getStringCellValue()).isEqualTo("corner");
    }
  }

  @Test
  void aRowWiderThanTheHeaderMovesTheResultsFurtherRight() throws Exception {
    StringBuilder xml = new StringBuilder("<row r=\"1\">" + inline("A1", "id") + "</row>");
    for (int r = 2; r <= 500; r++) {
      xml.append("<row r=\"").append(r).append("\"><c r=\"A").append(r).append("\"><v>1</v></c>");
      xml.append(r == 450 ? inline("C450", "a note far down") : "").append("</row>");
    }
    try (XSSFWorkbook out = spliced(RawBook.ofRows(xml.toString()), 1)) {
      XSSFSheet sheet = out.getSheet("S");
      assertThat(sheet.getRow(449).getCell(2).getStringCellValue()).isEqualTo("a note far down");
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("US verdict");
      assertThat(sheet.getRow(1).getCell(1)).isNull();
    }
  }

  @Test
  void aMergedDataRowDoesNotHideAVerdict() throws Exception {
    RawBook book =
        RawBook.ofSheet(
            "<worksheet xmlns=\""
                + RawBook.MAIN
                + "\"><sheetData><row r=\"1\">"
                + inline("A1", "id")
                + "</row><row r=\"2\">"
                + inline("A2", "wide")
                + "</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:D2\"/></mergeCells>"
                + "</worksheet>");
    try (XSSFWorkbook out = spliced(book, 1)) {
      assertThat(out.getSheet("S").getRow(1).getCell(4).getStringCellValue())
          .isEqualTo("PROHIBITED");
    }
  }

  @Test
  void theUsersOwnPaneFilterWidthsAndLinksStay() throws Exception {
    RawBook book =
        RawBook.ofSheet(
                "<worksheet xmlns=\""
                    + RawBook.MAIN
                    + "\" xmlns:q=\""
                    + RawBook.LINKS
                    + "\"><dimension ref=\"A1:B3\"/><sheetViews><sheetView rightToLeft=\"1\""
                    + " workbookViewId=\"0\"><pane xSplit=\"1\" topLeftCell=\"B1\" state=\"frozen\"/>"
                    + "</sheetView></sheetViews><cols><col min=\"2\" max=\"16384\" width=\"33\""
                    + " customWidth=\"1\"/></cols><sheetData><row r=\"1\">"
                    + inline("A1", "id")
                    + inline("B1", "b")
                    + "</row><row r=\"2\" spans=\"1:2\" hidden=\"1\">"
                    + inline("A2", "x")
                    + "</row></sheetData><autoFilter ref=\"A1:B2\"/><hyperlinks><hyperlink ref=\"A2\""
                    + " q:id=\"own\"/></hyperlinks><pageMargins left=\"1\" right=\"1\" top=\"1\""
                    + " bottom=\"1\" header=\"1\" footer=\"1\"/></worksheet>")
            .with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships"
                    + "\"><Relationship Id=\"own\" Type=\""
                    + RawBook.LINKS
                    + "/hyperlink\" Target=\"https://user.example/\" TargetMode=\"External\"/>"
                    + "</Relationships>");
    assertThat(rows(book).get(1).hidden()).isTrue();
    try (XSSFWorkbook out = spliced(book, 1)) {
      XSSFSheet sheet = out.getSheet("S");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B2");
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.isRightToLeft()).isTrue();
      assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress())
          .isEqualTo("https://user.example/");
      assertThat(sheet.getRow(1).getCell(3).getHyperlink().getAddress())
          .isEqualTo("https://example.org/a?b=1&c=2");
      assertThat(sheet.getColumnWidth(1)).isEqualTo(33 * 256);
      assertThat(sheet.getColumnWidth(2)).isEqualTo(12 * 256);
      assertThat(sheet.getColumnWidth(6)).isEqualTo(33 * 256);
      assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:F3");
      assertThat(sheet.getRow(1).getZeroHeight()).isTrue();
    }
  }

  @Test
  void manyLinksStayWithinWhatASheetHolds() throws Exception {
    StringBuilder xml = new StringBuilder("<row r=\"1\">" + inline("A1", "id") + "</row>");
    for (int r = 2; r <= 70_000; r++) {
      xml.append("<row r=\"")
          .append(r)
          .append("\"><c r=\"A")
          .append(r)
          .append("\"><v>1</v></c></row>");
    }
    Path out = splice(RawBook.ofRows(xml.toString()), 1);
    try (Package parts = Package.open(out)) {
      String sheet =
          new String(parts.bytes("xl/worksheets/sheet1.xml").orElseThrow(), StandardCharsets.UTF_8);
      assertThat(sheet.split("<hyperlink ", -1)).hasSize(65_530 + 1);
    }
    String[] texts = new String[70_001];
    try (SheetFile file = Sheets.open(out)) {
      file.<CellRow>process(
          "S",
          1,
          2,
          () -> row -> CellRow.of(row.number(), false, List.of(row.cell(2))),
          row -> texts[row.number()] = row.cell(0).text());
    }
    assertThat(texts[65_531]).doesNotContain("https://");
    assertThat(texts[65_532]).endsWith(" (https://example.org/a?b=1&c=2)");
  }

  @Test
  void aSheetWithoutRoomSaysSo() throws Exception {
    StringBuilder xml = new StringBuilder("<row r=\"1\">");
    for (int c = 0; c < RowCursor.COLUMNS; c++) {
      xml.append(inline(Columns.name(c) + "1", "h"));
    }
    RawBook book = RawBook.ofRows(xml + "</row>");
    assertThatThrownBy(() -> spliced(book, 1))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining("no 4 free columns");
    try (var left = Files.list(folder)) {
      assertThat(left).extracting(p -> p.getFileName().toString()).containsExactly("in.xlsx");
    }
  }

  @Test
  void theResultIsTheSameForAnyNumberOfThreads() throws Exception {
    StringBuilder xml = new StringBuilder("<row r=\"1\">" + inline("A1", "id") + "</row>");
    for (int r = 2; r <= 60_000; r++) {
      xml.append("<row r=\"")
          .append(r)
          .append("\">")
          .append(inline("A" + r, "row " + r))
          .append("</row>");
    }
    Path in = RawBook.ofRows(xml.toString()).write(folder.resolve("in.xlsx"));
    byte[][] results = new byte[3][];
    int[] threads = {1, 2, 8};
    for (int i = 0; i < threads.length; i++) {
      Path out = folder.resolve("out" + i + ".xlsx");
      try (SheetFile file = Sheets.open(in)) {
        ResultWriter.xlsx(file, "S", 1, RecordingJob.COLUMNS, RecordingJob::new, threads[i], out);
      }
      results[i] = Files.readAllBytes(out);
    }
    assertThat(results[1]).isEqualTo(results[0]);
    assertThat(results[2]).isEqualTo(results[0]);
  }
}
