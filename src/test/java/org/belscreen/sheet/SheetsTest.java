package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
  @TempDir Path folder;

  /** Cells of every sort, the same in the old and the new format. */
  private Path oddBook(String ending, boolean date1904) throws IOException {
    Path file = folder.resolve("odd." + ending);
    try (Workbook book = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      if (date1904 && book instanceof XSSFWorkbook x) {
        x.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      }
      Sheet sheet = book.createSheet("Lieferungen & Co");
      sheet.createRow(0).createCell(0).setCellValue("Title <1>");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      Row row = sheet.createRow(4);
      row.createCell(0).setCellValue("Беларуськалий & сыны");
      row.createCell(1).setCellValue(2.675);
      Cell date = row.createCell(2);
      date.setCellValue(44620);
      date.setCellStyle(format(book, "dd.mm.yyyy"));
      Cell code = row.createCell(3);
      code.setCellValue(1022100);
      code.setCellStyle(format(book, "00000000"));
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
      row.createCell(6).setCellFormula("1+1");
      row.createCell(8).setCellValue("line\nbreak");
      Cell clock = row.createCell(9);
      clock.setCellValue(0.5);
      clock.setCellStyle(format(book, "hh:mm"));
      Cell zero = row.createCell(10);
      zero.setCellValue(0);
      zero.setCellStyle(format(book, "yyyy-mm-dd"));
      row.createCell(11).setCellValue(87032319);
      Cell percent = row.createCell(12);
      percent.setCellValue(0.25);
      percent.setCellStyle(format(book, "0%"));
      row.createCell(13).setCellValue("_x000D_ stays");
      book.createSheet("hidden");
      book.setSheetHidden(1, true);
      book.write(out);
    }
    return file;
  }

  private static CellStyle format(Workbook book, String pattern) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(pattern));
    return style;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void cellsComeAsTheyAre(String ending) throws Exception {
    try (SheetFile file = Sheets.open(oddBook(ending, false))) {
      assertThat(file.sheets())
          .containsExactly(new SheetInfo("Lieferungen & Co", false), new SheetInfo("hidden", true));
      List<CellRow> rows = file.head("Lieferungen & Co", 50);
      assertThat(rows).extracting(CellRow::number).containsExactly(1, 5);
      CellRow row = rows.get(1);
      assertThat(row.cell(0)).isEqualTo(CellValue.text("Беларуськалий & сыны"));
      assertThat(row.cell(1)).isEqualTo(CellValue.number(new BigDecimal("2.675"), "2.675"));
      assertThat(row.cell(2)).isEqualTo(CellValue.date(LocalDate.of(2022, 2, 28), "2022-02-28"));
      assertThat(row.cell(3)).isEqualTo(CellValue.number(new BigDecimal("1022100"), "01022100"));
      assertThat(row.cell(4)).isEqualTo(CellValue.bool(true));
      assertThat(row.cell(5)).isEqualTo(CellValue.error("#N/A"));
      assertThat(row.cell(7)).isEqualTo(CellValue.blank());
      assertThat(row.cell(8)).isEqualTo(CellValue.text("line\nbreak"));
      assertThat(row.cell(9).kind()).isEqualTo(CellValue.Kind.NUMBER);
      assertThat(row.cell(10).kind()).isEqualTo(CellValue.Kind.ERROR);
      assertThat(row.cell(11).text()).isEqualTo("87032319");
      assertThat(row.cell(12)).isEqualTo(CellValue.number(new BigDecimal("0.25"), "25%"));
      assertThat(row.cell(13))
          .isEqualTo(CellValue.text(ending.equals("xls") ? "_x000D_ stays" : "\r stays"));
      assertThat(file.merges("Lieferungen & Co")).containsExactly(new MergedRange(1, 1, 0, 3));
      assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void aFormulaThatWasNeverCalculatedHasNoValue() throws Exception {
    try (SheetFile file = Sheets.open(oddBook("xlsx", false))) {
      assertThat(file.head("Lieferungen & Co", 50).get(1).cell(6))
          .isEqualTo(CellValue.formulaWithoutValue());
    }
  }

  @Test
  void aZeroThatStandsForAFormulaNobodyCalculatedIsNoValue() throws Exception {
    Path old = folder.resolve("uncalculated.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      Row row = book.createSheet("S").createRow(0);
      row.createCell(0).setCellFormula("2*5");
      row.createCell(1).setCellFormula("5-5");
      row.createCell(2).setCellFormula("HYPGEOMDIST(1,2,3,4)");
      book.write(out);
    }
    try (SheetFile file = Sheets.open(old)) {
      CellRow row = file.head("S", 5).get(0);
      assertThat(row.cell(0)).isEqualTo(CellValue.formulaWithoutValue());
      assertThat(row.cell(1).number()).contains(new BigDecimal("0"));
      assertThat(row.cell(2)).isEqualTo(CellValue.formulaWithoutValue());
    }
    RawBook book =
        RawBook.ofRows(
            "<row r=\"1\"><c r=\"A1\"><f>2*5</f><v>0</v></c><c r=\"B1\"><f>2*5</f><v>10</v></c>"
                + "<c r=\"C1\"><v>0</v></c></row>");
    for (boolean waits : List.of(false, true)) {
      if (waits) {
        book.replace(
            "xl/workbook.xml", "</sheets>", "</sheets><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>");
      }
      try (SheetFile file = Sheets.open(book.write(folder.resolve("raw.xlsx")))) {
        CellRow row = file.head("S", 5).get(0);
        assertThat(row.cell(0).kind())
            .isEqualTo(waits ? CellValue.Kind.FORMULA_WITHOUT_VALUE : CellValue.Kind.NUMBER);
        assertThat(row.cell(1).number()).contains(new BigDecimal("10"));
        assertThat(row.cell(2).number()).contains(new BigDecimal("0"));
      }
    }
  }

  @Test
  void datesCountedFrom1904AreFourYearsAndADayLater() throws Exception {
    try (SheetFile file = Sheets.open(oddBook("xlsx", true))) {
      assertThat(file.head("Lieferungen & Co", 50).get(1).cell(2).date())
          .contains(LocalDate.of(2026, 3, 1));
    }
  }

  @Test
  void csvIsTextAndItsDelimiterIsFound() throws Exception {
    for (String text :
        List.of(
            "a;b;c\n1;2,5;\"x\n;y\"\n",
            "a,b,c\r1,\"2,5\",\"x\n;y\"\r",
            "a\tb\tc\n1\t2,5\t\"x\n;y\"")) {
      Path file = Files.writeString(folder.resolve("x.csv"), "\ufeff" + text);
      try (SheetFile csv = Sheets.open(file)) {
        List<CellRow> rows = csv.head("x", 10);
        assertThat(rows.get(0).cells()).extracting(CellValue::text).containsExactly("a", "b", "c");
        assertThat(rows.get(1).cells())
            .extracting(CellValue::text)
            .containsExactly("1", "2,5", "x\n;y");
      }
    }
  }

  @Test
  void rowsComeInOrderFromManyThreads() throws Exception {
    StringBuilder text = new StringBuilder("id,n\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("r").append(i).append(',').append(i).append(i % 100 == 7 ? "\n\n" : "\n");
    }
    try (SheetFile csv =
        Sheets.openCsv(
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "-")) {
      List<String> ids = new ArrayList<>();
      csv.<String>process("-", 2, 8, () -> row -> row.cell(0).text(), ids::add);
      assertThat(ids).hasSize(20_000).startsWith("r0", "r1").endsWith("r19999");
      assertThat(ids.get(12_345)).isEqualTo("r12345");
    }
  }

  @Test
  void anUnknownSheetIsAnsweredWithThoseThatExist() throws Exception {
    try (SheetFile file = Sheets.open(oddBook("xlsx", false))) {
      assertThatThrownBy(() -> file.head("Data", 1))
          .isInstanceOf(SheetException.class)
          .hasMessageContaining("odd.xlsx has no sheet \"Data\"; it has \"Lieferungen & Co\"");
    }
  }
}
