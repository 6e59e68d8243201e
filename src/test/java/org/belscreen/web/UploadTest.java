package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is bounded, takes its turn, can be given up, and leaves nothing. */
class UploadTest {

  private static final String HEAD = "id,date,origin,from,to,hs_code,value,currency,net_weight_kg";

  @TempDir Path folder;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    served = new Served(folder, new Serving.Limits(2 << 20, 2_000, 1, 3), Optional.empty());
  }

  @AfterEach
  void end() throws Exception {
    Until.holds("the end of all jobs", () -> served.server.jobs().open() == 0);
    Until.holds("an empty folder", () -> entries().isEmpty());
    served.close();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static byte[] rows(int n) {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (int i = 0; i < n; i++) {
      lines.add("R" + i + ",2025-07-20,BY,BY,NL,04090000,10000,EUR,2500");
    }
    return Served.csv(lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "multipart/form-data; boundary=b"})
  void an_upload_that_breaks_off_leaves_nothing(String type) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", served.server.port())) {
      OutputStream out = socket.getOutputStream();
      String part =
          type.startsWith("multipart")
              ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
              : "";
      out.write(
          ("POST /api/v1/sheets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\nContent-Type: "
                  + type
                  + "\r\n\r\n"
                  + part)
              .getBytes(StandardCharsets.UTF_8));
      out.write(rows(2_000));
      out.flush();
      Until.holds("the upload's folder", () -> !entries().isEmpty());
      assertThat(served.server.jobs().open()).isEqualTo(1);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entries().get(0))))
            .isEqualTo("rwx------");
      }
    }
  }

  @Test
  void work_can_be_given_up_while_it_waits() throws Exception {
    String id = UUID.randomUUID().toString();
    try (Jobs.Job other = served.server.jobs().open(Optional.empty())) {
      other.begin();
      CompletableFuture<HttpResponse<String>> waiting = send(id, rows(10));
      Until.holds("work waiting", () -> state(id).contains("waiting"));
      assertThat(cancel(id)).isEqualTo(204);
      assertThat(waiting.get().statusCode()).isEqualTo(409);
    }
    assertThat(cancel(id)).as("once more").isEqualTo(204);
  }

  @Test
  void work_can_be_given_up_while_it_is_done() throws Exception {
    String id = UUID.randomUUID().toString();
    CompletableFuture<HttpResponse<String>> working = send(id, rows(2_000));
    Until.holds("work begun", () -> state(id).contains("working"));
    assertThat(cancel(id)).isEqualTo(204);
    assertThat(working.get().statusCode()).isEqualTo(409);
  }

  @Test
  void jobs_take_their_turns_and_no_more_wait_than_may() throws Exception {
    List<String> ids = new ArrayList<>();
    List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
    try (Jobs.Job other = served.server.jobs().open(Optional.empty())) {
      other.begin();
      for (int i = 0; i < 3; i++) {
        String id = UUID.randomUUID().toString();
        ids.add(id);
        calls.add(send(id, rows(3)));
        Until.holds("work waiting", () -> state(id).contains("waiting"));
      }
      assertThat(send(UUID.randomUUID().toString(), rows(3)).get().statusCode()).isEqualTo(503);
      assertThat(send(ids.get(0), rows(3)).get().statusCode()).isEqualTo(400);
    }
    for (var call : calls) {
      assertThat(call.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_reader_who_goes_away_ends_the_work() throws Exception {
    byte[] sheet = rows(2_000);
    try (Socket socket = new Socket("127.0.0.1", served.server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/sheets/days HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                  + sheet.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(sheet);
      out.flush();
      assertThat(socket.getInputStream().readNBytes(200)).hasSize(200);
      socket.setSoLinger(true, 0);
    }
  }

  @Test
  void more_than_the_limits_is_refused() throws Exception {
    byte[] large = new byte[3 << 20];
    assertThat(served.send("/api/v1/sheets", large).statusCode()).isEqualTo(413);
    HttpResponse<String> unsaid =
        served.client.send(
            HttpRequest.newBuilder(served.at("/api/v1/sheets"))
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(unsaid.statusCode()).isEqualTo(413);
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    byte[] body = (form + "x".repeat(2_100_000) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(form(body).statusCode()).isEqualTo(413);
    HttpRequest unsaidForm =
        HttpRequest.newBuilder(served.at("/api/v1/sheets"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(body)))
            .build();
    assertThat(served.client.send(unsaidForm, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(413);
    assertThat(served.send("/api/v1/sheets", rows(2_001)).statusCode()).isEqualTo(413);
    StringBuilder json = new StringBuilder("{\"rows\":[");
    json.append("{},".repeat(2_000)).append("{}]}");
    assertThat(served.post("/api/v1/screen", json.toString()).statusCode()).isEqualTo(413);
  }

  @Test
  void a_form_without_an_end_is_cut_off() throws Exception {
    byte[] more = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket("127.0.0.1", served.server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/sheets HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                  + "Content-Type: multipart/form-data; boundary=b\r\n\r\n46\r\n--b\r\n"
                  + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  out.write("10000\r\n".getBytes(StandardCharsets.UTF_8));
                  out.write(more);
                  out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_form_may_bring_the_file_and_what_is_asked() throws Exception {
    String text =
        part("asOf\"", "2025-07-19")
            + part("overlay\"", "sample:regime-lapses-2027")
            + part(
                "file\"; filename=\"../../Ware <1>.csv\"",
                new String(rows(1), StandardCharsets.UTF_8))
            + "--b--\r\n";
    HttpResponse<String> response = form(text.getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body())
        .contains("\"name\" : \"Ware 1.csv\"")
        .contains("\"asOf\" : \"2025-07-19\"")
        .contains("The EU regime lapses");
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("Ware%201-screened.json");
    assertThat(form(part("asOf\"", "2025-07-19").getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "shipments.xlsx,shipments.xlsx",
    "/etc/passwd,passwd",
    "C:\\Temp\\a b.csv,a b.csv",
    "..,upload",
    "'',upload",
    "Отгрузки.csv,Отгрузки.csv"
  })
  void a_files_name_is_a_name_and_no_path(String sent, String plain) {
    assertThat(Upload.plain(sent)).isEqualTo(plain);
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + value + "\r\n";
  }

  private HttpResponse<String> form(byte[] body) throws Exception {
    return served.client.send(
        HttpRequest.newBuilder(served.at("/api/v1/sheets"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private CompletableFuture<HttpResponse<String>> send(String job, byte[] file) {
    return served.client.sendAsync(
        HttpRequest.newBuilder(served.at("/api/v1/sheets"))
            .header("Belscreen-Job", job)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String state(String job) throws Exception {
    return served.get("/api/v1/jobs/" + job).body();
  }

  private int cancel(String job) throws Exception {
    return served
        .client
        .send(
            HttpRequest.newBuilder(served.at("/api/v1/jobs/" + job)).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
