package org.belscreen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.belscreen.run.Unusable;
import org.belscreen.web.Access;
import org.belscreen.web.PageServer;
import org.belscreen.web.Serving;
import org.belscreen.web.WorkFolder;

/** The life of a server. */
final class Serve {

  private static final int WAITING = 256;

  private Serve() {}

  /** Serves until the program is ended. */
  static int until(ServeCommand asked, PrintWriter out) throws IOException, InterruptedException {
    WorkFolder folder = WorkFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    // Whatever this program keeps for a moment, in whichever part, it keeps there.
    System.setProperty("java.io.tmpdir", folder.path().toString());
    CountDownLatch ended = new CountDownLatch(1);
    Optional<String> token = local(asked.host) ? Optional.empty() : Optional.of(Access.secret());
    PageServer server;
    try {
      server = new PageServer(serving(asked, folder.path(), token));
    } catch (IOException e) {
      folder.close();
      throw new Unusable(e.getMessage());
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  folder.close();
                  ended.countDown();
                },
                "belscreen-end"));
    out.println("belscreen is at " + server.address());
    token.ifPresent(
        t -> {
          out.println("The link lets one in, once. Token for the API and for others: " + t);
          out.println("Calls are not encrypted: put a proxy with TLS in front, or use a tunnel.");
        });
    out.flush();
    ended.await();
    return Main.OK;
  }

  private static Serving serving(ServeCommand asked, Path folder, Optional<String> token)
      throws IOException {
    LawOptions law = new LawOptions();
    law.rules = asked.rules;
    int cores = Runtime.getRuntime().availableProcessors();
    return new Serving(
        law.load(asked.lists),
        asked.cleared.file(),
        asked.host,
        asked.port,
        token,
        Set.copyOf(asked.names),
        new Serving.Limits((long) asked.megabytes << 20, asked.rows, cores, WAITING),
        folder,
        Version.program(),
        LocalDate::now,
        () -> OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Whether nobody but this machine reaches the address. */
  private static boolean local(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Unusable("--host " + host + ": this machine has no such address");
    }
  }
}
