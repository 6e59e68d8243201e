package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that the user brings is written over, and a run that can't end leaves nothing behind. */
class OutputSafetyTest {

  private static final String SHEET =
      "id,date,origin,from,to,hs_code,value,currency\nH,2025-07-20,BY,BY,NL,04090000,10000,EUR\n";

  @TempDir Path folder;
  private Path sheet;

  @BeforeEach
  void writeSheet() throws IOException {
    sheet = Files.writeString(folder.resolve("shipments.csv"), SHEET);
  }

  @Test
  void the_input_is_never_the_output() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), sheet);
    Path hard = Files.createLink(folder.resolve("hard.csv"), sheet);
    for (Path out : List.of(sheet, link, hard, folder.resolve("./shipments.csv"))) {
      assertThat(run("screen", sheet, "-o", out)).as("%s", out).isEqualTo(2);
      assertThat(run("explain", sheet, "--row", "H", "-o", out)).as("%s", out).isEqualTo(2);
      assertThat(run("timeline", sheet, "-o", out)).as("%s", out).isEqualTo(2);
    }
    assertThat(run("screen", sheet, "--receipt", sheet, "-o", folder.resolve("o.json")))
        .isEqualTo(2);
    Path overlay = Files.writeString(folder.resolve("what-if.json"), "name: nothing\n");
    assertThat(run("screen", sheet, "--overlay", overlay, "-o", overlay)).isEqualTo(2);
    assertThat(overlay).hasContent("name: nothing\n");
    assertThat(sheet).hasContent(SHEET);
    assertThat(names())
        .containsExactlyInAnyOrder("shipments.csv", "link.csv", "hard.csv", "what-if.json");
  }

  @Test
  void a_link_stays_a_link_and_what_it_leads_to_is_written() throws Exception {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), real);
    assertThat(run("screen", sheet, "-o", link)).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).startsWith("{\"run\"");
  }

  @Test
  void of_several_inputs_all_results_come_or_none() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Path same = Files.writeString(other.resolve("shipments.csv"), SHEET);
    assertThat(run("screen", sheet, same, "-o", results)).isEqualTo(2);
    assertThat(run("screen", sheet, folder.resolve("absent.csv"), "-o", results)).isEqualTo(2);
    Path broken = Files.writeString(other.resolve("broken.csv"), SHEET + "\"never closed\n");
    assertThat(run("screen", sheet, broken, "-o", results)).isEqualTo(2);
    assertThat(results).isEmptyDirectory();
    Path second = Files.writeString(other.resolve("second.csv"), SHEET);
    assertThat(run("screen", sheet, second, "--format", "json", "-o", results)).isZero();
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("shipments-screened.json", "second-screened.json");
    }
  }

  @Test
  void a_template_takes_no_place_that_is_taken() throws Exception {
    Path book = folder.resolve("mine.xlsx");
    assertThat(run("template", book)).isZero();
    byte[] before = Files.readAllBytes(book);
    assertThat(run("template", book)).isEqualTo(2);
    assertThat(run("template", folder.resolve("mine.csv"))).isEqualTo(2);
    assertThat(book).hasBinaryContent(before);
  }

  @Test
  void where_nothing_can_be_written_nothing_is() throws Exception {
    assertThat(run("screen", sheet, "-o", folder.resolve("absent/out.xlsx"))).isEqualTo(2);
    assertThat(run("screen", sheet, "--receipt", folder.resolve("absent/r.json"))).isEqualTo(2);
    assertThat(run("screen", sheet, "-o", folder.resolve("out.doc"))).isEqualTo(2);
    assertThat(names()).containsExactly("shipments.csv");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).toList();
    }
  }

  private static int run(Object... arguments) {
    return Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }
}
