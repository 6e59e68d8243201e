package org.belscreen.transaction;

import java.util.Locale;
import java.util.Optional;

/** Which comes first in a date such as 03/04/2025. */
public enum DateOrder {
  /** Day, month, year. */
  DMY,
  /** Month, day, year. */
  MDY;

  /** The order that {@code --date-order} names, if it is one. */
  public static Optional<DateOrder> of(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "dmy" -> Optional.of(DMY);
      case "mdy" -> Optional.of(MDY);
      default -> Optional.empty();
    };
  }
}
