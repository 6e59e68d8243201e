package org.belscreen.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.report.RunInfo;
import org.belscreen.run.InputSheet;
import org.belscreen.run.RowScreener;
import org.belscreen.run.SheetSettings;
import org.belscreen.sheet.SheetException;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.ColumnMap;
import org.belscreen.transaction.DateOrder;

/** What all calls with a sheet have in common: taking it, its turn, opening it, and its end. */
final class SheetCalls {

  private static final Set<String> SHEET = Set.of("sheet", "map", "dateOrder");

  private final Serving serving;
  private final Jobs jobs;
  private final Laws laws;

  SheetCalls(Serving serving, Jobs jobs, Laws laws) {
    this.serving = serving;
    this.jobs = jobs;
    this.laws = laws;
  }

  /** A sheet, opened, under the law that is asked for. */
  record Call(
      Jobs.Job job,
      Upload upload,
      Params params,
      Asked asked,
      Laws.Ready law,
      InputSheet sheet,
      Serving serving) {

    RowScreener.Task task() {
      return asked.task(law, sheet.reader());
    }

    RunInfo run(long rows) {
      SheetFile file = sheet.file();
      return asked
          .run(law.law(), serving, file.name(), file.sha256(), rows)
          .withNotes(sheet.notes());
    }
  }

  /** Answers a call. */
  @FunctionalInterface
  interface Work {
    void on(Call call) throws Exception;
  }

  /** Answers a call whose header may not be understood. */
  @FunctionalInterface
  interface FileWork {
    void on(SheetFile file, SheetSettings settings) throws Exception;
  }

  /**
   * Takes a sheet and has it worked on.
   *
   * @param more names that the call knows beside those of the law and the sheet
   */
  void with(Context ctx, Set<String> more, Work work) throws IOException {
    with(ctx, more, Asked::asOf, work);
  }

  /**
   * The same, where rows without a date are read as of another day.
   *
   * @param undated that day
   */
  void with(
      Context ctx,
      Set<String> more,
      java.util.function.Function<Asked, Optional<java.time.LocalDate>> undated,
      Work work)
      throws IOException {
    take(
        ctx,
        more,
        (job, upload) -> {
          Asked asked = Asked.of(upload.params());
          SheetSettings settings = settings(upload.params());
          Laws.Ready law = laws.under(asked.overlay(), asked.knownOn());
          SheetFile file = Sheets.open(upload.file(), upload.name());
          try (InputSheet sheet = InputSheet.of(file, settings, undated.apply(asked), 1)) {
            work.on(new Call(job, upload, upload.params(), asked, law, sheet, serving));
          }
        });
  }

  /** Takes a sheet and looks at its first rows only. */
  void look(Context ctx, FileWork work) throws IOException {
    take(
        ctx,
        Set.of(),
        (job, upload) -> {
          SheetSettings settings = settings(upload.params());
          try (SheetFile file = Sheets.open(upload.file(), upload.name())) {
            work.on(file, settings);
          }
        });
  }

  @FunctionalInterface
  private interface Taken {
    void on(Jobs.Job job, Upload upload) throws Exception;
  }

  private void take(Context ctx, Set<String> more, Taken taken) throws IOException {
    Set<String> known = new TreeSet<>(Asked.NAMES);
    known.addAll(SHEET);
    known.addAll(more);
    try (Jobs.Job job = jobs.open(Optional.ofNullable(ctx.header(JobsApi.HEADER)));
        Upload upload = Upload.sheet(ctx, serving)) {
      upload.params().only(known);
      job.begin();
      taken.on(job, upload);
    } catch (SheetException e) {
      throw Problem.unusable(e.getMessage());
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static SheetSettings settings(Params params) {
    List<String> maps = params.all("map");
    ColumnMap columns;
    try {
      columns = ColumnMap.of(maps);
    } catch (IllegalArgumentException e) {
      throw Problem.field("map", e.getMessage());
    }
    Optional<DateOrder> order =
        params
            .one("dateOrder")
            .map(
                text ->
                    DateOrder.of(text)
                        .orElseThrow(() -> Problem.field("dateOrder", "dateOrder is dmy or mdy")));
    return new SheetSettings(params.one("sheet"), columns, order);
  }
}
