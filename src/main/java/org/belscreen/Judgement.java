package org.belscreen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Timeline;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Nexus;
import org.belscreen.screening.Reach;

/**
 * The verdicts on a row for one day.
 *
 * @param asOf the day judged
 * @param answers one for each jurisdiction asked, in the order asked
 * @param provisional whether the law of that day was not verified or not modelled in full
 * @param messages why it is provisional, and what else the user should read
 * @param assumptions what was taken in its ordinary sense
 * @param duty the duties due, by currency
 */
public record Judgement(
    LocalDate asOf,
    List<Answer> answers,
    boolean provisional,
    List<String> messages,
    List<String> assumptions,
    SortedMap<String, BigDecimal> duty) {

  /** The verdict of one jurisdiction. */
  public record Answer(
      Jurisdiction jurisdiction,
      Verdict verdict,
      List<Resolved> findings,
      Optional<Timeline.Change> next,
      Nexus nexus,
      boolean touched) {}

  /**
   * Judges a screened row on a day.
   *
   * @param strict whether assumptions and unverified law count as missing facts
   */
  public static Judgement on(
      LocalDate day,
      Screened screened,
      Rulebook rulebook,
      List<Jurisdiction> jurisdictions,
      boolean strict) {
    Set<String> messages = new LinkedHashSet<>();
    List<Assumptions.Assumption> assumed = screened.assumptions();
    List<String> assumptions = new ArrayList<>();
    assumed.forEach(a -> assumptions.add(a.column() + ": " + a.text()));
    SortedMap<String, BigDecimal> duty = new TreeMap<>();
    List<Answer> answers = new ArrayList<>();
    boolean provisional = false;
    for (Jurisdiction j : jurisdictions) {
      Timeline timeline = screened.timelines().get(j);
      Nexus nexus = screened.nexus(j, day);
      Segment segment = timeline.on(day);
      boolean border = j == Jurisdiction.PL || j == Jurisdiction.LT;
      boolean touched = !border || !timeline.findings().isEmpty();
      List<String> doubts =
          nexus.reach() == Reach.NO || !touched ? List.of() : doubts(day, j, timeline, rulebook);
      provisional |= !doubts.isEmpty();
      messages.addAll(doubts);
      if (!border) {
        say(nexus, j, timeline, screened, messages, assumptions);
      }
      List<Resolved> findings = segment.findings();
      Verdict verdict = segment.verdict();
      if (strict && !border && nexus.reach() != Reach.NO) {
        List<Finding> asked =
            Strictness.findings(j, assumed, verdict == Verdict.ALLOWED ? doubts : List.of());
        if (!asked.isEmpty()) {
          verdict = verdict.worse(Verdict.RESTRICTED);
          findings = new ArrayList<>(findings);
          for (Finding f : asked) {
            findings.add(new Resolved(f, f.counted(), List.of()));
          }
        }
      }
      for (Resolved r : segment.findings()) {
        Optional<Duty> due = r.lifted() ? Optional.empty() : r.finding().duty();
        if (due.isPresent() && due.get().amount().isPresent()) {
          duty.merge(due.get().currency(), due.get().amount().get(), BigDecimal::add);
        }
      }
      answers.add(
          new Answer(j, verdict, List.copyOf(findings), timeline.next(day), nexus, touched));
    }
    return new Judgement(
        day, answers, provisional, List.copyOf(messages), List.copyOf(assumptions), duty);
  }

  private static List<String> doubts(
      LocalDate day, Jurisdiction j, Timeline timeline, Rulebook rulebook) {
    List<String> doubts = new ArrayList<>(0);
    LocalDate verified = rulebook.verifiedThrough().get(j);
    if (verified != null && day.isAfter(verified)) {
      doubts.add(
          j
              + " law was verified through "
              + verified
              + "; "
              + day
              + " lies after it, so the "
              + j
              + " verdict is provisional");
    }
    for (Finding f : timeline.cautions(day)) {
      doubts.add(
          j
              + ": "
              + f.measure().title()
              + " ("
              + f.measure().authority()
              + ")"
              + (f.because().isEmpty() ? "" : ": " + String.join("; ", f.because())));
    }
    return doubts;
  }

  private static void say(
      Nexus nexus,
      Jurisdiction j,
      Timeline timeline,
      Screened screened,
      Set<String> messages,
      List<String> assumptions) {
    if (nexus.reach() == Reach.NO) {
      messages.add(j + ": " + nexus.because());
    } else if (nexus.reach() == Reach.ASSUMED
        && (!timeline.findings().isEmpty() || screened.touchesBelarus())) {
      assumptions.add(nexus.because());
    }
  }

  /** Why the verdicts are provisional; empty where they aren't. */
  public List<String> doubts() {
    Set<String> outside = new LinkedHashSet<>();
    answers.stream()
        .filter(a -> a.nexus().reach() == Reach.NO)
        .forEach(a -> outside.add(a.jurisdiction() + ": " + a.nexus().because()));
    return messages.stream().filter(m -> !outside.contains(m)).toList();
  }

  /** The answer of one jurisdiction, if it was asked. */
  public Optional<Answer> answer(Jurisdiction jurisdiction) {
    for (Answer a : answers) {
      if (a.jurisdiction() == jurisdiction) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  /** The first day on which any of the verdicts becomes another one. */
  public Optional<Map.Entry<Jurisdiction, Timeline.Change>> nextChange() {
    Answer first = null;
    for (Answer a : answers) {
      if (a.next().isPresent()
          && (first == null || a.next().get().date().isBefore(first.next().get().date()))) {
        first = a;
      }
    }
    return first == null
        ? Optional.empty()
        : Optional.of(Map.entry(first.jurisdiction(), first.next().get()));
  }
}
