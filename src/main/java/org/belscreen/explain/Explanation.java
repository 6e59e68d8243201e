package org.belscreen.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Reach;

/**
 * Why a row has its verdicts. Each provision of the jurisdiction that shares the row's goods, a
 * party or the route is named exactly once: it applies, or holds and decides nothing, or holds on
 * other days, or isn't met.
 *
 * @param jurisdiction whose law
 * @param answer the verdict and the findings of the day
 * @param idle provisions that hold on the day and decide nothing
 * @param otherDays provisions that hold on other days only
 * @param exceptions authorisations of what applies which the row doesn't meet, with the first
 *     condition that failed
 * @param near others, but for authorisations, that look at the row's very goods or parties and fail
 *     by little
 * @param apart the rest of those that share something with the row
 */
public record Explanation(
    Jurisdiction jurisdiction,
    Judgement.Answer answer,
    List<Held> idle,
    List<Held> otherDays,
    List<NotMet> exceptions,
    List<NotMet> near,
    List<NotMet> apart) {

  private static final int NEAR = 2;

  /**
   * A provision that holds at some time.
   *
   * @param findings with their days, in order of time
   * @param why it doesn't decide on the day
   */
  public record Held(Measure measure, List<Finding> findings, String why) {}

  /** A provision that did not come, and the first condition that failed. */
  public record NotMet(Measure measure, String failed) {}

  /** The ids of every provision named, each as often as it is named. */
  public Stream<String> named() {
    Stream<String> applying =
        answer.findings().stream().map(r -> r.finding().measure().id()).distinct();
    Stream<String> held = Stream.concat(idle.stream(), otherDays.stream()).map(h -> h.measure.id());
    Stream<String> not =
        Stream.of(exceptions, near, apart).flatMap(List::stream).map(n -> n.measure.id());
    return Stream.of(applying, held, not).flatMap(s -> s);
  }

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
    Set<String> shown = new TreeSet<>();
    Set<String> applying = new TreeSet<>();
    for (Resolved r : answer.findings()) {
      shown.add(r.finding().measure().id());
      if (r.finding().effect() != Effect.AUTHORISES) {
        applying.add(r.finding().measure().id());
      }
    }
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    for (Finding f : screened.timelines().get(j).findings()) {
      if (!shown.contains(f.measure().id())) {
        found.computeIfAbsent(f.measure().id(), id -> new ArrayList<>()).add(f);
      }
    }
    List<Held> idle = new ArrayList<>();
    List<Held> otherDays = new ArrayList<>();
    for (List<Finding> own : found.values()) {
      own.sort(Comparator.comparing(f -> f.dates().from()));
      Measure m = own.get(0).measure();
      if (own.stream().anyMatch(f -> f.dates().contains(day))) {
        idle.add(new Held(m, own, idleBecause(own.get(0))));
      } else {
        otherDays.add(new Held(m, own, ""));
      }
    }
    List<NotMet> exceptions = new ArrayList<>();
    List<NotMet> near = new ArrayList<>();
    List<NotMet> apart = new ArrayList<>();
    Set<String> copies = new TreeSet<>();
    rulebook.copies().values().forEach(l -> l.forEach(m -> copies.add(m.id())));
    for (Measure m : rulebook.measures().values()) {
      if (m.jurisdiction() != j || shown.contains(m.id()) || found.containsKey(m.id())) {
        continue;
      }
      Conditions.Distance distance = Conditions.of(m, copies.contains(m.id()), facts);
      NotMet not = new NotMet(m, failed(distance, m, answer, screened, rulebook));
      if (m.effect() == Effect.AUTHORISES && m.lifts().stream().anyMatch(applying::contains)) {
        exceptions.add(not);
      } else if (m.effect() != Effect.AUTHORISES
          && distance.point()
          && distance.failures() <= NEAR) {
        near.add(not);
      } else if (distance.shares()) {
        apart.add(not);
      }
    }
    return new Explanation(
        j,
        answer,
        List.copyOf(idle),
        List.copyOf(otherDays),
        List.copyOf(exceptions),
        List.copyOf(near),
        List.copyOf(apart));
  }

  private static String idleBecause(Finding f) {
    if (f.effect() == Effect.AUTHORISES) {
      return "nothing that it lifts stands, or another lifts it without a condition";
    }
    return f.effect() == Effect.CAUTIONS
        ? "a warning, which never decides"
        : "nothing is due on what may not be done";
  }

  private static String failed(
      Conditions.Distance distance,
      Measure m,
      Judgement.Answer answer,
      Screened screened,
      Rulebook rulebook) {
    if (distance.first().isPresent()) {
      return Phrases.failed(distance.first().get(), screened.transaction(), rulebook);
    }
    if (answer.nexus().reach() == Reach.NO) {
      return answer.nexus().because();
    }
    if (m.periods().isEmpty()) {
      return m.dormant().map(d -> "awaits " + d).orElse("in force on no day that is known");
    }
    return "its days and those of what it rests on never meet";
  }
}
