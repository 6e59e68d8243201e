package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.transaction.CellRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaInjectionTest {
  private static final List<String> BODIES =
      List.of(
          "1+1",
          "cmd|'/c calc'!A1",
          "HYPERLINK(\"http://x\",\"y\")",
          "WEBSERVICE(\"http://x\")",
          "SUM(A1:A9)",
          "DDE(\"cmd\";\"/c calc\";\"x\")",
          "IMPORTXML(\"http://x\",\"//a\")");
  private static final List<String> STARTS =
      List.of(
          "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "\uff1d", "\uff0b", "\uff0d",
          "\uff20", "\u200b=", "+-", "==", "=\t");

  @TempDir Path folder;

  private static List<String> payloads() {
    List<String> all = new ArrayList<>();
    STARTS.forEach(s -> BODIES.forEach(b -> all.add(s + b)));
    return all;
  }

  /** A job that echoes the user's text in its results. */
  private static final class Echo implements ResultJob<String> {
    @Override
    public RowWorker<String> newWorker() {
      return row -> row.cell(0).text();
    }

    @Override
    public List<ResultCell> cells(String result) {
      return List.of(ResultCell.text(result), ResultCell.link(result, "javascript:alert(1)"));
    }

    @Override
    public void accept(String result) {
      assertThat(result).isNotBlank();
    }

    @Override
    public List<ResultTable> extraSheets() {
      return List.of(new ResultTable("=Summary", List.of(List.of(ResultCell.text("=1+1")))));
    }
  }

  private static final List<ResultColumn> COLUMNS =
      List.of(new ResultColumn("=why", 10), new ResultColumn("@authority", 10));

  private Path input() throws Exception {
    Path in = folder.resolve("in.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(in)) {
      XSSFSheet sheet = book.createSheet("S");
      sheet.createRow(0).createCell(0).setCellValue("id");
      for (String payload : payloads()) {
        sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(payload);
      }
      book.write(out);
    }
    return in;
  }

  @Test
  void noTextBecomesAFormulaInAWorkbook() throws Exception {
    Path out = folder.resolve("out.xlsx");
    try (SheetFile file = Sheets.open(input())) {
      ResultWriter.xlsx(file, "S", 1, COLUMNS, Echo::new, 1, out);
    }
    int checked = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(out.toFile())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getHyperlink()).isNull();
            checked++;
          }
        }
      }
    }
    assertThat(checked).isEqualTo(3 * (payloads().size() + 1) + 1);
  }

  @Test
  void everyPayloadIsGuardedInCsv() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = Sheets.open(input())) {
      ResultWriter.csv(file, "S", 1, COLUMNS, new Echo(), 2, out);
    }
    List<CsvRecord> records;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      records = reader.stream().toList();
    }
    assertThat(records).hasSize(payloads().size() + 1);
    for (CsvRecord row : records.subList(1, records.size())) {
      assertThat(row.getFields()).hasSize(3).allMatch(f -> f.startsWith("'"));
    }
  }

  @Test
  void numbersAndOrdinaryTextStayAsTheyAre() throws Exception {
    Path in =
        Files.writeString(
            folder.resolve("in.csv"), "id;n\n-12,5;+48 600 700 800\n\n0102;a-b\n-5%;'quoted\n");
    Path out = folder.resolve("out.csv");
    try (SheetFile file = Sheets.open(in)) {
      ResultWriter.csv(file, "in", 1, List.of(new ResultColumn("why", 9)), new Plain(), 1, out);
    }
    assertThat(out)
        .hasContent("id;n;why\n-12,5;+48 600 700 800;ok\n\n0102;a-b;ok\n-5%;'quoted;ok\n");
  }

  /** A job with the same answer for every row. */
  private static final class Plain implements ResultJob<Integer> {
    @Override
    public RowWorker<Integer> newWorker() {
      return CellRow::number;
    }

    @Override
    public List<ResultCell> cells(Integer result) {
      return List.of(ResultCell.text("ok"));
    }

    @Override
    public void accept(Integer result) {
      assertThat(result).isPositive();
    }

    @Override
    public List<ResultTable> extraSheets() {
      return List.of();
    }
  }
}
