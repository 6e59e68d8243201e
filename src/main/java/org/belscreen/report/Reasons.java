package org.belscreen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.screening.Reach;

/** Which findings decide a verdict, the gravest first, and how they are said. */
final class Reasons {

  /** What a cell of a sheet takes before readers give up. */
  static final int CELL = 600;

  private static final Comparator<Resolved> ORDER =
      Comparator.comparingInt(Reasons::rank)
          .thenComparing(r -> r.finding().dates().from())
          .thenComparing(r -> r.finding().measure().id())
          .thenComparing(r -> String.join(";", r.finding().because()));

  private static final Map<Jurisdiction, String> CLEAR = new EnumMap<>(Jurisdiction.class);

  static {
    for (Jurisdiction j : Jurisdiction.values()) {
      CLEAR.put(j, "No encoded " + j + " measure stands against it on this day.");
    }
  }

  private Reasons() {}

  /** What findings that are said together have in common. */
  private record Group(
      String measure, Effect effect, List<String> liftedBy, Interval dates, Optional<Duty> duty) {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Group g
          && g.measure.equals(measure)
          && g.effect == effect
          && g.liftedBy.equals(liftedBy)
          && g.dates.equals(dates)
          && g.duty.equals(duty);
    }

    @Override
    public int hashCode() {
      return measure.hashCode();
    }

    static Group of(Resolved r) {
      Finding f = r.finding();
      return new Group(f.measure().id(), r.effect(), r.liftedBy(), f.dates(), f.duty());
    }
  }

  /** The findings that decide, those of one measure together. */
  static List<List<Resolved>> deciding(Judgement.Answer a) {
    List<Resolved> deciding = new ArrayList<>();
    for (Resolved r : a.findings()) {
      if (decides(r, a)) {
        deciding.add(r);
      }
    }
    if (deciding.size() < 2) {
      return deciding.isEmpty() ? List.of() : List.of(deciding);
    }
    deciding.sort(ORDER);
    Map<Group, List<Resolved>> groups = new LinkedHashMap<>();
    for (Resolved r : deciding) {
      groups.computeIfAbsent(Group.of(r), k -> new ArrayList<>()).add(r);
    }
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
    for (String by : r.liftedBy()) {
      if (by.startsWith("licence: ")) {
        return true;
      }
    }
    return false;
  }

  private static boolean uses(Resolved authorisation, Judgement.Answer a) {
    String id = authorisation.finding().measure().id();
    for (Resolved r : a.findings()) {
      if (r.liftedBy().contains(id)) {
        return true;
      }
    }
    return false;
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
    return why(a, deciding(a), limit);
  }

  /** The same, where the findings that decide are known. */
  static String why(Judgement.Answer a, List<List<Resolved>> deciding, int limit) {
    if (deciding.isEmpty()) {
      if (a.nexus().reach() == Reach.NO) {
        return upper(a.nexus().because()) + ".";
      }
      if (!a.touched()) {
        return "The route doesn't touch this border.";
      }
      return a.verdict() == Verdict.ALLOWED ? CLEAR.get(a.jurisdiction()) : "";
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
  static Optional<Measure> measure(List<List<Resolved>> deciding) {
    return deciding.isEmpty()
        ? Optional.empty()
        : Optional.of(deciding.get(0).get(0).finding().measure());
  }

  private static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
