package org.belscreen.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.sheet.SheetFile;

/** What a run says of itself. */
final class Runs {

  private Runs() {}

  static RunInfo info(
      AppliedLaw law,
      SheetFile file,
      Optional<LocalDate> asOf,
      Optional<LocalDate> knownOn,
      List<Jurisdiction> jurisdictions,
      long rows) {
    Rulebook book = law.engine().rulebook();
    return new RunInfo(
        Version.program(),
        book.version(),
        book.sha256(),
        book.verifiedThroughAll(),
        asOf,
        knownOn,
        law.overlay(),
        file.name(),
        file.sha256(),
        rows,
        jurisdictions,
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** The options that bear on a result, for its receipt. */
  static SortedMap<String, String> options(ScreenCommand command) {
    return ReceiptOptions.of(
        command.jurisdictions.all(),
        command.strict,
        command.sheetOptions,
        command.listOptions.programmes);
  }

  /** The same options read from a receipt. */
  static SortedMap<String, String> options(ReceiptOptions kept) {
    return ReceiptOptions.of(kept.jurisdictions.all(), kept.strict, kept.sheet, kept.programmes);
  }
}
