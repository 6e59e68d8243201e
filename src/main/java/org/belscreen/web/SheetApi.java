package org.belscreen.web;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.belscreen.law.Interval;
import org.belscreen.report.Paint;
import org.belscreen.run.Format;
import org.belscreen.run.Outcome;
import org.belscreen.run.RowScreener;
import org.belscreen.run.SheetRun;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sheet.SheetException;
import org.belscreen.transaction.CellRow;

/** Screens workbooks and CSV files. Each call brings its file; nothing of it is kept. */
final class SheetApi {

  private static final int WIDTH = 120;

  private final SheetCalls calls;

  SheetApi(SheetCalls calls) {
    this.calls = calls;
  }

  /** The result as the command line writes it. */
  void screen(Context ctx) throws IOException {
    calls.with(
        ctx,
        Set.of("format"),
        call -> {
          Format format = format(call.params().one("format").orElse("json"));
          String ending = format.name().toLowerCase(Locale.ROOT);
          Path result = call.upload().beside("result." + ending);
          new SheetRun(
                  new SheetRun.Setup(
                      call.sheet(),
                      call.task(),
                      call.law().law(),
                      call.run(0),
                      format,
                      1,
                      Optional.empty(),
                      new TreeMap<>(),
                      outcome -> call.job().step(),
                      Paint.NONE,
                      WIDTH))
              .to(result);
          ctx.contentType(type(format));
          ctx.header("Content-Length", String.valueOf(Files.size(result)));
          ctx.header("Content-Disposition", attachment(call.upload().name(), ending));
          Files.copy(result, ctx.outputStream());
        });
  }

  private static Format format(String name) {
    for (Format f : Format.values()) {
      if (f != Format.TABLE && f.name().equalsIgnoreCase(name)) {
        return f;
      }
    }
    throw Problem.field("format", "format is xlsx, csv, json, jsonl or html");
  }

  private static String type(Format format) {
    return switch (format) {
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case CSV -> "text/csv; charset=utf-8";
      case JSONL -> "application/x-ndjson";
      case HTML -> "text/html; charset=utf-8";
      case JSON, TABLE -> "application/json";
    };
  }

  /** A result is saved, never shown as a page of this server. */
  private static String attachment(String input, String ending) {
    int dot = input.lastIndexOf('.');
    String name = (dot > 0 ? input.substring(0, dot) : input) + "-screened." + ending;
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return "attachment; filename=\"screened." + ending + "\"; filename*=UTF-8''" + encoded;
  }

  /** Every row's verdicts over a stretch of days, or one row's. */
  void timeline(Context ctx) throws IOException {
    calls.with(
        ctx,
        Set.of("from", "to", "row"),
        asked -> asked.asOf().or(() -> Optional.of(Stretch.FROM)),
        call -> {
          Interval stretch = Stretch.of(call.params());
          Optional<Integer> row = row(call.params());
          Path file = call.upload().beside("timeline.json");
          AtomicInteger rows = new AtomicInteger();
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            each(
                call,
                row,
                outcome ->
                    Stretch.write(
                        out,
                        Stretch.row(outcome, call.asked().jurisdictions(), stretch),
                        rows.getAndIncrement() == 0));
          }
          Stretch.send(ctx, call.run(rows.get()), file);
        });
  }

  /** Why a row has its verdicts. */
  void explain(Context ctx) throws IOException {
    calls.with(
        ctx,
        Set.of("row", "remedies"),
        call -> {
          Optional<Integer> row = row(call.params());
          if (row.isEmpty()) {
            throw Problem.field("row", "row is missing: the number of the row in the sheet");
          }
          List<Outcome> found = new ArrayList<>();
          each(call, row, found::add);
          Explained.send(ctx, found.get(0), call.law(), call.asked(), call.params(), call.run(1));
        });
  }

  private static Optional<Integer> row(Params params) {
    return params
        .one("row")
        .map(
            text -> {
              try {
                return Integer.parseInt(text);
              } catch (NumberFormatException e) {
                throw Problem.field("row", "row is the number of a row in the sheet");
              }
            });
  }

  @FunctionalInterface
  private interface Sink {
    void take(Outcome outcome) throws IOException;
  }

  /** Screens all rows, or one. */
  private static void each(SheetCalls.Call call, Optional<Integer> only, Sink sink)
      throws IOException, SheetException {
    AtomicInteger found = new AtomicInteger();
    call.sheet()
        .file()
        .process(
            call.sheet().sheet(),
            call.sheet().layout().firstDataRow(),
            1,
            () -> {
              RowScreener screener = new RowScreener(call.task());
              return new Screening(screener, only);
            },
            outcome -> {
              call.job().step();
              if (outcome.isPresent() && outcome.get().result().isPresent()) {
                found.incrementAndGet();
                take(sink, outcome.get());
              }
            });
    if (only.isPresent() && found.get() == 0) {
      throw Problem.field("row", "the sheet has no transaction in row " + only.get());
    }
  }

  private static void take(Sink sink, Outcome outcome) {
    try {
      sink.take(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Screens the rows that are wanted. */
  private record Screening(RowScreener screener, Optional<Integer> only)
      implements RowWorker<Optional<Outcome>> {

    @Override
    public Optional<Outcome> evaluate(CellRow row) {
      return only.isPresent() && only.get() != row.number()
          ? Optional.empty()
          : Optional.of(screener.evaluate(row));
    }

    @Override
    public void close() {
      screener.close();
    }
  }
}
