package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
  @TempDir Path folder;

  private Path book() throws IOException {
    Path file = folder.resolve("in.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("Data");
      sheet.createRow(0).createCell(0).setCellValue("Our shipments");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      XSSFRow header = sheet.createRow(2);
      CellStyle bold = book.createCellStyle();
      bold.setRotation((short) 45);
      for (int c = 0; c < 3; c++) {
        header.createCell(c).setCellValue("Column " + c);
        header.getCell(c).setCellStyle(bold);
      }
      for (int r = 3; r < 13; r++) {
        XSSFRow row = sheet.createRow(r);
        row.createCell(0).setCellValue(r == 12 ? "Total" : "row & " + r);
        row.createCell(1).setCellValue(r * 1.1);
        row.createCell(2).setCellFormula("B" + (r + 1) + "*2");
        row.createCell(4).setCellStyle(bold);
      }
      sheet.setColumnWidth(1, 40 * 256);
      book.createSheet("Summary").createRow(0).createCell(0).setCellValue("the user's own");
      book.write(out);
    }
    return file;
  }

  private RecordingJob write(Path input, String sheet, int headerRow, int threads, Path output)
      throws SheetException {
    List<RecordingJob> jobs = new ArrayList<>();
    try (SheetFile file = Sheets.open(input)) {
      ResultWriter.xlsx(
          file,
          sheet,
          headerRow,
          RecordingJob.COLUMNS,
          () -> {
            jobs.add(new RecordingJob());
            return jobs.get(jobs.size() - 1);
          },
          threads,
          output);
    }
    return jobs.get(jobs.size() - 1);
  }

  @Test
  void theUsersWorkbookComesBackWithTheResultsOnTheRight() throws Exception {
    Path output = folder.resolve("out.xlsx");
    RecordingJob job = write(book(), "Data", 3, 2, output);
    assertThat(job.seen)
        .extracting(RecordingJob.Seen::row)
        .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    try (XSSFWorkbook book = new XSSFWorkbook(output.toFile())) {
      assertThat(book)
          .extracting(s -> s.getSheetName())
          .containsExactly("Data", "Summary (2)", "Run", "Summary");
      XSSFSheet sheet = book.getSheet("Data");
      XSSFRow header = sheet.getRow(2);
      assertThat(header.getCell(3).getStringCellValue()).isEqualTo("US verdict");
      assertThat(header.getCell(3).getCellStyle().getRotation()).isEqualTo((short) 45);
      XSSFRow row = sheet.getRow(5);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("row & 5");
      assertThat(row.getCell(2).getCellFormula()).isEqualTo("B6*2");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("PROHIBITED");
      assertThat(row.getCell(3).getCellStyle().getFillForegroundXSSFColor().getARGBHex())
          .isEqualTo("FFFFC7CE");
      XSSFCell link = row.getCell(4);
      assertThat(link.getCellType()).isEqualTo(CellType.STRING);
      assertThat(link.getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1 row & 5");
      assertThat(link.getHyperlink().getAddress()).isEqualTo("https://example.org/a?b=1&c=2");
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(1234.5);
      assertThat(row.getCell(6).getLocalDateTimeCellValue()).isEqualTo("2026-03-01T00:00:00");
      assertThat(sheet.getRow(12).getCell(3)).isNull();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:G13");
      assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
      assertThat(sheet.getColumnWidth(4)).isEqualTo(30 * 256);
      assertThat(sheet.getMergedRegions()).hasSize(1);
      assertThat(book.getSheet("Summary (2)").getRow(0).getCell(1).getNumericCellValue())
          .isEqualTo(10);
      assertThat(book.getSheet("Summary").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("the user's own");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left)
          .extracting(p -> p.getFileName().toString())
          .containsExactlyInAnyOrder("in.xlsx", "out.xlsx");
    }
  }

  @Test
  void whatNamesASheetByItsPlaceStillMeansTheSameSheet() throws Exception {
    Path input = folder.resolve("three.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(input)) {
      book.createSheet("Data").createRow(0).createCell(0).setCellValue("Head");
      book.createSheet("Prices").createRow(0).createCell(0).setCellValue(1);
      book.createSheet("Notes").createRow(0).createCell(0).setCellValue(2);
      book.setPrintArea(2, "$A$1:$B$2");
      book.setActiveSheet(1);
      book.write(out);
    }
    Path output = folder.resolve("out.xlsx");
    write(input, "Data", 1, 1, output);
    try (XSSFWorkbook book = new XSSFWorkbook(output.toFile())) {
      assertThat(book)
          .extracting(s -> s.getSheetName())
          .containsExactly("Data", "Summary", "Run", "Prices", "Notes");
      assertThat(book.getSheetName(book.getActiveSheetIndex())).isEqualTo("Prices");
      assertThat(book.getPrintArea(4)).isEqualTo("Notes!$A$1:$B$2");
      assertThat(book.getPrintArea(2)).isNull();
    }
  }

  @Test
  void noSheetComesBetweenThoseThatAFormulaSums() throws Exception {
    for (String formula : List.of("SUM(Data:Mar!A1)", "SUM('Data:M r'!A1)")) {
      Path input = folder.resolve("range.xlsx");
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(input)) {
        book.createSheet("Data").createRow(0).createCell(0).setCellValue("Head");
        book.createSheet("Feb").createRow(0).createCell(0).setCellValue(1);
        book.createSheet(formula.contains("'") ? "M r" : "Mar")
            .createRow(0)
            .createCell(0)
            .setCellValue(2);
        book.createSheet("Sum").createRow(0).createCell(0).setCellFormula(formula);
        book.write(out);
      }
      Path output = folder.resolve("out.xlsx");
      write(input, "Data", 1, 1, output);
      try (XSSFWorkbook book = new XSSFWorkbook(output.toFile())) {
        assertThat(book.getSheetName(1)).isEqualTo("Feb");
        assertThat(book.getSheetName(4)).isEqualTo("Summary");
      }
    }
  }

  @Test
  void csvBecomesAWorkbookOfText() throws Exception {
    Path output = folder.resolve("out.xlsx");
    try (SheetFile csv =
        Sheets.openCsv(
            new ByteArrayInputStream(
                "code;what\n01022100;=1+1\n\n0102;@x\n".getBytes(StandardCharsets.UTF_8)),
            "list.csv")) {
      ResultWriter.xlsx(csv, "list", 1, RecordingJob.COLUMNS, RecordingJob::new, 1, output);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(output.toFile())) {
      XSSFSheet sheet = book.getSheet("list");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("01022100");
      assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("PROHIBITED");
    }
  }
}
