package org.belscreen.finding;

import java.util.List;
import java.util.Optional;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Measure;
import org.belscreen.screening.Subject;

/**
 * A measure touches the transaction, on these days, for these reasons.
 *
 * @param effect what the measure does where its grounds are established
 * @param dates the measure's days, cut by those of its grounds
 * @param certain {@code false} where a ground is open: the finding is then a question
 * @param missing the columns that would settle it
 * @param because the grounds in plain words
 * @param duty the duty that the measure charges, if it is one
 */
public record Finding(
    Measure measure,
    Effect effect,
    Subject subject,
    Interval dates,
    boolean certain,
    List<String> missing,
    List<String> because,
    Optional<Duty> duty) {

  // By hand, for a measure's own would go through all its texts each time: it is known by its id.
  @Override
  public int hashCode() {
    int hash = measure.id().hashCode();
    hash = 31 * hash + subject.key().hashCode();
    hash = 31 * hash + dates.hashCode();
    hash = 31 * hash + because.hashCode();
    return 31 * hash + duty.hashCode();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Finding f
        && (f.measure == measure || f.measure.equals(measure))
        && f.effect == effect
        && f.subject.equals(subject)
        && f.dates.equals(dates)
        && f.certain == certain
        && f.missing.equals(missing)
        && f.because.equals(because)
        && f.duty.equals(duty);
  }

  /** The effect as it counts: a question where a ground is open. */
  public Effect counted() {
    return certain || effect == Effect.CAUTIONS ? effect : Effect.NEEDS;
  }

  /**
   * Whether this authorisation lifts that finding, or this duty takes the place of that one, dates
   * apart.
   */
  public boolean lifts(Finding other) {
    return (effect == Effect.AUTHORISES || duty.isPresent())
        && measure.lifts().contains(other.measure().id())
        && subject.equals(other.subject());
  }

  /** The same about a subject and for reasons in other words. */
  public Finding reworded(Subject otherSubject, List<String> otherReasons) {
    return new Finding(measure, effect, otherSubject, dates, certain, missing, otherReasons, duty);
  }
}
