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

  void show(Context ctx) {
    Jobs.Job job =
        jobs.find(ctx.pathParam("id"))
            .orElseThrow(() -> Problem.notFound("no job of that id is under way"));
    Json.send(ctx, Map.of("state", job.state(), "rows", job.rows()));
  }

  void cancel(Context ctx) {
    if (!jobs.cancel(ctx.pathParam("id"))) {
      throw Problem.notFound("no job of that id is under way");
    }
    ctx.status(204);
  }
}
