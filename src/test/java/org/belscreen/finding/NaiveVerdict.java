package org.belscreen.finding;

import java.time.LocalDate;
import java.util.List;
import org.belscreen.law.Effect;

/**
 * The contract's table of section 1, written again without a look at {@link Resolution}: what a
 * verdict is on one day. Licences aside.
 */
public final class NaiveVerdict {

  private NaiveVerdict() {}

  /** The verdict on a day. */
  public static Verdict on(LocalDate day, List<Finding> findings) {
    boolean restricted = false;
    for (Finding f : findings) {
      if (day.isBefore(f.dates().from()) || !day.isBefore(f.dates().to())) {
        continue;
      }
      if (f.effect() == Effect.AUTHORISES || f.effect() == Effect.CAUTIONS) {
        continue;
      }
      boolean exempt = false;
      boolean permitted = false;
      for (Finding a : findings) {
        if (a.effect() == Effect.AUTHORISES
            && a.certain()
            && !day.isBefore(a.dates().from())
            && day.isBefore(a.dates().to())
            && a.measure().lifts().contains(f.measure().id())
            && a.subject().equals(f.subject())) {
          if (a.measure().condition().isPresent()) {
            permitted = true;
          } else {
            exempt = true;
          }
        }
      }
      if (exempt) {
        continue;
      }
      if (permitted) {
        restricted = true;
      } else if (f.effect() == Effect.PROHIBITS && f.certain()) {
        return Verdict.PROHIBITED;
      } else {
        restricted = true;
      }
    }
    return restricted ? Verdict.RESTRICTED : Verdict.ALLOWED;
  }
}
