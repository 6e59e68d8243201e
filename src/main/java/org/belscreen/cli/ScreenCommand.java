package org.belscreen.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.transaction.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Screens sheets. */
@Command(name = "screen", mixinStandardHelpOptions = true, description = "Screen spreadsheets.")
final class ScreenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INPUT")
  Path input;

  @Option(names = "--as-of")
  LocalDate asOf;

  @Option(names = "--known-on")
  LocalDate knownOn;

  @Option(names = "--strict")
  boolean strict;

  @Option(names = "--rules")
  Path rules;

  @Option(names = "--format")
  String format;

  @Option(names = "-o")
  Path out;

  @Override
  public Integer call() throws Exception {
    RuleEngine engine =
        rules == null
            ? RuleEngine.bundled()
            : RuleEngine.of(
                rules, Path.of(System.getProperty("java.io.tmpdir"), "belscreen-rules"));
    Screener.Shared shared = new Screener.Shared(engine);
    RunInfo run =
        new RunInfo(
            Version.program(),
            engine.rulebook().version(),
            engine.rulebook().sha256(),
            engine.rulebook().verifiedThroughAll(),
            Optional.ofNullable(asOf),
            Optional.ofNullable(knownOn),
            Optional.empty(),
            input.getFileName().toString(),
            "",
            0,
            List.of(Jurisdiction.values()),
            "");
    try (Screener screener = shared.newScreener();
        OutputStream stream =
            out == null ? System.out : new BufferedOutputStream(Files.newOutputStream(out));
        JsonReport report = JsonReport.object(stream, run);
        var csv = CsvReader.builder().ofNamedCsvRecord(input)) {
      for (var r : csv) {
        int row = (int) r.getStartingLineNumber();
        RowResult result;
        try {
          Transaction t = InterimRows.read(row, r.getFieldsAsMap());
          Judgement j =
              Judgement.on(
                  asOf == null ? t.date() : asOf,
                  screener.screen(t, knownOn == null ? LocalDate.MAX : knownOn),
                  engine.rulebook(),
                  List.of(Jurisdiction.values()),
                  strict);
          result = new RowResult(row, t.id(), RowResult.Status.SCREENED, Optional.of(j), List.of());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
          result =
              new RowResult(
                  row,
                  r.findField("id").orElse("" + row),
                  RowResult.Status.ERROR,
                  Optional.empty(),
                  List.of(String.valueOf(e)));
        }
        report.row(result);
      }
    }
    return Main.OK;
  }
}
