package org.belscreen.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/**
 * Why a row has its verdicts: what applies, what would on another day, what was considered and not
 * met. Each measure of a jurisdiction appears at most once.
 *
 * @param jurisdiction whose law
 * @param answer the verdict and the findings of the day
 * @param otherDays findings about the row that hold on other days only
 * @param exceptions authorisations of the measures that apply which the row doesn't meet, with the
 *     first condition that failed
 * @param near other measures that share the row's goods or parties, with the first condition that
 *     failed
 */
public record Explanation(
    Jurisdiction jurisdiction,
    Judgement.Answer answer,
    List<Finding> otherDays,
    List<NotMet> exceptions,
    List<NotMet> near) {

  /** A measure that did not come, and why. */
  public record NotMet(Measure measure, String failed) {}

  /**
   * Explains one jurisdiction's verdict on a day.
   *
   * @param facts the facts of the row, from the screening
   */
  public static Explanation of(
      LocalDate day,
      Judgement.Answer answer,
      Screened screened,
      List<Object> facts,
      Rulebook rulebook) {
    Jurisdiction j = answer.jurisdiction();
    Set<String> said = new LinkedHashSet<>();
    Set<String> applying = new LinkedHashSet<>();
    for (Resolved r : answer.findings()) {
      said.add(r.finding().measure().id());
      if (r.finding().effect() != Effect.AUTHORISES) {
        applying.add(r.finding().measure().id());
      }
    }
    Map<String, Finding> otherDays = new LinkedHashMap<>();
    for (Finding f : screened.timelines().get(j).findings()) {
      if (!f.dates().contains(day) && !said.contains(f.measure().id())) {
        otherDays.putIfAbsent(f.measure().id() + f.subject() + f.dates(), f);
      }
    }
    otherDays.values().forEach(f -> said.add(f.measure().id()));
    screened.timelines().get(j).findings().forEach(f -> said.add(f.measure().id()));
    List<NotMet> exceptions = new ArrayList<>();
    List<NotMet> near = new ArrayList<>();
    for (Measure m : rulebook.measures().values()) {
      if (m.jurisdiction() != j || said.contains(m.id()) || m.effect() == Effect.CAUTIONS) {
        continue;
      }
      Conditions.Distance distance = Conditions.of(m, facts);
      Optional<String> failed = distance.failed();
      if (m.effect() == Effect.AUTHORISES) {
        if (m.lifts().stream().anyMatch(applying::contains)) {
          exceptions.add(new NotMet(m, why(failed, m, day)));
        }
      } else if (distance.sharesSubject() && distance.failures() <= 2) {
        near.add(new NotMet(m, why(failed, m, day)));
      }
    }
    return new Explanation(
        j, answer, List.copyOf(otherDays.values()), List.copyOf(exceptions), List.copyOf(near));
  }

  private static String why(Optional<String> failed, Measure m, LocalDate day) {
    if (failed.isPresent()) {
      return Conditions.words(failed.get());
    }
    return m.dates().contains(day) ? "it concerns another subject" : "it is in force on other days";
  }
}
