package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on time as processes: nothing but the document goes to standard output. */
class TimeProcessTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "timeline samples/what-if/shipments.csv --from 2026-01-01 --to 2028-01-01, 0, /rows/8/timelines",
    "compare samples/what-if/shipments.csv --as-of 2025-09-10 --with 2025-10-01, 0, /rows",
    "explain samples/what-if/shipments.csv --row POTASH --remedies, 0, /explanations/1/findings",
    "measures --between 2025-11-01 2025-11-30, 0, /changes"
  })
  void a_document_and_nothing_else(String command, int status, String part) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-cp",
                System.getProperty("java.class.path"),
                "org.belscreen.cli.Main"));
    all.addAll(List.of(command.split(" ")));
    all.addAll(List.of("--format", "json"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int ended =
        new ProcessBuilder(all)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(ended).isEqualTo(status);
    JsonNode json = new ObjectMapper().readTree(Files.readString(out, StandardCharsets.UTF_8));
    assertThat(json.at(part).isArray()).as(part).isTrue();
    assertThat(json.at(part).size()).isPositive();
  }
}
