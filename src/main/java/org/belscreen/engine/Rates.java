package org.belscreen.engine;

import org.belscreen.duty.DutyCalculator;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookException;

/** Refuses a rulebook with a rate of duty that can't be computed, before a row meets it. */
final class Rates {

  private Rates() {}

  /**
   * Checks each annex that states rates: all of its lines must.
   *
   * @throws RulebookException naming the annex file and the line
   */
  static Rulebook checked(Rulebook rulebook) {
    for (CodeList list : rulebook.codeLists().values()) {
      if (list.rows().stream().anyMatch(DutyCalculator::rated)) {
        for (CodeRow row : list.rows()) {
          try {
            DutyCalculator.check(row);
          } catch (IllegalArgumentException e) {
            throw new RulebookException(list.id() + ".csv: " + e.getMessage(), e);
          }
        }
      }
    }
    return rulebook;
  }
}
