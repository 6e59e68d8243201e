package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples give what the files beside them say. */
class SamplesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"shipments.xlsx,3", "shipments-messy.xlsx,0", "shipments.csv,0"})
  void a_sample_gives_what_stands_beside_it(String name, int status) throws Exception {
    Path out = folder.resolve("out.json");
    assertThat(Main.run("screen", "samples/" + name, "--format", "json", "-o", out.toString()))
        .isEqualTo(status);
    List<String> lines = new ArrayList<>();
    lines.add("id,asOf,US,EU,PL,LT,duty,status");
    for (JsonNode row : new ObjectMapper().readTree(out.toFile()).get("rows")) {
      List<String> cells = new ArrayList<>();
      cells.add(row.get("id").asText());
      cells.add(row.path("asOf").asText());
      for (String j : List.of("US", "EU", "PL", "LT")) {
        String verdict = "";
        for (JsonNode v : row.path("verdicts")) {
          verdict = v.get("jurisdiction").asText().equals(j) ? v.get("verdict").asText() : verdict;
        }
        cells.add(verdict);
      }
      List<String> duty = new ArrayList<>();
      row.path("duty")
          .properties()
          .forEach(e -> duty.add(e.getValue().asText() + " " + e.getKey()));
      cells.add(String.join("; ", duty));
      cells.add(row.get("status").asText());
      lines.add(String.join(",", cells));
    }
    Path expected = Path.of("samples/expected", name + ".csv");
    if (Boolean.getBoolean("update")) {
      Files.write(expected, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(expected));
  }
}
