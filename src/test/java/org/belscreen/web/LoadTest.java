package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.belscreen.benchmark.ShipmentGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once get what one gets. The large version is run by hand: ServeBenchmark. */
class LoadTest {

  private static final int USERS = 12;

  @TempDir Path folder;

  @Test
  void many_users_at_once_get_the_same_answers_as_one() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    Path book = folder.resolve("book.xlsx");
    ShipmentGenerator.xlsx(book, 11, 150, ShipmentGenerator.Strings.SHARED);
    byte[] file = Files.readAllBytes(book);
    ExecutorService users = Executors.newFixedThreadPool(USERS);
    try (Served served = new Served(work)) {
      String path = "/api/v1/sheets?format=jsonl&asOf=2025-10-01";
      byte[] alone = served.send(path, file).body();
      List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        answers.add(users.submit(() -> served.send(path, file)));
      }
      for (Future<HttpResponse<byte[]>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).isEqualTo(alone);
      }
      Until.holds("the end of all jobs", () -> served.server.jobs().open() == 0);
      try (var left = Files.list(work)) {
        assertThat(left).isEmpty();
      }
    } finally {
      users.shutdownNow();
    }
  }
}
