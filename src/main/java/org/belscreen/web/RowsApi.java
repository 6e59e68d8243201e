package org.belscreen.web;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.belscreen.law.Interval;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.run.Outcome;
import org.belscreen.run.RowScreener;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.TransactionReader;

/** Screens rows that come as fields in a JSON body. */
final class RowsApi {

  private static final String INPUT = "request";

  private final Serving serving;
  private final Jobs jobs;
  private final Laws laws;

  RowsApi(Serving serving, Jobs jobs, Laws laws) {
    this.serving = serving;
    this.jobs = jobs;
    this.laws = laws;
  }

  /** A body, looked through, with the law that it asks for. */
  private record Call(
      Jobs.Job job, Upload upload, RowsRequest request, Asked asked, Laws.Ready law, RunInfo run) {

    /** What became of a row; one that looks like a total is told, not left out. */
    Outcome screen(RowScreener screener, CellRow row) {
      job.step();
      Outcome outcome = screener.evaluate(row);
      if (outcome.result().isPresent()) {
        return outcome;
      }
      RowResult error =
          new RowResult(
              row.number(),
              String.valueOf(row.number()),
              RowResult.Status.ERROR,
              Optional.empty(),
              List.of("row " + row.number() + " holds no transaction: it " + outcome.skipped()));
      return new Outcome(row.number(), Optional.of(error), Optional.empty(), "");
    }

    /**
     * A screener of the rows.
     *
     * @param undated the day of rows that give none, where none is asked for
     */
    RowScreener screener(Optional<LocalDate> undated) {
      TransactionReader reader =
          TransactionReader.ofFields(
              new SheetRef(INPUT, ""),
              new ReadOptions(asked.asOf().or(() -> undated), Optional.empty()));
      return new RowScreener(asked.task(law, reader));
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(Call call) throws IOException;
  }

  private void with(Context ctx, Set<String> more, Work work) throws IOException {
    Set<String> known = new TreeSet<>(Asked.NAMES);
    known.addAll(more);
    try (Jobs.Job job = jobs.open(Optional.ofNullable(ctx.header(JobsApi.HEADER)));
        Upload upload = Upload.json(ctx, serving)) {
      upload.params().only(Set.of());
      job.begin();
      RowsRequest request = RowsRequest.read(upload.file(), known, serving.limits().rows());
      Asked asked = Asked.of(request.params());
      Laws.Ready law = laws.under(asked.overlay(), asked.knownOn());
      RunInfo run = asked.run(law.law(), serving, INPUT, upload.sha256(), request.rows());
      work.on(new Call(job, upload, request, asked, law, run));
    }
  }

  /** The contract's JSON. */
  void screen(Context ctx) throws IOException {
    with(
        ctx,
        Set.of(),
        call -> {
          Path rows = call.upload.beside("rows");
          try (RowScreener screener = call.screener(Optional.empty());
              OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows));
              JsonReport report = JsonReport.rows(out, false)) {
            call.request.each(row -> report.row(call.screen(screener, row).result().orElseThrow()));
          }
          ctx.contentType("application/json");
          try (InputStream in = Files.newInputStream(rows)) {
            JsonReport.assemble(ctx.outputStream(), call.run, in::transferTo, false);
          }
        });
  }

  /** Every row's verdicts over a stretch of days. */
  void timeline(Context ctx) throws IOException {
    with(
        ctx,
        Stretch.NAMES,
        call -> {
          Interval stretch = Stretch.of(call.request.params());
          Path file = call.upload.beside("timeline");
          AtomicInteger rows = new AtomicInteger();
          try (RowScreener screener = call.screener(Optional.of(stretch.from()));
              OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            call.request.each(
                row ->
                    Stretch.write(
                        out,
                        Stretch.row(
                            call.screen(screener, row), call.asked.jurisdictions(), stretch),
                        rows.getAndIncrement() == 0));
          }
          Stretch.send(ctx, call.run, file);
        });
  }

  /** Why one row has its verdicts. */
  void explain(Context ctx) throws IOException {
    with(
        ctx,
        Explained.NAMES,
        call -> {
          if (call.request.rows() != 1) {
            throw Problem.field("rows", "rows must hold the one row to explain");
          }
          List<Outcome> outcome = new ArrayList<>();
          try (RowScreener screener = call.screener(Optional.empty())) {
            call.request.each(row -> outcome.add(call.screen(screener, row)));
          }
          Explained.send(
              ctx, outcome.get(0), call.law, call.asked, call.request.params(), call.run);
        });
  }
}
