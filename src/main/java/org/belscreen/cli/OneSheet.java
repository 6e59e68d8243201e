package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.belscreen.Screener;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowChoice;
import org.belscreen.run.RowScreener;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sheet.SheetException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands over one sheet have in common. */
final class OneSheet {

  @Parameters(
      paramLabel = "INPUT",
      index = "0",
      description = "A workbook or CSV file; - for CSV on standard input.")
  String input;

  @Mixin JurisdictionOption jurisdictions = new JurisdictionOption();
  @Mixin SheetOptions sheetOptions = new SheetOptions();
  @Mixin LawOptions lawOptions = new LawOptions();
  @Mixin ListOptions listOptions = new ListOptions();
  @Mixin ClearedOptions clearedOptions = new ClearedOptions();

  private final int threads = Runtime.getRuntime().availableProcessors();

  /** The law to judge by. */
  AppliedLaw law() throws IOException {
    return lawOptions.load(listOptions);
  }

  /** What screeners under a law share. */
  Screener.Shared shared(AppliedLaw law) {
    return clearedOptions.shared(law);
  }

  List<Jurisdiction> asked() {
    return jurisdictions.all();
  }

  /** Refuses to write the result over what is read; {@code null} is standard output. */
  void spare(Path out) throws IOException {
    if (out != null) {
      List<Path> read = new ArrayList<>(lawOptions.overlays);
      read.addAll(listOptions.paths());
      read.addAll(clearedOptions.paths());
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
    return Runs.info(law, sheet.file(), asOf, lawOptions.known(), asked(), 0)
        .beside(law.lists(), clearedOptions.file());
  }

  RowScreener.Task task(
      Screener.Shared shared,
      AppliedLaw law,
      InputSheet sheet,
      Optional<LocalDate> asOf,
      boolean strict) {
    return new RowScreener.Task(
        shared, sheet.reader(), asOf, LocalDate.MAX, asked(), strict, law.overlay());
  }

  /** Every row of the sheet through workers, the results in the order of the rows. */
  <T> void each(InputSheet sheet, Supplier<? extends RowWorker<T>> worker, Consumer<T> sink)
      throws SheetException {
    sheet.file().process(sheet.sheet(), sheet.layout().firstDataRow(), threads, worker, sink);
  }

  /** The rows of an id or number; no other is screened. */
  List<Outcome> rows(InputSheet sheet, RowScreener.Task task, String idOrNumber)
      throws SheetException {
    RowChoice choice = RowChoice.of(Optional.of(idOrNumber));
    List<Outcome> found = new ArrayList<>();
    each(
        sheet,
        () -> new RowScreener(task, choice),
        (Outcome o) -> {
          if (o.result().isPresent()) {
            found.add(o);
          }
        });
    return choice.chosen(found, o -> o.result().orElseThrow().id(), sheet.file().name());
  }
}
