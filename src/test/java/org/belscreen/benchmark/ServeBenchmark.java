package org.belscreen.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Users who screen sheets at the same moment, run by hand against the packaged program:
 *
 * <pre>ServeBenchmark target/belscreen.jar [users [rows [heap]]]</pre>
 *
 * Every user sends one workbook, half of them a second time; then uploads are broken off. The
 * number of requests is bounded, and all go to this machine.
 */
public final class ServeBenchmark {

  private static final int BROKEN = 20;

  private ServeBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path jar = Path.of(args[0]).toAbsolutePath();
    int users = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int rows = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
    String heap = args.length > 3 ? args[3] : "384m";
    Path folder = Files.createTempDirectory("serve-benchmark");
    Path book = folder.resolve("book.xlsx");
    ShipmentGenerator.xlsx(book, 5, rows, ShipmentGenerator.Strings.SHARED);
    byte[] file = Files.readAllBytes(book);
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                jar.toString(),
                "serve",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = server.inputReader()) {
      String line = out.readLine();
      URI at = URI.create(line.substring(line.indexOf("http")));
      run("first", users, at, file);
      run("again", users / 2, at, file);
      broken(at.getPort(), file);
      System.out.printf("peak memory of the server: %s (heap limited to %s)%n", peak(server), heap);
      long end = System.nanoTime() + 30_000_000_000L;
      long left = left(temporary);
      while (left > 0 && System.nanoTime() < end) {
        left = left(temporary);
      }
      System.out.printf("files left after %d uploads that broke off: %d%n", BROKEN, left);
    } finally {
      server.destroy();
      server.waitFor();
    }
    System.out.printf("files left when the server has ended: %d%n", left(temporary));
  }

  private static void run(String name, int users, URI at, byte[] file) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    ExecutorService pool = Executors.newFixedThreadPool(users);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<long[]>> answers = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                long begun = System.nanoTime();
                HttpResponse<byte[]> answer =
                    client.send(
                        HttpRequest.newBuilder(at.resolve("/api/v1/sheets?format=xlsx"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                            .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                return new long[] {
                  answer.statusCode(), (System.nanoTime() - begun) / 1_000_000, answer.body().length
                };
              }));
    }
    long begun = System.nanoTime();
    start.countDown();
    int errors = 0;
    long[] times = new long[users];
    for (int i = 0; i < users; i++) {
      long[] answer = answers.get(i).get();
      errors += answer[0] == 200 && answer[2] > 1_000 ? 0 : 1;
      times[i] = answer[1];
    }
    pool.shutdown();
    Arrays.sort(times);
    System.out.printf(
        "%s: %d users, %d errors, all answered after %d ms, median %d ms, slowest %d ms%n",
        name,
        users,
        errors,
        (System.nanoTime() - begun) / 1_000_000,
        times[users / 2],
        times[users - 1]);
  }

  private static void broken(int port, byte[] file) throws IOException {
    for (int i = 0; i < BROKEN; i++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        OutputStream out = socket.getOutputStream();
        String head =
            "POST /api/v1/sheets HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + file.length
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(file, 0, file.length / 2);
      }
    }
  }

  private static long left(Path temporary) throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.filter(Files::isRegularFile).count();
    } catch (java.io.UncheckedIOException e) {
      return 1;
    }
  }

  /** The most memory that the process ever had, where the system tells. */
  private static String peak(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .map(l -> l.replaceAll("VmHWM:\\s+", ""))
        .findFirst()
        .orElse("unknown");
  }
}
