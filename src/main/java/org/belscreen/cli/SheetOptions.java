package org.belscreen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  ColumnMap columnMap() {
    try {
      return ColumnMap.of(maps);
    } catch (IllegalArgumentException e) {
      throw new Unusable(e.getMessage());
    }
  }

  Optional<DateOrder> order() {
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
