package org.belscreen.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.LicenceHeld;

/**
 * The verdicts of one jurisdiction on every day. Break-points are the ends of the findings and
 * nothing else, so the timeline is complete.
 */
public final class Timeline {

  private final Jurisdiction jurisdiction;
  private final List<Finding> findings;
  private final List<LicenceHeld> licences;
  private final Set<String> licenceWords;

  /**
   * @param findings of the jurisdiction, cautions included
   * @param licences that the row says are held, of any jurisdiction
   * @param licenceWords every word by which a measure names its licences
   */
  public Timeline(
      Jurisdiction jurisdiction,
      List<Finding> findings,
      List<LicenceHeld> licences,
      Set<String> licenceWords) {
    this.jurisdiction = jurisdiction;
    this.findings = List.copyOf(findings);
    this.licences = licences.stream().filter(l -> l.jurisdiction() == jurisdiction).toList();
    this.licenceWords = licenceWords;
  }

  public Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  /** Every finding, on whatever day. */
  public List<Finding> findings() {
    return findings;
  }

  /** How things stand on a day; the segment's dates run to the next break-point on either side. */
  public Segment on(LocalDate day) {
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    for (LocalDate point : breakPoints()) {
      if (!point.isAfter(day)) {
        from = point;
      } else {
        to = point;
        break;
      }
    }
    Segment s = Resolution.on(day, findings, licences, licenceWords);
    return new Segment(new Interval(from, to), s.verdict(), s.findings());
  }

  /** The cautions that hold on a day. */
  public List<Finding> cautions(LocalDate day) {
    return findings.stream()
        .filter(f -> f.effect() == Effect.CAUTIONS && f.dates().contains(day))
        .toList();
  }

  /**
   * The segments of a stretch of days, adjoining and complete; neighbours differ in verdict or
   * findings.
   */
  public List<Segment> segments(Interval stretch) {
    List<LocalDate> starts = new ArrayList<>();
    starts.add(stretch.from());
    for (LocalDate point : breakPoints()) {
      if (point.isAfter(stretch.from()) && point.isBefore(stretch.to())) {
        starts.add(point);
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate to = i + 1 < starts.size() ? starts.get(i + 1) : stretch.to();
      Segment s = Resolution.on(starts.get(i), findings, licences, licenceWords);
      Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
      if (last != null && last.verdict() == s.verdict() && last.findings().equals(s.findings())) {
        segments.set(
            segments.size() - 1,
            new Segment(new Interval(last.dates().from(), to), s.verdict(), s.findings()));
      } else {
        segments.add(new Segment(new Interval(starts.get(i), to), s.verdict(), s.findings()));
      }
    }
    return segments;
  }

  /** The first later day on which the verdict is another one, with that verdict. */
  public Optional<Change> next(LocalDate day) {
    Verdict now = Resolution.on(day, findings, licences, licenceWords).verdict();
    for (LocalDate point : breakPoints()) {
      if (point.isAfter(day)) {
        Verdict then = Resolution.on(point, findings, licences, licenceWords).verdict();
        if (then != now) {
          return Optional.of(new Change(point, then));
        }
      }
    }
    return Optional.empty();
  }

  /** A day on which the verdict becomes another. */
  public record Change(LocalDate date, Verdict verdict) {}

  private TreeSet<LocalDate> breakPoints() {
    TreeSet<LocalDate> points = new TreeSet<>();
    for (Finding f : findings) {
      if (f.effect() != Effect.CAUTIONS) {
        if (!f.dates().openStart()) {
          points.add(f.dates().from());
        }
        if (!f.dates().openEnd()) {
          points.add(f.dates().to());
        }
      }
    }
    return points;
  }
}
