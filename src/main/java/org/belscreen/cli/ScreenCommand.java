package org.belscreen.cli;

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

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Leave out every measure not yet published on this day.")
  LocalDate knownOn;

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

  @Override
  public Integer call() throws Exception {
    Optional<Verdict> failing = failing();
    if (threads < 1) {
      throw new Unusable("--threads must be at least 1");
    }
    boolean folder = out != null && Files.isDirectory(out);
    if (inputs.size() > 1 && out != null && !folder) {
      throw new Unusable(
          "-o "
              + out
              + " is one file, but there are "
              + inputs.size()
              + " inputs: name a folder that exists");
    }
    Format chosen = format != null ? Format.named(format) : null;
    if (chosen == null) {
      chosen = out == null ? Format.TABLE : folder ? Format.XLSX : Format.of(out);
    }
    if (chosen == Format.XLSX && out == null) {
      throw new Unusable("a workbook needs a file to go to: add -o screened.xlsx");
    }
    AppliedLaw law = lawOptions.load(listOptions);
    Screener.Shared shared = clearedOptions.shared(law);
    MatchesFile found = new MatchesFile();
    List<Jurisdiction> asked = jurisdictions.all();
    boolean failed = false;
    boolean errors = false;
    for (String input : inputs) {
      try (InputSheet sheet = sheetOptions.open(input, Optional.ofNullable(asOf), threads);
          Progress progress = Progress.on(spec.commandLine().getErr())) {
        RowScreener.Task task =
            new RowScreener.Task(
                shared,
                sheet.reader(),
                Optional.ofNullable(asOf),
                knownOn == null ? LocalDate.MAX : knownOn,
                asked,
                strict,
                law.overlay());
        RunInfo run =
            Runs.info(
                law,
                sheet.file(),
                Optional.ofNullable(asOf),
                Optional.ofNullable(knownOn),
                asked,
                0,
                clearedOptions.file());
        sheet.notes().forEach(n -> spec.commandLine().getErr().println("note: " + n));
        Path target = target(input, chosen, folder);
        SheetRun screening =
            new SheetRun(
                new SheetRun.Setup(
                    sheet,
                    task,
                    law,
                    run,
                    chosen,
                    threads,
                    Optional.ofNullable(receipt),
                    Runs.options(this),
                    outcome -> {
                      progress.step();
                      found.add(outcome);
                    },
                    Terminal.paint(target != null),
                    Terminal.width()));
        Summary summary = screening.to(target);
        failed |= failing.filter(summary::reaches).isPresent();
        errors |= summary.errors() > 0;
      }
    }
    if (matches != null) {
      Outputs.write(matches, stream -> found.write(stream, law.engine().rulebook()));
      spec.commandLine()
          .getErr()
          .println("note: " + found.size() + " open near matches written to " + matches);
    }
    return failed ? Main.FAILED_ON : errors ? Main.ROWS_MISSING : Main.OK;
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

  private Path target(String input, Format chosen, boolean folder) {
    if (out == null || !folder) {
      return out;
    }
    String name =
        input.equals("-") ? "standard-input" : String.valueOf(Path.of(input).getFileName());
    int dot = name.lastIndexOf('.');
    return out.resolve(
        (dot < 0 ? name : name.substring(0, dot))
            + "-screened."
            + chosen.name().toLowerCase(java.util.Locale.ROOT));
  }
}
