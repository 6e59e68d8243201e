package org.belscreen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Effect;
import org.belscreen.law.Measure;
import org.belscreen.screening.Reach;

/** Which findings decide a verdict, the gravest first, and how they are said. */
final class Reasons {

  /** What a cell of a sheet takes before readers give up. */
  static final int CELL = 600;

  private Reasons() {}

  /** The findings that decide, those of one measure together. */
  static List<List<Resolved>> deciding(Judgement.Answer a) {
    Map<String, List<Resolved>> groups = new LinkedHashMap<>();
    a.findings().stream()
        .filter(r -> decides(r, a))
        .sorted(
            Comparator.comparingInt(Reasons::rank)
                .thenComparing(r -> r.finding().dates().from())
                .thenComparing(r -> r.finding().measure().id())
                .thenComparing(r -> String.join(";", r.finding().because())))
        .forEach(
            r ->
                groups
                    .computeIfAbsent(
                        r.finding().measure().id()
                            + r.effect()
                            + r.liftedBy()
                            + r.finding().dates()
                            + r.finding().duty(),
                        k -> new ArrayList<>())
                    .add(r));
    return List.copyOf(groups.values());
  }

  private static boolean decides(Resolved r, Judgement.Answer a) {
    boolean stands = !r.lifted() && r.effect() != Effect.AUTHORISES;
    return switch (a.verdict()) {
      case PROHIBITED -> stands && r.effect() == Effect.PROHIBITS;
      case RESTRICTED ->
          stands
              || underLicence(r)
              || !r.lifted() && r.finding().measure().condition().isPresent() && uses(r, a);
      case ALLOWED -> r.effect() == Effect.AUTHORISES && uses(r, a);
    };
  }

  private static boolean underLicence(Resolved r) {
    return r.liftedBy().stream().anyMatch(l -> l.startsWith("licence: "));
  }

  private static boolean uses(Resolved authorisation, Judgement.Answer a) {
    String id = authorisation.finding().measure().id();
    return a.findings().stream().anyMatch(r -> r.liftedBy().contains(id));
  }

  private static int rank(Resolved r) {
    return switch (r.effect()) {
      case PROHIBITS -> 0;
      case NEEDS ->
          switch (r.finding().effect()) {
            case PROHIBITS -> 1;
            case AUTHORISES -> 5;
            default -> 4;
          };
      case AUTHORISES -> 2;
      case RESTRICTS -> 3;
      case CAUTIONS -> 6;
    };
  }

  /** Why the verdict is what it is, in at most so many characters. */
  static String why(Judgement.Answer a, int limit) {
    List<List<Resolved>> deciding = deciding(a);
    if (deciding.isEmpty()) {
      if (a.nexus().reach() == Reach.NO) {
        return upper(a.nexus().because()) + ".";
      }
      if (!a.touched()) {
        return "The route doesn't touch this border.";
      }
      return a.verdict() == Verdict.ALLOWED
          ? "No encoded " + a.jurisdiction() + " measure stands against it on this day."
          : "";
    }
    StringBuilder why = new StringBuilder(Wording.cut(Wording.sentence(deciding.get(0)), limit));
    int said = 1;
    for (; said < deciding.size(); said++) {
      String next = Wording.sentence(deciding.get(said));
      if (why.length() + 1 + next.length() > limit) {
        break;
      }
      why.append(' ').append(next);
    }
    if (said < deciding.size()) {
      why.append(" And ").append(deciding.size() - said).append(" more: see explain.");
    }
    return why.toString().strip();
  }

  /** The measure that decides first, if any does. */
  static Optional<Measure> measure(Judgement.Answer a) {
    return deciding(a).stream().findFirst().map(g -> g.get(0).finding().measure());
  }

  private static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
