package org.belscreen.finding;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.LicenceHeld;

/**
 * The verdicts of one jurisdiction on every day. Break-points are the ends of the findings and
 * nothing else, so the timeline is complete.
 */
public final class Timeline {

  private static final LocalDate[] NO_DAYS = {};
  private static final AtomicReferenceArray<Segment> NOTHING = new AtomicReferenceArray<>(0);
  private static final Segment CLEAR = new Segment(Interval.ALWAYS, Verdict.ALLOWED, List.of());

  private final Jurisdiction jurisdiction;
  private final List<Finding> findings;
  private final List<LicenceHeld> licences;
  private final Set<String> licenceWords;
  private final Resolution resolution;
  private final LocalDate[] breakPoints;
  private final UnaryOperator<Finding> words;

  /** The stretches between break-points as far as they were asked for; each is the same for all. */
  private final AtomicReferenceArray<Segment> known;

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
    this.words = UnaryOperator.identity();
    this.licences = licences;
    this.licenceWords = licenceWords;
    this.breakPoints = breakPoints(this.findings);
    this.known =
        this.findings.isEmpty() ? NOTHING : new AtomicReferenceArray<>(breakPoints.length + 1);
    this.resolution =
        new Resolution(
            this.findings,
            licences.isEmpty()
                ? licences
                : licences.stream().filter(l -> l.jurisdiction() == jurisdiction).toList(),
            licenceWords);
  }

  /** The verdicts of another timeline, with its findings in other words. */
  private Timeline(Timeline like, UnaryOperator<Finding> words) {
    this.jurisdiction = like.jurisdiction;
    this.breakPoints = like.breakPoints;
    this.resolution = like.resolution;
    this.licences = like.licences;
    this.licenceWords = like.licenceWords;
    this.known = like.known;
    this.words = words;
    this.findings = new Reworded(like.findings, words);
  }

  /** The same in other words: nothing that a verdict turns on may differ. */
  public Timeline reworded(UnaryOperator<Finding> inOtherWords) {
    return findings.isEmpty() ? this : new Timeline(this, inOtherWords);
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
    return said(stretch(at(day)));
  }

  private Segment said(Segment s) {
    if (!(findings instanceof Reworded) || s.findings().isEmpty()) {
      return s;
    }
    List<Resolved> said = new ArrayList<>(s.findings().size());
    for (Resolved r : s.findings()) {
      said.add(new Resolved(words.apply(r.finding()), r.effect(), r.liftedBy()));
    }
    return new Segment(s.dates(), s.verdict(), said);
  }

  /** The number of the stretch in which a day lies. */
  private int at(LocalDate day) {
    int found = Arrays.binarySearch(breakPoints, day);
    return found >= 0 ? found + 1 : -(found + 1);
  }

  private Segment stretch(int number) {
    if (findings.isEmpty()) {
      return CLEAR;
    }
    Segment s = known.get(number);
    if (s == null) {
      LocalDate from = number == 0 ? LocalDate.MIN : breakPoints[number - 1];
      LocalDate to = number == breakPoints.length ? LocalDate.MAX : breakPoints[number];
      Segment stands = resolution.on(from);
      s = new Segment(new Interval(from, to), stands.verdict(), stands.findings());
      known.set(number, s);
    }
    return s;
  }

  /** The cautions that hold on a day. */
  public List<Finding> cautions(LocalDate day) {
    List<Finding> cautions = List.of();
    // Few are cautions: only these are put into other words.
    for (Finding f : findings instanceof Reworded said ? said.like : findings) {
      if (f.effect() == Effect.CAUTIONS && f.dates().contains(day)) {
        cautions = cautions.isEmpty() ? new ArrayList<>(1) : cautions;
        cautions.add(words.apply(f));
      }
    }
    return cautions;
  }

  /**
   * The segments of a stretch of days, adjoining and complete; neighbours differ in verdict or
   * findings.
   */
  public List<Segment> segments(Interval stretch) {
    List<Segment> segments = new ArrayList<>();
    LocalDate from = stretch.from();
    for (int i = at(from); segments.isEmpty() || from.isBefore(stretch.to()); i++) {
      Segment s = said(stretch(i));
      LocalDate to = s.dates().to().isBefore(stretch.to()) ? s.dates().to() : stretch.to();
      Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
      if (last != null && last.verdict() == s.verdict() && last.findings().equals(s.findings())) {
        segments.set(
            segments.size() - 1,
            new Segment(new Interval(last.dates().from(), to), s.verdict(), s.findings()));
      } else {
        segments.add(new Segment(new Interval(from, to), s.verdict(), s.findings()));
      }
      from = to;
    }
    return segments;
  }

  /** The first later day on which the verdict is another one, with that verdict. */
  public Optional<Change> next(LocalDate day) {
    int now = at(day);
    Verdict verdict = stretch(now).verdict();
    for (int i = now; i < breakPoints.length; i++) {
      Verdict then = stretch(i + 1).verdict();
      if (then != verdict) {
        return Optional.of(new Change(breakPoints[i], then));
      }
    }
    return Optional.empty();
  }

  /** A day on which the verdict becomes another. */
  public record Change(LocalDate date, Verdict verdict) {}

  /** Findings in other words, put into them when they are read. */
  private static final class Reworded extends AbstractList<Finding> implements RandomAccess {

    private final List<Finding> like;
    private final UnaryOperator<Finding> words;

    Reworded(List<Finding> like, UnaryOperator<Finding> words) {
      this.like = like;
      this.words = words;
    }

    @Override
    public Finding get(int i) {
      return words.apply(like.get(i));
    }

    @Override
    public int size() {
      return like.size();
    }
  }

  private static LocalDate[] breakPoints(List<Finding> findings) {
    if (findings.isEmpty()) {
      return NO_DAYS;
    }
    Set<LocalDate> points = new TreeSet<>();
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
    return points.toArray(LocalDate[]::new);
  }
}
