package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users run it: as a process. */
class CommandLineTest {

  private static final String HEAD =
      "id,date,origin,from,to,hs_code,value,currency,net_weight_kg\n";
  private static final String HONEY = "H,2025-07-20,BY,BY,NL,04090000,10000,EUR,2500\n";

  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  @Test
  void json_goes_to_standard_output_and_nothing_else_does() throws Exception {
    Run run = run("screen", sheet(HEAD + HONEY), "--format", "json");
    assertThat(run.status).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out);
    assertThat(json.at("/run/tool").asText()).isEqualTo("belscreen");
    assertThat(json.at("/run/input/rows").asInt()).isEqualTo(1);
    assertThat(json.at("/run/input/sha256").asText()).hasSize(64);
    JsonNode row = json.at("/rows/0");
    assertThat(row.get("row").asInt()).isEqualTo(2);
    assertThat(row.get("status").asText()).isEqualTo("screened");
    assertThat(row.at("/duty/EUR").asText()).isEqualTo("5000.00");
    assertThat(row.at("/verdicts/1/findings/0/duty/formula").asText())
        .isEqualTo("50% × 10 000.00 EUR");
  }

  @Test
  void a_row_that_cannot_be_read_leaves_the_others_their_verdicts() throws Exception {
    Run run =
        run(
            "screen",
            sheet(
                HEAD
                    + HONEY
                    + "A,2025-13-01,BY,BY,NL,04090000,1,EUR,1\n"
                    + "B,2025-07-20,BY,BY,NL,040,1,EUR,1\n"
                    + "C,2025-07-20,BY,BY,NL,04090000123,1,EUR,1\n"
                    + "D,2025-07-20,Atlantis,BY,NL,04090000,1,EUR,1\n"
                    + "E,2025-07-20,BY,BY,NL,04090000,1,XXQ,1\n"
                    + "F,2025-07-20,BY,BY,NL,04090000,1,EUR,-5\n"),
            "--format",
            "json");
    assertThat(run.status).isEqualTo(3);
    JsonNode rows = new ObjectMapper().readTree(run.out).get("rows");
    assertThat(rows.get(0).get("status").asText()).isEqualTo("screened");
    for (int i = 1; i <= 6; i++) {
      assertThat(rows.get(i).get("status").asText()).as("row %d", i).isEqualTo("error");
      assertThat(rows.get(i).has("verdicts")).isFalse();
      assertThat(rows.get(i).get("messages").get(0).asText()).contains("row " + (i + 2));
    }
  }

  @Test
  void fail_on_and_lines_of_json() throws Exception {
    Run run = run("screen", sheet(HEAD + HONEY), "--format", "jsonl", "--fail-on", "restricted");
    assertThat(run.status).isEqualTo(1);
    List<String> lines = run.out.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(new ObjectMapper().readTree(lines.get(0)).has("run")).isTrue();
    assertThat(new ObjectMapper().readTree(lines.get(1)).get("id").asText()).isEqualTo("H");
  }

  @Test
  void what_cannot_be_used_is_one_sentence_and_status_two() throws Exception {
    Path out = folder.resolve("never.xlsx");
    for (List<String> args :
        List.of(
            List.of("screen", sheet(HEAD + HONEY), "--as-of", "2025-02-31", "-o", out.toString()),
            List.of("screen", folder.resolve("absent.xlsx").toString(), "-o", out.toString()),
            List.of("screen", sheet("a,b\n1,2\n"), "-o", out.toString()),
            List.of("screen", sheet(HEAD + HONEY), "--sheet", "Other", "-o", out.toString()),
            List.of(
                "screen", sheet("date,Datum\n2025-01-01,2025-01-02\n"), "-o", out.toString()))) {
      Run run = run(args.toArray(String[]::new));
      assertThat(run.status).as("%s: %s", args, run.err).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(run.err.lines().filter(l -> l.startsWith("belscreen: "))).hasSize(1);
      assertThat(run.err).doesNotContain("\tat ");
      assertThat(out).doesNotExist();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .allMatch(n -> n.startsWith("sheet") && n.endsWith(".csv"));
    }
  }

  @Test
  void a_broken_rule_is_named_with_file_and_line() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/eu/act"));
    Files.createDirectories(folder.resolve("rules/common"));
    Files.writeString(
        folder.resolve("rules/common/country-groups.csv"), "group,country,note\nEU,DE,\n");
    Files.writeString(
        rules.resolve("act.yaml"),
        "title: T\nsource: http://example.org\nverifiedThrough: 2026-01-01\n");
    Files.writeString(
        rules.resolve("art.drl"),
        "package eu.act\nrule \"eu-x\"\n  salience 10\nwhen\n  Dealing( goods() )\nthen\nend\n");
    Run run = run("screen", sheet(HEAD + HONEY), "--rules", folder.resolve("rules").toString());
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("eu/act/art.drl, line 2").contains("salience");
  }

  private String sheet(String text) throws IOException {
    Path file = Files.createTempFile(folder, "sheet", ".csv");
    Files.writeString(file, text);
    return file.toString();
  }

  private Run run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.belscreen.cli.Main"));
    command.addAll(List.of(args));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int status = process.waitFor();
      return new Run(
          status,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }
}
