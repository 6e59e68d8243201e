package org.belscreen.party;

import java.util.Optional;
import org.belscreen.law.ListedEntry;

/** What the country of a row says about a match. */
final class Countries {

  private Countries() {}

  /** Whether both sides name countries and none is common. */
  static boolean conflict(ListedEntry entry, Optional<String> country) {
    return country.isPresent()
        && !entry.countries().isEmpty()
        && !entry.countries().contains(country.get());
  }

  /** For the reason: nothing, or the country's agreement or disagreement. */
  static String words(ListedEntry entry, Optional<String> country) {
    if (country.isEmpty() || entry.countries().isEmpty()) {
      return "";
    }
    return conflict(entry, country)
        ? "; country "
            + country.get()
            + " differs from listed "
            + String.join("/", entry.countries())
        : "; country " + country.get() + " agrees";
  }
}
