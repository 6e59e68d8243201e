package org.belscreen.run;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.belscreen.report.HtmlReport;
import org.belscreen.report.JsonReport;
import org.belscreen.report.Paint;
import org.belscreen.report.ResultSheet;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.report.Summary;
import org.belscreen.report.SummarySheets;
import org.belscreen.report.SummaryText;
import org.belscreen.report.TableReport;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultJob;
import org.belscreen.sheet.ResultTable;
import org.belscreen.sheet.ResultWriter;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sheet.SheetException;

/** One sheet screened to one result. */
public final class SheetRun {

  /**
   * What a run is made of.
   *
   * @param info what the result says of the run, its rows still uncounted
   * @param receipt where to write a receipt, if one is wanted
   * @param options the options that bear on the result, for the receipt
   * @param seen called with each row in order; again from the first where the run starts anew
   */
  public record Setup(
      InputSheet sheet,
      RowScreener.Task task,
      AppliedLaw law,
      RunInfo info,
      Format format,
      int threads,
      Optional<Path> receipt,
      SortedMap<String, String> options,
      Consumer<Outcome> seen,
      Paint paint,
      int width) {}

  private final Setup setup;
  private final InputSheet sheet;
  private final RowScreener.Task task;
  private final RunInfo run;
  private final int threads;
  private Optional<ReceiptFile> receipt = Optional.empty();

  public SheetRun(Setup setup) {
    this.setup = setup;
    this.sheet = setup.sheet;
    this.task = setup.task;
    this.run = setup.info;
    this.threads = setup.threads;
  }

  /**
   * Screens the sheet.
   *
   * @param target the file to write; {@code null} for standard output
   */
  public Summary to(Path target) throws Exception {
    if (setup.receipt.isEmpty()) {
      return written(target);
    }
    try (ReceiptFile file = new ReceiptFile(Receipts.head(run, setup.law, setup.options))) {
      receipt = Optional.of(file);
      Summary summary = written(target);
      file.to(setup.receipt.get());
      return summary;
    }
  }

  private Summary written(Path target) throws Exception {
    return switch (setup.format) {
      case XLSX -> workbook(target);
      case CSV -> csv(target);
      case JSON -> json(target, false);
      case JSONL -> json(target, true);
      case HTML -> html(target);
      case TABLE -> table(target);
    };
  }

  private Summary table(Path target) throws Exception {
    Summary summary = new Summary(task.jurisdictions());
    Outputs.write(
        target,
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          try (TableReport report = new TableReport(out, run, setup.width, setup.paint)) {
            each(
                outcome -> {
                  count(summary, outcome);
                  outcome.result().ifPresent(sunk(report::row));
                });
          }
          out.write("\n");
          out.write(
              SummaryText.of(summary, run.withRows(summary.rows()), setup.width, setup.paint));
          out.flush();
        });
    return summary;
  }

  private Summary html(Path target) throws Exception {
    Summary summary = new Summary(task.jurisdictions());
    try (HtmlReport report = new HtmlReport(run, task.shared().rulebook().verifiedThrough())) {
      each(
          outcome -> {
            count(summary, outcome);
            outcome.result().ifPresent(sunk(report::row));
          });
      Outputs.write(target, out -> report.write(out, summary));
    }
    return summary;
  }

  private Summary csv(Path target) throws Exception {
    Job job = new Job(new ResultSheet(task.jurisdictions(), task.overlay()));
    int headerRow = sheet.layout().firstDataRow() - 1;
    if (target == null) {
      Outputs.write(
          null,
          out ->
              ResultWriter.csv(
                  sheet.file(),
                  sheet.sheet(),
                  headerRow,
                  job.columns.columns(),
                  job,
                  threads,
                  out));
    } else {
      ResultWriter.csv(
          sheet.file(), sheet.sheet(), headerRow, job.columns.columns(), job, threads, target);
    }
    return job.summary;
  }

  private Summary workbook(Path target) throws Exception {
    ResultSheet columns = new ResultSheet(task.jurisdictions(), task.overlay());
    List<Job> jobs = new ArrayList<>();
    ResultWriter.xlsx(
        sheet.file(),
        sheet.sheet(),
        sheet.layout().firstDataRow() - 1,
        columns.columns(),
        () -> {
          // Asked again where the run has to start anew.
          receipt.ifPresent(ReceiptFile::again);
          Job job = new Job(columns);
          jobs.add(job);
          return job;
        },
        threads,
        target);
    return jobs.get(jobs.size() - 1).summary;
  }

  /** The rows go to a temporary file first, because the run says how many there are. */
  private Summary json(Path target, boolean lines) throws Exception {
    Summary summary = new Summary(task.jurisdictions());
    try (Spool body = new Spool()) {
      try (JsonReport report = JsonReport.rows(body.out(), lines)) {
        each(
            outcome -> {
              count(summary, outcome);
              outcome.result().ifPresent(sunk(report::row));
            });
      }
      RunInfo counted = run.withRows(summary.rows());
      Outputs.write(target, out -> JsonReport.assemble(out, counted, body::copyTo, lines));
      return summary;
    }
  }

  private void each(Consumer<Outcome> sink) throws SheetException {
    sheet
        .file()
        .process(
            sheet.sheet(),
            sheet.layout().firstDataRow(),
            threads,
            () -> new RowScreener(task),
            sink);
  }

  /** A row's consumer whose failure to write ends the run. */
  private static Consumer<RowResult> sunk(RowSink sink) {
    return row -> {
      try {
        sink.take(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @FunctionalInterface
  private interface RowSink {
    void take(RowResult row) throws IOException;
  }

  private void count(Summary summary, Outcome outcome) {
    setup.seen.accept(outcome);
    receipt.ifPresent(file -> outcome.result().ifPresent(r -> file.row(r, run.inputName())));
    if (outcome.result().isPresent()) {
      summary.add(outcome.result().get());
    } else {
      summary.skip(outcome.row(), outcome.skipped());
    }
  }

  /** The job of a result workbook. */
  private final class Job implements ResultJob<Outcome> {

    private final ResultSheet columns;
    private final Summary summary = new Summary(task.jurisdictions());

    Job(ResultSheet columns) {
      this.columns = columns;
    }

    @Override
    public RowWorker<Outcome> newWorker() {
      return new RowScreener(task);
    }

    @Override
    public List<ResultCell> cells(Outcome outcome) {
      return outcome.result().map(columns::cells).orElse(List.of());
    }

    @Override
    public void accept(Outcome outcome) {
      count(summary, outcome);
    }

    @Override
    public List<ResultTable> extraSheets() {
      return SummarySheets.of(
          summary, run.withRows(summary.rows()), task.shared().rulebook().verifiedThrough());
    }
  }
}
