package org.belscreen.run;

import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.ColumnMap;
import org.belscreen.transaction.DateOrder;

/**
 * How the user's sheet is to be read.
 *
 * @param sheet the sheet to screen; the first with a recognisable header where not said
 * @param columns which columns hold which fields, where the header alone doesn't tell
 * @param order which comes first in dates such as 03/04/2025, if said
 */
public record SheetSettings(Optional<String> sheet, ColumnMap columns, Optional<DateOrder> order) {

  /** Nothing said: the sheet itself must tell. */
  public static final SheetSettings NONE =
      new SheetSettings(Optional.empty(), ColumnMap.of(List.of()), Optional.empty());
}
