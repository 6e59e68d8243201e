package org.belscreen.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.cleared.ClearedFile;
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
      long rows,
      Optional<ClearedFile> cleared) {
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
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        law.lists(),
        cleared);
  }

  /** The options that bear on a result, for its receipt. */
  static SortedMap<String, String> options(ScreenCommand command) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put(
        "jurisdictions",
        String.join(",", command.jurisdictions.all().stream().map(Enum::name).toList()));
    options.put("strict", String.valueOf(command.strict));
    if (!command.listOptions.programmes.isEmpty()) {
      options.put("programmes", String.join(",", command.listOptions.programmes));
    }
    if (command.sheetOptions.sheet != null) {
      options.put("sheet", command.sheetOptions.sheet);
    }
    if (command.sheetOptions.dateOrder != null) {
      options.put("dateOrder", command.sheetOptions.dateOrder);
    }
    for (int i = 0; i < command.sheetOptions.maps.size(); i++) {
      options.put("map." + i, command.sheetOptions.maps.get(i));
    }
    return options;
  }
}
