package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.belscreen.benchmark.ShipmentGenerator;
import org.belscreen.benchmark.ShipmentGenerator.Strings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of many rows: the same with any number of threads, and whole or not at all. */
class LargeSheetsTest {

  private static final long SEED = 20261126;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "inline.xlsx, xlsx",
    "shared.xlsx, xlsx",
    "rows.csv, csv",
    "inline.xlsx, jsonl",
    "shared.xlsx, json",
    "rows.csv, html"
  })
  void the_result_is_the_same_with_one_two_and_eight_threads(String input, String format)
      throws Exception {
    Path sheet = sheet(input, 3_000);
    List<String> expected = null;
    for (int threads : new int[] {1, 2, 8}) {
      Path out = folder.resolve("with-" + threads + "." + format);
      int status =
          Main.run(
              "screen",
              sheet.toString(),
              "--threads",
              Integer.toString(threads),
              "-o",
              out.toString());
      assertThat(status).isZero();
      List<String> result = parts(out);
      expected = expected == null ? result : expected;
      assertThat(result.equals(expected)).as("%s threads", threads).isTrue();
    }
  }

  /** All of a file, part by part, but for the time at which it was made. */
  private static List<String> parts(Path file) throws IOException {
    List<String> parts = new ArrayList<>();
    if (file.toString().endsWith(".xlsx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.add(entry.getName());
          parts.add(timeless(zip.getInputStream(entry).readAllBytes()));
        }
      }
    } else {
      parts.add(timeless(Files.readAllBytes(file)));
    }
    return parts;
  }

  private static String timeless(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z", "TIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "json", "csv"})
  void a_run_that_is_killed_leaves_no_result_or_a_complete_one(String format) throws Exception {
    System.out.println("kill: seed " + SEED);
    Random random = new Random(SEED);
    Path sheet = sheet("inline.xlsx", 1_500);
    Path whole = folder.resolve("whole." + format);
    assertThat(process("screen", sheet.toString(), "-o", whole.toString()).waitFor()).isZero();
    List<String> complete = parts(whole);
    long length = Files.size(whole);
    byte[] earlier = {1, 2, 3};
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Path results = Files.createDirectory(folder.resolve(format + "-" + i));
      Path out = Files.write(results.resolve("out." + format), earlier);
      // The last one may be through: it is then complete.
      long size = i == KILLS - 1 ? length : (long) (random.nextDouble() * length);
      Process process = process("screen", sheet.toString(), "-o", out.toString());
      while (process.isAlive() && size(results) < size) {
        Thread.onSpinWait();
      }
      process.destroyForcibly();
      killed += process.waitFor() == 0 ? 0 : 1;
      if (!Arrays.equals(Files.readAllBytes(out), earlier)) {
        assertThat(parts(out).equals(complete)).as("killed at %,d bytes", size).isTrue();
      }
    }
    assertThat(killed).as("runs that were killed").isPositive();
  }

  /** The bytes in a folder but for the result of an earlier run. */
  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long size = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        // A file may be gone between the two looks.
        size += file.getFileName().toString().startsWith(".") ? file.toFile().length() : 0;
      }
      return size;
    }
  }

  @Test
  void a_full_disk_gives_one_sentence_and_leaves_nothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        isDone("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "no small file system can be made here");
    try {
      Path sheet = sheet("inline.xlsx", 1_000);
      for (String format : List.of("xlsx", "csv", "json", "html")) {
        Path out = disk.resolve("out." + format);
        Path said = folder.resolve("said.txt");
        int status =
            builder(List.of(), "screen", sheet.toString(), "-o", out.toString())
                .redirectError(said.toFile())
                .start()
                .waitFor();
        assertThat(status).as(format).isEqualTo(2);
        assertThat(Files.readAllLines(said))
            .as(format)
            .filteredOn(l -> !l.startsWith("note:") && !l.isBlank())
            .first()
            .asString()
            .contains(disk.toString())
            .contains("space");
        assertThat(Files.readString(said)).doesNotContain("Exception", "\tat ");
        assertThat(disk).as(format).isEmptyDirectory();
      }
      Path out = folder.resolve("spooled.json");
      int status =
          builder(
                  List.of("-Djava.io.tmpdir=" + disk),
                  "screen",
                  sheet.toString(),
                  "-o",
                  out.toString())
              .start()
              .waitFor();
      assertThat(status).as("no room for temporary files").isEqualTo(2);
      assertThat(out).doesNotExist();
      assertThat(disk).isEmptyDirectory();
    } finally {
      assertThat(isDone("umount", disk.toString())).isTrue();
    }
  }

  private Path sheet(String name, int rows) throws IOException {
    Path sheet = folder.resolve(name);
    if (name.endsWith(".csv")) {
      ShipmentGenerator.csv(sheet, SEED, rows);
    } else {
      ShipmentGenerator.xlsx(
          sheet, SEED, rows, name.startsWith("shared") ? Strings.SHARED : Strings.INLINE);
    }
    return sheet;
  }

  private static boolean isDone(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process process(String... arguments) throws IOException {
    return builder(List.of(), arguments).start();
  }

  private static ProcessBuilder builder(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.belscreen.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
