package org.belscreen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.SheetException;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.ColumnMap;
import org.belscreen.transaction.DateOrder;
import picocli.CommandLine.Option;

/** How the user's sheet is to be read. */
final class SheetOptions {

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet to screen (default: the first with a recognisable header row).")
  String sheet;

  @Option(
      names = "--map",
      paramLabel = "\"HEADER=field\"",
      description = "Say which field a column holds; may be given several times.")
  List<String> maps = new ArrayList<>();

  @Option(
      names = "--date-order",
      paramLabel = "dmy|mdy",
      description = "Which comes first in dates such as 03/04/2025.")
  String dateOrder;

  SheetSettings settings() {
    return new SheetSettings(Optional.ofNullable(sheet), columnMap(), order());
  }

  /** Opens the sheet to screen: a path, or {@code -} for CSV on standard input. */
  InputSheet open(String input, Optional<LocalDate> asOf, int threads) throws SheetException {
    SheetSettings settings = settings();
    SheetFile file =
        input.equals("-")
            ? Sheets.openCsv(System.in, "standard input")
            : Sheets.open(Path.of(input));
    return InputSheet.of(file, settings, asOf, threads);
  }

  private ColumnMap columnMap() {
    try {
      return ColumnMap.of(maps);
    } catch (IllegalArgumentException e) {
      throw new Unusable(e.getMessage());
    }
  }

  private Optional<DateOrder> order() {
    if (dateOrder == null) {
      return Optional.empty();
    }
    Optional<DateOrder> order = DateOrder.of(dateOrder);
    if (order.isPresent()) {
      return order;
    }
    throw new Unusable("--date-order \"" + dateOrder + "\" is not known; write dmy or mdy");
  }
}
