package org.belscreen.remedy;

import java.util.List;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Dealing;
import org.belscreen.transaction.Transaction;

/** The crossings of the border that a row crosses, as the rulebook names them. */
final class Crossings {

  private Crossings() {}

  /** The name of each crossing of the borders that the row crosses. */
  static List<String> on(Rulebook law, Transaction t) {
    Dealing dealing = Dealing.of(t, law.groups());
    return law.groups().crossings().stream()
        .filter(c -> dealing.crosses(c.border()).possible())
        .map(CountryGroups.Crossing::name)
        .distinct()
        .sorted()
        .toList();
  }
}
