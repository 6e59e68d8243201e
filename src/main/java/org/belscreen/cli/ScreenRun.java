package org.belscreen.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.ReceiptJson;
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
final class ScreenRun {

  private final InputSheet sheet;
  private final RowScreener.Task task;
  private final RunInfo run;
  private final Format format;
  private final int threads;
  private final PrintWriter err;
  private final Optional<Path> receipt;
  private final LawOptions.Law law;
  private final SortedMap<String, String> options;
  private final List<Receipt.RowProof> proofs = new ArrayList<>();
  private Progress progress = Progress.NONE;

  ScreenRun(
      InputSheet sheet,
      RowScreener.Task task,
      RunInfo run,
      Format format,
      int threads,
      PrintWriter err,
      Optional<Path> receipt,
      LawOptions.Law law,
      SortedMap<String, String> options) {
    this.sheet = sheet;
    this.task = task;
    this.run = run;
    this.format = format;
    this.threads = threads;
    this.err = err;
    this.receipt = receipt;
    this.law = law;
    this.options = options;
  }

  /**
   * Screens the sheet.
   *
   * @param target the file to write; {@code null} for standard output
   */
  Summary to(Path target) throws Exception {
    try (Progress progress = Progress.on(err)) {
      this.progress = progress;
      Summary summary =
          switch (format) {
            case XLSX -> workbook(target);
            case CSV -> csv(target);
            case JSON -> json(target, false);
            case JSONL -> json(target, true);
            case HTML -> html(target);
            case TABLE -> table(target);
          };
      if (receipt.isPresent()) {
        writeReceipt();
      }
      return summary;
    }
  }

  private Summary table(Path target) throws Exception {
    Summary summary = new Summary(task.jurisdictions());
    Paint paint = Terminal.paint(target != null);
    int width = Terminal.width();
    Outputs.write(
        target,
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          try (TableReport report = new TableReport(out, run, width, paint)) {
            each(
                outcome -> {
                  count(summary, outcome);
                  outcome.result().ifPresent(sunk(report::row));
                });
          }
          out.write("\n");
          out.write(SummaryText.of(summary, run.withRows(summary.rows()), width, paint));
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

  private void writeReceipt() throws Exception {
    SortedMap<String, String> overlays = new TreeMap<>();
    law.overlayTexts()
        .forEach(
            (name, text) ->
                overlays.put(name, Hashes.sha256(text.getBytes(StandardCharsets.UTF_8))));
    Receipt made =
        new Receipt(
            run.version(),
            run.time(),
            run.inputName(),
            run.inputSha256(),
            run.asOf(),
            run.knownOn(),
            overlays,
            run.rulebookVersion(),
            run.rulebookSha256(),
            law.engine().files().sha256ByAct(),
            options,
            List.copyOf(proofs));
    Outputs.write(
        receipt.orElseThrow(),
        out -> out.write(ReceiptJson.write(made).getBytes(StandardCharsets.UTF_8)));
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
          proofs.clear();
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
    Path body = Files.createTempFile("belscreen-", ".json");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body), 1 << 16);
          JsonReport report = JsonReport.rows(out, lines)) {
        each(
            outcome -> {
              count(summary, outcome);
              outcome.result().ifPresent(sunk(report::row));
            });
      }
      RunInfo counted = run.withRows(summary.rows());
      Outputs.write(
          target,
          out -> {
            try (InputStream rows = Files.newInputStream(body)) {
              JsonReport.assemble(out, counted, rows, lines);
            }
          });
      return summary;
    } finally {
      Files.deleteIfExists(body);
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
    progress.step();
    if (receipt.isPresent()) {
      outcome.result().ifPresent(r -> proofs.add(Proofs.of(r)));
    }
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
