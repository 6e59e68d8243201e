package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each overlay among the samples, row for row: what differs from the law as it is. */
class WhatIfSamplesTest {

  private static final Path FOLDER = Path.of("samples/what-if");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  static Stream<Path> overlays() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_overlay_changes_the_rows_that_stand_beside_it(Path overlay) throws Exception {
    Path out = folder.resolve("out.json");
    String sheet = FOLDER.resolve("shipments.csv").toString();
    assertThat(
            Main.run(
                "compare",
                sheet,
                "--with-overlay",
                overlay.toString(),
                "--format",
                "json",
                "-o",
                out.toString()))
        .isZero();
    JsonNode result = JSON.readTree(out.toFile());
    assertThat(result.get("after").asText()).contains("HYPOTHETICAL");
    List<String> lines = new ArrayList<>();
    lines.add("id,jurisdiction,before,after,duty before,duty after");
    for (JsonNode row : result.get("rows")) {
      assertThat(row.at("/after/hypothetical").asBoolean()).isTrue();
      assertThat(row.at("/before/hypothetical").asBoolean()).isFalse();
      for (int i = 0; i < row.at("/before/verdicts").size(); i++) {
        JsonNode before = row.at("/before/verdicts/" + i);
        JsonNode after = row.at("/after/verdicts/" + i);
        if (!before.get("findings").equals(after.get("findings"))) {
          lines.add(
              String.join(
                  ",",
                  row.get("id").asText(),
                  before.get("jurisdiction").asText(),
                  before.get("verdict").asText(),
                  after.get("verdict").asText(),
                  duty(row.at("/before/duty")),
                  duty(row.at("/after/duty"))));
        }
      }
    }
    assertThat(result.get("differing").asInt() + result.get("same").asInt())
        .isEqualTo(result.at("/run/input/rows").asInt());
    String stem = overlay.getFileName().toString().replace(".yaml", ".csv");
    Path expected = FOLDER.resolve("expected").resolve(stem);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(expected));
  }

  private static String duty(JsonNode duty) {
    List<String> all = new ArrayList<>();
    duty.properties().forEach(e -> all.add(e.getValue().asText() + " " + e.getKey()));
    return String.join("; ", all);
  }
}
