package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.belscreen.web.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its users run it: as a process. */
class ServeCommandTest {

  @TempDir Path folder;

  private Process run(List<String> jvm, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.belscreen.cli.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
      return all.filter(p -> p.getFileName().toString().startsWith("belscreen")).toList();
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }

  @Test
  void it_serves_until_it_is_ended_and_leaves_nothing() throws Exception {
    Process process = run(List.of(), "serve", "--port", "0");
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertThat(line).matches("belscreen is at http://127\\.0\\.0\\.1:\\d+/");
      URI page = URI.create(line.substring(line.indexOf("http")));
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> got =
          client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.body()).contains("Drop a workbook or CSV file here");
      assertThat(temporary()).hasSize(1);
      Path own = temporary().get(0);
      if (Files.getFileStore(own).supportsFileAttributeView("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
            .isEqualTo("rwx------");
      }
      String secret = "Mustermann Trading 77";
      for (String format : List.of("json", "html", "xlsx", "csv")) {
        HttpResponse<byte[]> result =
            client.send(
                HttpRequest.newBuilder(page.resolve("/api/v1/sheets?format=" + format))
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "date,hs_code,from,to,seller\n2025-10-01,31042050,BY,PL,"
                                + secret
                                + "\nx,y,z,,\n"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(result.statusCode()).as(format).isEqualTo(200);
        // The answer ends a moment before what it was made of is gone.
        Until.holds("an empty folder after " + format, () -> empty(own));
      }
      process.toHandle().destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(temporary()).isEmpty();
      assertThat(out.lines()).isEmpty();
      assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void what_cannot_be_served_is_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      for (List<String> args :
          List.of(
              List.of("serve", "--port", String.valueOf(taken.getLocalPort())),
              List.of("serve", "--port", "70000"),
              List.of("serve", "--max-rows", "0"))) {
        Process process = run(List.of(), args.toArray(String[]::new));
        assertThat(process.waitFor()).as("%s", args).isEqualTo(Main.UNUSABLE);
        assertThat(Files.readAllLines(folder.resolve("err.txt")))
            .hasSize(1)
            .first()
            .asString()
            .startsWith("belscreen: ");
        assertThat(temporary()).isEmpty();
      }
    }
  }

  @Test
  void other_commands_load_nothing_of_the_web() throws Exception {
    Path log = folder.resolve("classes.txt");
    Process process =
        run(
            List.of("-Xlog:class+load:file=" + log),
            "screen",
            "samples/shipments.csv",
            "--format",
            "json");
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readAllLines(log))
        .hasSizeGreaterThan(500)
        .noneMatch(
            l ->
                l.contains("io.javalin")
                    || l.contains("org.eclipse.jetty")
                    || l.contains("org.belscreen.web"));
  }
}
