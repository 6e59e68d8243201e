package org.belscreen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Nexus;
import org.belscreen.screening.PartyReview;
import org.belscreen.screening.Stencil;
import org.belscreen.screening.Subject;
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

  /** Whether no measure touches the transaction on any day. */
  boolean isClear() {
    for (Timeline timeline : timelines.values()) {
      if (!timeline.findings().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** How the law of a jurisdiction reaches the transaction, done on a day. */
  public Nexus nexus(Jurisdiction jurisdiction, LocalDate day) {
    for (Map.Entry<LocalDate, Map<Jurisdiction, Nexus>> e : earlier.entrySet()) {
      if (day.isBefore(e.getKey())) {
        return e.getValue().get(jurisdiction);
      }
    }
    return nexus.get(jurisdiction);
  }

  /**
   * The same with all reasons put into words, so that it holds on to nothing of what they were read
   * from.
   */
  Screened inWords(Transaction own, Copies copies) {
    SortedMap<LocalDate, Map<Jurisdiction, Nexus>> saidEarlier = earlier;
    if (!earlier.isEmpty()) {
      saidEarlier = new TreeMap<>(earlier);
      saidEarlier.replaceAll((day, then) -> copies.nexus(then));
    }
    return new Screened(
        own,
        timelines,
        copies.nexus(nexus),
        saidEarlier,
        copies.assumptions(assumptions),
        touchesBelarus,
        reviews);
  }

  /** The same about another transaction with the same stencil, in that one's own words. */
  Screened of(Transaction other, Stencil stencil) {
    return new Screened(
        other,
        stencil.blanks().isEmpty() ? timelines : filled(stencil),
        nexus,
        earlier,
        assumptions,
        touchesBelarus,
        reviews);
  }

  private Map<Jurisdiction, Timeline> filled(Stencil stencil) {
    if (isClear()) {
      return timelines;
    }
    Map<Jurisdiction, Timeline> filled = new EnumMap<>(timelines);
    filled.replaceAll((j, timeline) -> timeline.reworded(f -> filled(f, stencil)));
    return filled;
  }

  private static Finding filled(Finding f, Stencil stencil) {
    List<String> said = new ArrayList<>(f.because().size());
    boolean changed = false;
    for (String words : f.because()) {
      String filled = stencil.fill(words);
      changed |= !filled.equals(words);
      said.add(filled);
    }
    Subject subject = stencil.fill(f.subject());
    return changed || subject != f.subject() ? f.reworded(subject, said) : f;
  }
}
