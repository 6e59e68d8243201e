package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.transaction.CellRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd sheets made from seeds: each cell of the user comes back, and each row gets its result. */
class RoundTripTest {
  private static final String[] TEXTS = {
    "Беларуськалий", "=1+1", "line\nbreak", " padded ", "a & b < c", "\"quoted\"", "𝔊reek Ω",
    "_x0041_", "'", "tab\there", "0102", "+48 600 700 800", "{=cmd}", "\u00a0nbsp\u00a0"
  };
  private static final String[] FORMATS = {
    "General", "0.00", "yyyy-mm-dd", "00000000", "#,##0.00 \"EUR\"", "0%", "@", "dd/mm/yyyy hh:mm"
  };

  @TempDir Path folder;

  static List<Integer> seeds() {
    List<Integer> seeds = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      seeds.add(i);
    }
    return seeds;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noCellIsLost(int seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    int headerRow = 1 + random.nextInt(20);
    int rows = random.nextInt(60);
    boolean old = seed % 6 == 0;
    Path in = folder.resolve(old ? "in.xls" : "in.xlsx");
    make(random, seed, old, headerRow, rows, in);
    Path out = folder.resolve("out.xlsx");
    try (SheetFile file = Sheets.open(in)) {
      ResultWriter.xlsx(
          file, "odd", headerRow, RecordingJob.COLUMNS, RecordingJob::new, 1 + seed % 3, out);
    }
    try (Workbook before = WorkbookFactory.create(in.toFile(), null, true);
        Workbook after = WorkbookFactory.create(out.toFile(), null, true)) {
      compare(before, after, old);
    }
    try (SheetFile before = Sheets.open(in);
        SheetFile after = Sheets.open(out)) {
      List<CellRow> was = before.head("odd", Integer.MAX_VALUE);
      List<CellRow> is = after.head("odd", Integer.MAX_VALUE);
      assertThat(is).hasSameSizeAs(was);
      for (int r = 0; r < was.size(); r++) {
        List<?> cells = was.get(r).cells();
        assertThat(is.get(r).cells().subList(0, cells.size())).isEqualTo(cells);
      }
      assertThat(after.merges("odd")).isEqualTo(before.merges("odd"));
    }
  }

  private static void make(
      SplittableRandom random, int seed, boolean old, int headerRow, int rows, Path file)
      throws IOException {
    try (Workbook book =
            old
                ? new HSSFWorkbook()
                : seed % 5 == 0 ? new SXSSFWorkbook(1000) : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      List<CellStyle> styles = new ArrayList<>();
      for (String format : FORMATS) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        styles.add(style);
      }
      Sheet before = book.createSheet("before");
      Sheet sheet = book.createSheet("odd");
      before.createRow(3).createCell(2).setCellFormula("odd!A1&\"x\"");
      int width = 1 + random.nextInt(12);
      if (headerRow > 1) {
        sheet.createRow(0).createCell(random.nextInt(3)).setCellValue("A title");
      }
      if (headerRow > 2 && width > 2) {
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, width - 1));
      }
      Row header = sheet.createRow(headerRow - 1);
      for (int c = 0; c < width; c++) {
        header.createCell(c).setCellValue("Column " + c);
      }
      for (int r = 0; r < rows; r++) {
        if (random.nextInt(10) > 0) {
          Row row = sheet.createRow(headerRow + r);
          row.setZeroHeight(random.nextInt(20) == 0);
          for (int c = 0; c < width + (random.nextInt(40) == 0 ? 3 : 0); c++) {
            fill(random, row, c, styles);
          }
        }
      }
      sheet.setColumnWidth(0, 30 * 256);
      if (random.nextInt(3) == 0) {
        sheet.createFreezePane(1, headerRow);
      }
      book.createSheet("after").createRow(0).createCell(0).setCellValue("stays");
      book.write(out);
    }
  }

  private static void fill(SplittableRandom random, Row row, int c, List<CellStyle> styles) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return;
    }
    Cell cell = row.createCell(c);
    cell.setCellStyle(styles.get(random.nextInt(styles.size())));
    switch (kind) {
      case 1 -> cell.setCellValue(random.nextBoolean());
      case 2 -> cell.setCellErrorValue(FormulaError.DIV0.getCode());
      case 3 -> cell.setCellFormula("1+" + random.nextInt(9));
      case 4, 5 -> cell.setCellValue(random.nextInt(1, 100_000));
      case 6 -> cell.setCellValue(random.nextDouble(-1_000, 1_000));
      case 7 -> {
        // a cell with only a format
      }
      default -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
    }
  }

  private static void compare(Workbook before, Workbook after, boolean old) {
    assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 2);
    for (Sheet sheet : before) {
      Sheet same = after.getSheet(sheet.getSheetName());
      for (Row row : sheet) {
        assertThat(same.getRow(row.getRowNum())).as("row %s", row.getRowNum()).isNotNull();
        assertThat(same.getRow(row.getRowNum()).getZeroHeight()).isEqualTo(row.getZeroHeight());
        for (Cell cell : row) {
          Cell now = same.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
          if (cell.getCellType() != CellType.BLANK) {
            assertThat(now.getCellType()).isEqualTo(cell.getCellType());
            assertThat(now.toString()).isEqualTo(cell.toString());
            assertThat(now.getCellStyle().getDataFormatString())
                .isEqualTo(cell.getCellStyle().getDataFormatString());
          }
        }
      }
      assertThat(same.getColumnWidth(0)).isEqualTo(sheet.getColumnWidth(0));
      assertThat(same.getNumMergedRegions()).isEqualTo(sheet.getNumMergedRegions());
    }
    assertThat(old || before.getNumCellStyles() <= after.getNumCellStyles()).isTrue();
  }
}
