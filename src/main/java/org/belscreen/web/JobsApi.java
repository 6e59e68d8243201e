package org.belscreen.web;

import io.javalin.http.Context;
import java.util.Map;

/** How far a job has come, and giving it up. */
final class JobsApi {

  /** The header by which a caller names a job of its own making. */
  static final String HEADER = "Belscreen-Job";

  private final Jobs jobs;

  JobsApi(Jobs jobs) {
    this.jobs = jobs;
  }

  /** A job that isn't known has ended or not begun: no fault of whoever asks. */
  void show(Context ctx) {
    Json.send(
        ctx,
        jobs.find(ctx.pathParam("id"))
            .<Map<String, Object>>map(job -> Map.of("state", job.state(), "rows", job.rows()))
            .orElse(Map.of("state", "none", "rows", 0)));
  }

  /** Gives a job up; one that has just ended by itself is no fault of whoever asks. */
  void cancel(Context ctx) {
    jobs.cancel(ctx.pathParam("id"));
    ctx.status(204);
  }
}
