package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a result promises: its JSON's form, the same verdicts in every format, in any surroundings.
 */
class ResultContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "samples/shipments.xlsx";

  @TempDir Path folder;

  @Test
  void json_has_the_documented_form() throws Exception {
    JsonSchema schema;
    try (InputStream in = JsonReport.class.getResourceAsStream("result.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
    List<List<String>> runs = new ArrayList<>();
    for (String file : List.of(SAMPLE, "samples/shipments.csv", "samples/shipments-messy.xlsx")) {
      runs.add(List.of(file));
      runs.add(List.of(file, "--as-of", "2025-10-01", "--strict", "--known-on", "2025-06-01"));
    }
    runs.add(List.of(SAMPLE, "--jurisdictions", "EU", "--overlay", whatIf()));
    runs.add(List.of(sheet("id,date,hs_code\n,31.02.2025,3\n,2025-01-01,31042050\n")));
    runs.add(List.of(sheet("id,date,hs_code\n")));
    for (List<String> run : runs) {
      JsonNode whole = JSON.readTree(screen(run, "json"));
      assertThat(schema.validate(whole)).as("%s", run).isEmpty();
      List<String> lines = screen(run, "jsonl").lines().toList();
      assertThat(JSON.readTree(lines.get(0)).get("run")).as("%s", run).isEqualTo(whole.get("run"));
      assertThat(lines).as("%s", run).hasSize(1 + whole.get("rows").size());
      for (int i = 1; i < lines.size(); i++) {
        assertThat(JSON.readTree(lines.get(i))).isEqualTo(whole.get("rows").get(i - 1));
      }
    }
  }

  @Test
  void every_format_has_the_same_verdicts_and_duties() throws Exception {
    Map<String, JsonNode> json = byId(screen(List.of(SAMPLE), "json"));
    Path csv = folder.resolve("out.csv");
    Main.run("screen", SAMPLE, "-o", csv.toString());
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      reader.forEach(r -> compare(json.get(r.getField("id")), r.getFieldsAsMap()));
    }
    Path xlsx = folder.resolve("out.xlsx");
    Main.run("screen", SAMPLE, "-o", xlsx.toString());
    DataFormatter text = new DataFormatter(Locale.ROOT);
    try (XSSFWorkbook book = new XSSFWorkbook(xlsx.toFile())) {
      assertThat(book.getSheetName(1)).isEqualTo("Summary");
      assertThat(book.getSheetName(2)).isEqualTo("Run");
      XSSFSheet sheet = book.getSheetAt(0);
      int header = 0;
      while (text.formatCellValue(sheet.getRow(header).getCell(0)).isEmpty()
          || sheet.getRow(header).getLastCellNum() < 5) {
        header++;
      }
      int compared = 0;
      for (int r = header + 1; r <= sheet.getLastRowNum(); r++) {
        Map<String, String> cells = new HashMap<>();
        Row names = sheet.getRow(header);
        for (int c = 0; c < names.getLastCellNum(); c++) {
          cells.put(
              text.formatCellValue(names.getCell(c)),
              sheet.getRow(r) == null ? "" : text.formatCellValue(sheet.getRow(r).getCell(c)));
        }
        if (json.containsKey(cells.get("id"))) {
          compare(json.get(cells.get("id")), cells);
          compared++;
        }
      }
      assertThat(compared).isEqualTo(json.size());
      Row summary = book.getSheet("Summary").getRow(1);
      assertThat(summary.getCell(0).getStringCellValue()).isEqualTo("US");
    }
  }

  private static void compare(JsonNode row, Map<String, String> cells) {
    boolean error = row.get("status").asText().equals("error");
    for (String j : List.of("US", "EU", "PL", "LT")) {
      String verdict = "";
      for (JsonNode v : row.path("verdicts")) {
        verdict = v.get("jurisdiction").asText().equals(j) ? v.get("verdict").asText() : verdict;
      }
      assertThat(cells.get(j + " verdict")).as("%s %s", row.get("id"), j).isEqualTo(verdict);
      assertThat(cells.get(j + " why").isEmpty()).as("%s %s", row.get("id"), j).isEqualTo(error);
    }
    assertThat(cells.get("Screening status")).startsWith(error ? "error: " : "screened");
    row.path("duty")
        .properties()
        .forEach(
            d -> {
              assertThat(cells.get("Additional duty").replaceAll("[ ,]", ""))
                  .isEqualTo(d.getValue().asText());
              assertThat(cells.get("Duty currency")).isEqualTo(d.getKey());
            });
  }

  @Test
  void no_language_zone_or_number_of_threads_changes_a_byte() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String json = screen(List.of(SAMPLE), "json");
    String page = screen(List.of(SAMPLE), "html").replaceAll("\\d{4}-\\d\\d-\\d\\dT[^<]*", "");
    try {
      for (String tag :
          List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-SA-u-nu-arab", "be-BY", "lt-LT")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(screen(List.of(SAMPLE, "--threads", "3"), "json")).as(tag).isEqualTo(json);
        assertThat(screen(List.of(SAMPLE), "html").replaceAll("\\d{4}-\\d\\d-\\d\\dT[^<]*", ""))
            .as(tag)
            .isEqualTo(page);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void the_order_of_rows_and_columns_changes_no_verdict() throws Exception {
    long seed = 20260328;
    System.out.println("order of rows and columns: seed " + seed);
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Path.of("rules/eu/reg-2025-1227/cases.csv"))) {
      for (NamedCsvRecord r : reader) {
        if (lines.isEmpty()) {
          lines.add(new ArrayList<>(r.getHeader()));
          lines.get(0).add("id");
        }
        List<String> line = new ArrayList<>(r.getFields());
        line.add("r" + lines.size());
        lines.add(line);
      }
    }
    Map<String, JsonNode> before = byId(screen(List.of(sheet(csv(lines))), "json"));
    Random random = new Random(seed);
    for (int i = 0; i < 2; i++) {
      List<Integer> columns = new ArrayList<>();
      for (int c = 0; c < lines.get(0).size(); c++) {
        columns.add(c);
      }
      Collections.shuffle(columns, random);
      List<List<String>> rows = new ArrayList<>(lines.subList(1, lines.size()));
      Collections.shuffle(rows, random);
      rows.add(0, lines.get(0));
      List<List<String>> moved =
          rows.stream().map(r -> columns.stream().map(r::get).toList()).toList();
      Map<String, JsonNode> after = byId(screen(List.of(sheet(csv(moved))), "json"));
      assertThat(after.keySet()).isEqualTo(before.keySet());
      after.forEach(
          (id, row) ->
              assertThat(row.path("verdicts")).as(id).isEqualTo(before.get(id).path("verdicts")));
    }
  }

  private static String csv(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(
              String.join(
                  ",", line.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList()))
          .append('\n');
    }
    return text.toString();
  }

  private String screen(List<String> arguments, String format) throws IOException {
    Path out = folder.resolve("out." + format);
    List<String> all = new ArrayList<>(List.of("screen"));
    all.addAll(arguments);
    all.addAll(List.of("--format", format, "-o", out.toString()));
    assertThat(Main.run(all.toArray(String[]::new))).isIn(Main.OK, Main.ROWS_MISSING);
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Map<String, JsonNode> byId(String json) throws IOException {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    JSON.readTree(json).get("rows").forEach(r -> rows.put(r.get("id").asText(), r));
    return rows;
  }

  private static String whatIf() throws IOException {
    try (var files = Files.list(Path.of("samples/what-if"))) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private String sheet(String text) throws IOException {
    Path file = Files.createTempFile(folder, "sheet", ".csv");
    Files.writeString(file, text);
    return file.toString();
  }
}
