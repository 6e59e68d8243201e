package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.Screener;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowScreener;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.SheetException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands over one sheet have in common. */
final class OneSheet {

  @Parameters(
      paramLabel = "INPUT",
      index = "0",
      description = "A workbook or CSV file; - for CSV on standard input.")
  String input;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Leave out every measure not yet published on this day.")
  LocalDate knownOn;

  @Option(
      names = "--strict",
      description = "Count assumptions and unverified law as missing facts.")
  boolean strict;

  @Mixin JurisdictionOption jurisdictions = new JurisdictionOption();
  @Mixin SheetOptions sheetOptions = new SheetOptions();
  @Mixin LawOptions lawOptions = new LawOptions();

  private final int threads = Runtime.getRuntime().availableProcessors();

  List<Jurisdiction> asked() {
    return jurisdictions.all();
  }

  LocalDate known() {
    return knownOn == null ? LocalDate.MAX : knownOn;
  }

  /** Refuses to write the result over what is read; {@code null} is standard output. */
  void spare(Path out) throws IOException {
    if (out != null) {
      List<Path> read = new ArrayList<>(lawOptions.overlays);
      if (!input.equals("-")) {
        read.add(Path.of(input));
      }
      Outputs.check("-o", out, read);
    }
  }

  InputSheet open(Optional<LocalDate> asOf) throws SheetException {
    return sheetOptions.open(input, asOf, threads);
  }

  RunInfo run(AppliedLaw law, InputSheet sheet, Optional<LocalDate> asOf) {
    return Runs.info(law, sheet.file(), asOf, Optional.ofNullable(knownOn), asked(), 0);
  }

  /** Every row with a transaction or an error, in order. */
  List<Outcome> outcomes(AppliedLaw law, InputSheet sheet, Optional<LocalDate> asOf)
      throws SheetException {
    Screener.Shared shared = new Screener.Shared(law.engine());
    RowScreener.Task task =
        new RowScreener.Task(shared, sheet.reader(), asOf, known(), asked(), strict, law.overlay());
    List<Outcome> outcomes = new ArrayList<>();
    sheet
        .file()
        .process(
            sheet.sheet(),
            sheet.layout().firstDataRow(),
            threads,
            () -> new RowScreener(task),
            outcome -> {
              if (outcome.result().isPresent()) {
                outcomes.add(outcome);
              }
            });
    return outcomes;
  }

  /** The rows of an id or row number. */
  static List<Outcome> named(List<Outcome> outcomes, String id, String file) {
    List<Outcome> found =
        outcomes.stream()
            .filter(
                o -> o.result().orElseThrow().id().equals(id) || String.valueOf(o.row()).equals(id))
            .toList();
    List<Outcome> byId =
        found.stream().filter(o -> o.result().orElseThrow().id().equals(id)).toList();
    List<Outcome> chosen = byId.isEmpty() ? found : byId;
    if (chosen.isEmpty()) {
      throw new Unusable(
          "--row "
              + id
              + ": "
              + file
              + " has no row with that id or number; ids begin "
              + outcomes.stream().limit(5).map(o -> o.result().orElseThrow().id()).toList());
    }
    return chosen;
  }
}
