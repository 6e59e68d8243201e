package org.belscreen.transaction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about how rows are to be read.
 *
 * @param asOf the day to be judged for all rows; a row may then do without a date of its own
 * @param dateOrder which comes first in 03/04/2025; empty where the column itself must show it
 */
public record ReadOptions(Optional<LocalDate> asOf, Optional<DateOrder> dateOrder) {

  /** Nothing said. */
  public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty());
}
