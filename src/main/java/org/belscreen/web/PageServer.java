package org.belscreen.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The page and its API, served from this machine. */
public final class PageServer implements AutoCloseable {

  private static final int HEADERS = 96 * 1024;
  private static final int THREADS = 220;
  private static final long IDLE_MILLIS = 300_000;

  private final Serving serving;
  private final Access access;
  private final Jobs jobs;
  private final Javalin javalin;

  /**
   * Starts a server.
   *
   * @throws IOException where the port can't be listened on
   */
  public PageServer(Serving serving) throws IOException {
    this.serving = serving;
    this.access = new Access(serving.token());
    this.jobs = new Jobs(serving.limits());
    this.javalin = Javalin.create(this::configure);
    try {
      javalin.start();
    } catch (RuntimeException e) {
      javalin.stop();
      throw new IOException(
          "can't listen on "
              + serving.host()
              + ", port "
              + serving.port()
              + "; is it taken? --port 0 takes a free one",
          e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.generateEtags = false;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    threads.setName("belscreen-web");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
          // An overlay that the user writes may stand in an address.
          http.setRequestHeaderSize(HEADERS);
        });
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector =
              new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
          connector.setHost(serving.host());
          connector.setPort(serving.port());
          connector.setIdleTimeout(IDLE_MILLIS);
          return connector;
        });
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    Samples samples = Samples.bundled();
    Laws laws = new Laws(serving.law(), serving.cleared(), samples);
    Guard guard = new Guard(serving, access);
    routes.before(guard::check);
    Pages pages = new Pages(serving, access, laws, samples);
    routes.get("/", pages::page);
    routes.get("/login", pages::login);
    routes.post("/login", pages::enter);
    routes.get("/assets/{name}", pages::asset);
    RowsApi rows = new RowsApi(serving, jobs, laws);
    routes.post("/api/v1/screen", rows::screen);
    routes.post("/api/v1/timeline", rows::timeline);
    routes.post("/api/v1/explain", rows::explain);
    SheetCalls calls = new SheetCalls(serving, jobs, laws);
    SheetApi sheets = new SheetApi(calls);
    routes.post("/api/v1/sheets", sheets::screen);
    routes.post("/api/v1/sheets/timeline", sheets::timeline);
    routes.post("/api/v1/sheets/explain", sheets::explain);
    SheetPageApi sheetPage = new SheetPageApi(calls);
    routes.post("/api/v1/sheets/days", sheetPage::days);
    routes.post("/api/v1/sheets/columns", sheetPage::columns);
    LawApi law = new LawApi(laws, samples);
    routes.get("/api/v1/measures", law::measures);
    routes.get("/api/v1/measures/{id}", law::measure);
    routes.get("/api/v1/acts", law::acts);
    routes.get("/api/v1/changes", law::changes);
    routes.get("/api/v1/overlays", law::overlays);
    routes.get("/api/v1/fields", law::fields);
    routes.get("/api/v1/openapi.json", pages::openApi);
    routes.get("/api/v1/samples/shipments.xlsx", pages::sample);
    JobsApi work = new JobsApi(jobs);
    routes.get("/api/v1/jobs/{id}", work::show);
    routes.delete("/api/v1/jobs/{id}", work::cancel);
    routes.exception(Problem.class, this::problem);
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(Exception.class, this::unexpected);
  }

  private void problem(Problem problem, Context ctx) {
    boolean person = problem.status() == 401 && ctx.path().equals("/");
    if (person) {
      ctx.redirect("/login");
    } else if (!ctx.res().isCommitted()) {
      ctx.res().resetBuffer();
      if (!readToEnd(problem, ctx)) {
        ctx.header("Connection", "close");
      }
      Json.send(ctx, problem);
    }
  }

  /**
   * Takes what a refused caller still sends, up to twice what it may: a connection that is closed
   * on unread bytes is reset, and a browser then shows a network error in place of the answer.
   *
   * @return whether nothing is left to read, so that the connection can serve the next request
   */
  private boolean readToEnd(Problem problem, Context ctx) {
    if (problem.status() == 401 || problem.status() == 403) {
      return false;
    }
    byte[] buffer = new byte[1 << 16];
    long left = 2 * serving.limits().bytes();
    try {
      InputStream in = ctx.req().getInputStream();
      int n = in.read(buffer);
      while (n >= 0 && left > 0) {
        left -= n;
        n = in.read(buffer);
      }
      return n < 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void refused(HttpResponseException e, Context ctx) {
    problem(
        e.getStatus() == 404
            ? Problem.notFound("there is nothing here")
            : Problem.badRequest("this call isn't understood"),
        ctx);
  }

  /** What goes wrong may have come from a sheet, so nothing of it is written anywhere. */
  private void unexpected(Exception e, Context ctx) {
    if (e instanceof IOException && !ctx.res().isCommitted()) {
      problem(Problem.badRequest("the request could not be read to its end"), ctx);
    } else {
      problem(Problem.unexpected(), ctx);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Where the page is; with the one-time key where a token is asked for. */
  public String address() {
    String host = serving.host();
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    String key = access.link().isEmpty() ? "" : "login?key=" + access.link();
    return "http://" + name + ":" + port() + "/" + key;
  }

  Jobs jobs() {
    return jobs;
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    javalin.stop();
  }
}
