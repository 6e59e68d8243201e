package org.belscreen;

import java.util.List;
import java.util.Map;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Nexus;
import org.belscreen.transaction.Transaction;

/**
 * A transaction with its verdicts on every day.
 *
 * @param timelines one for each jurisdiction
 * @param nexus how the law of each reaches it
 * @param assumptions what was taken in its ordinary sense because the row doesn't say
 * @param touchesBelarus whether Belarus is on its route or a party sits there
 */
public record Screened(
    Transaction transaction,
    Map<Jurisdiction, Timeline> timelines,
    Map<Jurisdiction, Nexus> nexus,
    List<Assumptions.Assumption> assumptions,
    boolean touchesBelarus) {

  /** The same about another transaction that asks the same. */
  Screened of(Transaction other) {
    return new Screened(other, timelines, nexus, assumptions, touchesBelarus);
  }
}
