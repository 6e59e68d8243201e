package org.belscreen.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.engine.RuleEngine;
import org.belscreen.run.AppliedLaw;

/** A server for tests, on a free port, with a clock that stands still. */
final class Served implements AutoCloseable {

  static final Serving.Limits LIMITS = new Serving.Limits(16 << 20, 60_000, 2, 64);

  private static final RuleEngine ENGINE = RuleEngine.bundled();

  final HttpClient client = HttpClient.newHttpClient();
  final PageServer server;

  Served(Path folder) throws IOException {
    this(folder, LIMITS, Optional.empty());
  }

  Served(Path folder, Serving.Limits limits, Optional<String> token) throws IOException {
    server =
        new PageServer(
            new Serving(
                AppliedLaw.of(ENGINE),
                Optional.empty(),
                "127.0.0.1",
                0,
                token,
                Set.of("belscreen.test"),
                limits,
                folder,
                "test",
                () -> LocalDate.of(2026, 11, 24),
                () -> "2026-11-24T05:00:00Z"));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> send(String path, byte[] file) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Lines of CSV as a file. */
  static byte[] csv(String... lines) {
    return String.join("\n", List.of(lines)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
