package org.belscreen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Nexus;
import org.belscreen.screening.PartyReview;
import org.belscreen.transaction.Transaction;

/**
 * A transaction with its verdicts on every day.
 *
 * @param timelines one for each jurisdiction
 * @param nexus how the law of each reaches it
 * @param earlier how it reached it before a country of the row joined or left the Union, by the day
 *     on which that ended; mostly empty
 * @param assumptions what was taken in its ordinary sense because the row doesn't say
 * @param touchesBelarus whether Belarus is on its route or a party sits there
 * @param reviews the matches with listed parties that a person has to look at, or once looked at
 */
public record Screened(
    Transaction transaction,
    Map<Jurisdiction, Timeline> timelines,
    Map<Jurisdiction, Nexus> nexus,
    SortedMap<LocalDate, Map<Jurisdiction, Nexus>> earlier,
    List<Assumptions.Assumption> assumptions,
    boolean touchesBelarus,
    List<PartyReview> reviews) {

  /** How the law of a jurisdiction reaches the transaction, done on a day. */
  public Nexus nexus(Jurisdiction jurisdiction, LocalDate day) {
    for (Map.Entry<LocalDate, Map<Jurisdiction, Nexus>> e : earlier.entrySet()) {
      if (day.isBefore(e.getKey())) {
        return e.getValue().get(jurisdiction);
      }
    }
    return nexus.get(jurisdiction);
  }

  /** The same about another transaction that asks the same. */
  Screened of(Transaction other) {
    return new Screened(other, timelines, nexus, earlier, assumptions, touchesBelarus, reviews);
  }
}
