package org.belscreen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
   *
   * @param once gives the one copy of a text
   */
  Screened inWords(Transaction own, UnaryOperator<String> once) {
    Map<Jurisdiction, Timeline> said = new EnumMap<>(timelines);
    said.replaceAll((j, timeline) -> timeline.settled(f -> inWords(f, once)));
    SortedMap<LocalDate, Map<Jurisdiction, Nexus>> saidEarlier = new TreeMap<>();
    earlier.forEach((day, then) -> saidEarlier.put(day, inWords(then, once)));
    return new Screened(
        own, said, inWords(nexus, once), saidEarlier, assumptions, touchesBelarus, reviews);
  }

  private static Map<Jurisdiction, Nexus> inWords(
      Map<Jurisdiction, Nexus> nexus, UnaryOperator<String> once) {
    Map<Jurisdiction, Nexus> said = new EnumMap<>(nexus);
    said.replaceAll((j, n) -> new Nexus(n.reach(), once.apply(n.because())));
    return said;
  }

  private static Finding inWords(Finding f, UnaryOperator<String> once) {
    return f.reworded(f.subject(), f.because().stream().map(once).toList());
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
