package org.belscreen.finding;

import java.util.List;
import org.belscreen.law.Effect;

/**
 * A finding as it stands on a day.
 *
 * @param effect the effect as it counts that day
 * @param liftedBy ids of the authorisations that lift it, or {@code licence: …} as the row names it
 */
public record Resolved(Finding finding, Effect effect, List<String> liftedBy) {

  public boolean lifted() {
    return !liftedBy.isEmpty();
  }
}
