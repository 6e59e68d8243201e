package org.belscreen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.duty.DutyCalculator;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.CodeHit;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Ground;
import org.kie.api.definition.rule.Rule;

/**
 * What the right-hand sides of rules report to. The first ground gives the finding its subject; all
 * of them cut its dates. A ground that the row leaves open turns the finding into a question.
 *
 * <p>One collector a session, cleared before each transaction.
 */
public final class Findings {

  private final List<Finding> collected = new ArrayList<>();
  private Rulebook rulebook;
  private LocalDate knownOn = LocalDate.MAX;

  void begin(Rulebook rulebook, LocalDate knownOn) {
    collected.clear();
    this.rulebook = rulebook;
    this.knownOn = knownOn;
  }

  List<Finding> end() {
    return List.copyOf(collected);
  }

  /** The measure forbids it. */
  public void prohibit(Rule rule, Ground... grounds) {
    prohibit(rule.getName(), grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void prohibit(String rule, Ground... grounds) {
    report(rule, Effect.PROHIBITS, Optional.empty(), grounds);
  }

  /** The measure allows it only under its condition. */
  public void restrict(Rule rule, Ground... grounds) {
    restrict(rule.getName(), grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void restrict(String rule, Ground... grounds) {
    report(rule, Effect.RESTRICTS, Optional.empty(), grounds);
  }

  /** A fact that decides is missing or doubtful: the open grounds name it. */
  public void need(Rule rule, Ground... grounds) {
    need(rule.getName(), grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void need(String rule, Ground... grounds) {
    report(rule, Effect.NEEDS, Optional.empty(), grounds);
  }

  /** Lifts the findings of the measures named in {@code @lifts} about the same subject. */
  public void authorise(Rule rule, Ground... grounds) {
    authorise(rule.getName(), grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void authorise(String rule, Ground... grounds) {
    report(rule, Effect.AUTHORISES, Optional.empty(), grounds);
  }

  /** The law was not read or not modelled here: a warning that never decides. */
  public void caution(Rule rule, Ground... grounds) {
    caution(rule.getName(), grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void caution(String rule, Ground... grounds) {
    report(rule, Effect.CAUTIONS, Optional.empty(), grounds);
  }

  /**
   * A duty is due at the rates of the annex line. Where a figure is missing the finding stands
   * without an amount, and a second one asks for the column; where a ground is open, so is the
   * duty.
   */
  public void charge(Rule rule, Dealing dealing, CodeHit hit, Ground... grounds) {
    charge(rule.getName(), dealing, hit, grounds);
  }

  /** The same, by the rule's id: the form in which rules are compiled. */
  public void charge(String rule, Dealing dealing, CodeHit hit, Ground... grounds) {
    Measure measure = rulebook.measures().get(rule);
    if (measure == null) {
      return;
    }
    Duty duty =
        DutyCalculator.due(hit.row(), dealing.transaction(), measure.basis().orElse("on-top"));
    List<Ground> all = new ArrayList<>();
    all.add(hit);
    all.addAll(List.of(grounds));
    List<Ground> open = all.stream().filter(g -> !g.certain()).toList();
    if (!open.isEmpty()) {
      List<String> columns = open.stream().flatMap(g -> g.missing().stream()).toList();
      report(
          rule, Effect.RESTRICTS, Optional.of(duty.unsettled(columns)), all.toArray(Ground[]::new));
      return;
    }
    report(rule, Effect.RESTRICTS, Optional.of(duty), all.toArray(Ground[]::new));
    if (duty.amount().isEmpty()) {
      all.add(
          dealing.asks(
              String.join("; ", duty.missing()),
              "the amount of the duty turns on it: " + duty.formula()));
      report(rule, Effect.NEEDS, Optional.of(duty), all.toArray(Ground[]::new));
    }
  }

  private void report(String rule, Effect effect, Optional<Duty> duty, Ground... grounds) {
    String only = "";
    for (Ground g : grounds) {
      only = g.onlyFor().isEmpty() ? only : g.onlyFor();
    }
    if (only.isEmpty()) {
      report(rulebook.measures().get(rule), effect, duty, grounds);
      return;
    }
    for (Measure copy : rulebook.copies().getOrDefault(rule, List.of())) {
      if (Set.of(only.split("\\s*;\\s*")).contains(copy.id())) {
        report(copy, effect, duty, grounds);
      }
    }
  }

  private void report(Measure measure, Effect effect, Optional<Duty> duty, Ground... grounds) {
    if (measure == null || !known(measure)) {
      return;
    }
    Interval dates = Interval.ALWAYS;
    boolean certain = true;
    List<String> missing = List.of();
    for (Ground g : grounds) {
      dates = dates.and(g.dates());
      certain &= g.certain();
      if (!g.missing().isEmpty()) {
        missing = missing.isEmpty() ? new ArrayList<>() : missing;
        missing.addAll(g.missing());
      }
    }
    List<String> because = new GroundWords(grounds);
    for (Interval period : periodsKnown(measure)) {
      Interval held = dates.and(period);
      if (!held.isEmpty()) {
        collected.add(
            new Finding(
                measure,
                effect,
                grounds[0].subject(),
                held,
                certain,
                List.copyOf(missing),
                because,
                duty));
      }
    }
  }

  private boolean known(Measure measure) {
    return measure.published().map(p -> !p.isAfter(knownOn)).orElse(true);
  }

  /** An end that was not yet published on the known-on day had not yet been heard of. */
  private List<Interval> periodsKnown(Measure measure) {
    boolean endUnknown = measure.endPublished().map(p -> p.isAfter(knownOn)).orElse(false);
    return endUnknown ? List.of(Interval.since(measure.dates().from())) : measure.periods();
  }
}
