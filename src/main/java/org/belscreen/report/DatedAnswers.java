package org.belscreen.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/**
 * What a row's judgement says on every day, as stretches of days that adjoin. Each is judged as one
 * day is, so that a page and a single screening can't differ.
 */
final class DatedAnswers {

  /** Before all law there is. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final Rulebook rulebook;
  private final boolean strict;

  /**
   * Days on which the same is said.
   *
   * @param from the first of them; they end where the next begin
   * @param touched {@code false} where the row doesn't touch the jurisdiction's border
   * @param sentences why, the gravest first; never empty
   * @param others measures with findings that decide nothing
   */
  record Stretch(
      LocalDate from,
      Verdict verdict,
      boolean touched,
      boolean provisional,
      List<Sentence> sentences,
      List<Measure> others,
      SortedMap<String, BigDecimal> duty,
      List<String> dutyNeeds) {

    boolean says(Stretch other) {
      return verdict == other.verdict
          && provisional == other.provisional
          && sentences.equals(other.sentences)
          && others.equals(other.others)
          && duty.equals(other.duty)
          && dutyNeeds.equals(other.dutyNeeds);
    }
  }

  /** A reason and the measure that it tells of, if it tells of one. */
  record Sentence(String text, Optional<Measure> measure) {}

  DatedAnswers(Rulebook rulebook, boolean strict) {
    this.rulebook = rulebook;
    this.strict = strict;
  }

  /** Whether anything but the reach of the law bears on the row's answers. */
  boolean varies(Jurisdiction j, Screened screened) {
    return strict || !screened.timelines().get(j).findings().isEmpty();
  }

  /** The answers of a jurisdiction, from before all law on. Never empty. */
  List<Stretch> of(Jurisdiction j, Screened screened) {
    List<Stretch> stretches = new ArrayList<>();
    for (LocalDate day : days(j, screened)) {
      Stretch next = on(day, j, screened);
      if (stretches.isEmpty() || !stretches.get(stretches.size() - 1).says(next)) {
        stretches.add(next);
      }
    }
    return stretches;
  }

  private Set<LocalDate> days(Jurisdiction j, Screened screened) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(FIRST);
    for (Finding f : screened.timelines().get(j).findings()) {
      Interval dates = f.dates();
      Stream.of(dates.from(), dates.to())
          .filter(d -> d.isAfter(FIRST) && !d.equals(LocalDate.MAX))
          .forEach(days::add);
    }
    LocalDate verified = rulebook.verifiedThrough().get(j);
    if (verified != null) {
      days.add(verified.plusDays(1));
    }
    return days;
  }

  private Stretch on(LocalDate day, Jurisdiction j, Screened screened) {
    Judgement judgement = Judgement.on(day, screened, rulebook, List.of(j), strict);
    Judgement.Answer answer = judgement.answers().get(0);
    List<Sentence> sentences = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (List<Resolved> same : Reasons.deciding(answer)) {
      Measure measure = same.get(0).finding().measure();
      sentences.add(new Sentence(Wording.sentence(same), Optional.of(measure)));
      told.add(measure.id());
    }
    if (sentences.isEmpty()) {
      sentences.add(new Sentence(Reasons.why(answer, Reasons.CELL), Optional.empty()));
    }
    List<Measure> others =
        answer.findings().stream()
            .map(r -> r.finding().measure())
            .filter(m -> !told.contains(m.id()))
            .distinct()
            .toList();
    return new Stretch(
        day,
        answer.verdict(),
        answer.touched(),
        judgement.provisional(),
        sentences,
        others,
        judgement.duty(),
        List.copyOf(Cells.dutyNeeds(judgement)));
  }
}
