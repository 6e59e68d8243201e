package org.belscreen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.Screener;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RunInfo;
import org.belscreen.report.Summary;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.MatchesFile;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowScreener;
import org.belscreen.run.SheetRun;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens sheets. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Screen spreadsheets (.xlsx, .xls, .csv; - for CSV on standard input).",
    footer = {
      "",
      "Examples:",
      "  belscreen screen shipments.xlsx",
      "  belscreen screen shipments.xlsx -o screened.xlsx",
      "  belscreen screen shipments.xlsx --as-of 2025-10-01 --format json",
      "",
      "Exit status: 0 every row screened; 1 --fail-on was met; 2 the command or the file can't be",
      "used (nothing is written); 3 written, but at least one row could not be screened."
    })
final class ScreenCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Workbooks or CSV files.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Judge every row under the law of this day (default: each row on its own date).")
  LocalDate asOf;

  @Mixin JurisdictionOption jurisdictions = new JurisdictionOption();
  @Mixin SheetOptions sheetOptions = new SheetOptions();
  @Mixin LawOptions lawOptions = new LawOptions();
  @Mixin ListOptions listOptions = new ListOptions();
  @Mixin ClearedOptions clearedOptions = new ClearedOptions();

  @Option(
      names = "--strict",
      description = "Count assumptions and unverified law as missing facts.")
  boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "xlsx, csv, json, jsonl, html or table.")
  String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file (or into this folder); its ending chooses the format.")
  Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "Exit with 1 if any row is restricted (or worse) or prohibited.")
  String failOn;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Also write a receipt: hashes of the sheet, the law and each row's result.")
  Path receipt;

  @Option(
      names = "--matches",
      paramLabel = "FILE",
      description =
          "Also write the open near matches, to be looked at, filled in and given back with"
              + " --cleared.")
  Path matches;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one a core).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--stats",
      description = "Tell on standard error how fast the run was and what it could spare.")
  boolean stats;

  private PrintWriter messages;

  /** Screens sheets without any option: nothing needs to be read from the command line. */
  static int plain(List<String> inputs, PrintWriter err) {
    ScreenCommand command = new ScreenCommand();
    command.inputs = inputs;
    command.messages = err;
    try {
      return command.call();
    } catch (Exception e) {
      err.println("belscreen: " + Failures.sentence(e));
      return Main.UNUSABLE;
    }
  }

  private PrintWriter err() {
    return messages == null ? spec.commandLine().getErr() : messages;
  }

  @Override
  public Integer call() throws Exception {
    Stats measured = new Stats();
    Optional<Verdict> failing = failing();
    if (threads < 1) {
      throw new Unusable("--threads must be at least 1");
    }
    Format chosen = format();
    List<Path> read = new ArrayList<>(lawOptions.overlays);
    read.addAll(listOptions.paths());
    read.addAll(clearedOptions.paths());
    checkReceipt();
    checkMatches(read);
    clearedOptions.file();
    MatchesFile found = new MatchesFile();
    try (Sheets sheets = new Sheets();
        Targets targets = Targets.of(inputs, Optional.ofNullable(out), chosen, read)) {
      // All are opened before any is screened: a file that can't be used leaves nothing behind.
      for (String input : inputs) {
        sheets.add(sheetOptions.open(input, Optional.ofNullable(asOf), threads));
      }
      // Only now: the law is loaded by another thread meanwhile.
      AppliedLaw law = lawOptions.load(listOptions);
      Screener.Shared shared = clearedOptions.shared(law);
      boolean failed = false;
      boolean errors = false;
      long rows = 0;
      for (int i = 0; i < inputs.size(); i++) {
        Summary summary = screen(sheets.get(i), law, shared, chosen, targets.of(i), found);
        failed |= failing.filter(summary::reaches).isPresent();
        errors |= summary.errors() > 0;
        rows += summary.rows();
      }
      if (matches != null) {
        Outputs.write(matches, stream -> found.write(stream, law.engine().rulebook()));
        err().println("note: " + found.size() + " open near matches written to " + matches);
      }
      targets.publish();
      if (stats) {
        measured.print(err(), rows, threads, shared.stats());
      }
      return failed ? Main.FAILED_ON : errors ? Main.ROWS_MISSING : Main.OK;
    }
  }

  private Summary screen(
      InputSheet sheet,
      AppliedLaw law,
      Screener.Shared shared,
      Format chosen,
      Path target,
      MatchesFile found)
      throws Exception {
    PrintWriter err = err();
    List<Jurisdiction> asked = jurisdictions.all();
    String where = sheet.layout().where().label();
    sheet.notes().forEach(n -> err.println("note: " + where + ": " + n));
    try (Progress progress = Progress.on(err)) {
      RowScreener.Task task =
          new RowScreener.Task(
              shared,
              sheet.reader(),
              Optional.ofNullable(asOf),
              LocalDate.MAX,
              asked,
              strict,
              law.overlay());
      RunInfo run =
          Runs.info(law, sheet.file(), Optional.ofNullable(asOf), lawOptions.known(), asked, 0)
              .beside(law.lists(), clearedOptions.file());
      SheetRun.Setup setup =
          new SheetRun.Setup(
              sheet,
              task,
              law,
              run.withNotes(sheet.notes()),
              chosen,
              threads,
              Optional.ofNullable(receipt),
              Runs.options(this),
              outcome -> {
                progress.step();
                found.add(outcome);
              },
              Terminal.paint(out != null),
              Terminal.width());
      Summary summary = new SheetRun(setup).to(target);
      skipped(summary).ifPresent(n -> err.println("note: " + where + ": " + n));
      if (summary.rows() == 0) {
        err.println("note: " + where + ": there is a header, but no row to screen below it");
      }
      return summary;
    }
  }

  /** Which rows hold no transaction: not all formats have a place for them. */
  private static Optional<String> skipped(Summary summary) {
    List<String> named =
        summary.firstSkipped().stream()
            .filter(n -> !n.text().equals("is empty"))
            .limit(5)
            .map(n -> "row " + n.row() + " " + n.text())
            .toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "left out: "
                + String.join(", ", named)
                + (summary.skipped() > named.size()
                    ? "; " + summary.skipped() + " rows in all"
                    : ""));
  }

  private Format format() {
    if (format == null && out != null && !Files.isDirectory(out)) {
      return Format.of(out);
    }
    Format chosen =
        format != null ? Format.named(format) : out == null ? Format.TABLE : Format.XLSX;
    if (chosen == Format.XLSX && out == null) {
      throw new Unusable("a workbook needs a file to go to: add -o screened.xlsx");
    }
    return chosen;
  }

  private void checkMatches(List<Path> read) throws IOException {
    if (matches == null) {
      return;
    }
    List<Path> taken = new ArrayList<>(read);
    inputs.stream().filter(i -> !i.equals("-")).map(Path::of).forEach(taken::add);
    Outputs.check("--matches", matches, taken);
    for (Path other : new Path[] {out, receipt}) {
      if (other != null
          && other.toAbsolutePath().normalize().equals(matches.toAbsolutePath().normalize())) {
        throw new Unusable("--matches names a file that is written already, " + other);
      }
    }
  }

  private void checkReceipt() throws IOException {
    if (receipt == null) {
      return;
    }
    if (inputs.size() > 1) {
      throw new Unusable(
          "--receipt " + receipt + " is for one input, but there are " + inputs.size());
    }
    List<Path> taken = new ArrayList<>(lawOptions.overlays);
    taken.addAll(listOptions.paths());
    taken.addAll(clearedOptions.paths());
    inputs.stream().filter(i -> !i.equals("-")).map(Path::of).forEach(taken::add);
    Outputs.check("--receipt", receipt, taken);
    if (out != null
        && out.toAbsolutePath().normalize().equals(receipt.toAbsolutePath().normalize())) {
      throw new Unusable("--receipt and -o name the same file " + receipt + "; name two");
    }
  }

  /** The inputs, opened; closed together. */
  private static final class Sheets implements AutoCloseable {
    private final List<InputSheet> open = new ArrayList<>();

    void add(InputSheet sheet) {
      open.add(sheet);
    }

    InputSheet get(int i) {
      return open.get(i);
    }

    @Override
    public void close() {
      open.forEach(InputSheet::close);
    }
  }

  private Optional<Verdict> failing() {
    if (failOn == null) {
      return Optional.empty();
    }
    return switch (failOn.toLowerCase(java.util.Locale.ROOT)) {
      case "restricted" -> Optional.of(Verdict.RESTRICTED);
      case "prohibited" -> Optional.of(Verdict.PROHIBITED);
      default ->
          throw new Unusable(
              "--fail-on \"" + failOn + "\" is not known; write restricted or prohibited");
    };
  }
}
