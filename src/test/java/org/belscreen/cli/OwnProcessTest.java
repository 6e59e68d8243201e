package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.belscreen.benchmark.ShipmentGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets are screened by a process of their own, which nobody is to notice. */
class OwnProcessTest {

  private static final int ROWS = 20_000;

  @TempDir static Path sheets;
  @TempDir Path folder;

  private static Path large;

  @BeforeAll
  static void makeSheet() throws IOException {
    large = sheets.resolve("large.csv");
    ShipmentGenerator.csv(large, 20261127, ROWS);
    assertThat(Files.size(large)).isGreaterThan(4 << 20);
  }

  @Test
  void its_result_is_that_of_a_run_in_one_process_and_a_small_heap_is_begun_again()
      throws Exception {
    Path alone = folder.resolve("alone.csv");
    Path helped = folder.resolve("helped.csv");
    Path again = folder.resolve("again.csv");
    String said = run("-Dbelscreen.heap=0", alone);
    assertThat(said).contains("20,000 rows").doesNotContain("beginning again");
    said = run("-Dbelscreen.heap=420", helped);
    assertThat(said).contains("20,000 rows").doesNotContain("beginning again");
    said = run("-Dbelscreen.heap=16", again);
    assertThat(said).contains("20,000 rows").contains("beginning again");
    String expected = Files.readString(alone);
    assertThat(Files.readString(helped).equals(expected)).isTrue();
    assertThat(Files.readString(again).equals(expected)).isTrue();
  }

  private String run(String setting, Path out) throws Exception {
    Path said = folder.resolve("said.txt");
    int status = builder(setting, out, "--stats").redirectError(said.toFile()).start().waitFor();
    assertThat(status).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  @Test
  void a_process_that_is_killed_takes_the_other_with_it_and_leaves_no_half_result()
      throws Exception {
    for (boolean force : new boolean[] {true, false}) {
      Path out = Files.createDirectory(folder.resolve("killed-" + force)).resolve("out.jsonl");
      Process process = builder("-Dbelscreen.heap=420", out).start();
      Optional<ProcessHandle> worker = Optional.empty();
      while (process.isAlive() && (worker.isEmpty() || isEmpty(out.getParent()))) {
        worker = process.descendants().findFirst();
        Thread.onSpinWait();
      }
      assertThat(worker).as("a process for the sheet").isPresent();
      if (force) {
        process.destroyForcibly();
      } else {
        process.destroy();
      }
      process.waitFor();
      worker.get().onExit().get(60, TimeUnit.SECONDS);
      if (Files.exists(out)) {
        try (Stream<String> lines = Files.lines(out)) {
          assertThat(lines.count()).as("all rows").isGreaterThanOrEqualTo(ROWS);
        }
      } else {
        assertThat(out.getParent()).isEmptyDirectory();
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void what_a_heap_cannot_be_foreseen_for_stays_in_one_process() {
    assertThat(OwnProcess.tryIt("screen", large.toString(), "--lists", "sdn.csv")).isEmpty();
    assertThat(OwnProcess.tryIt("screen", "no-such-file.xlsx")).isEmpty();
    assertThat(OwnProcess.tryIt("screen", "-")).isEmpty();
  }

  private static ProcessBuilder builder(String setting, Path out, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(setting);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.belscreen.cli.Main"));
    command.addAll(List.of("screen", large.toString(), "-o", out.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
