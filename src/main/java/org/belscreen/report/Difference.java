package org.belscreen.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.Judgement;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Jurisdiction;

/**
 * How two judgements of one row differ.
 *
 * @param kinds what differs; empty where nothing does
 */
public record Difference(
    int row, String id, String what, Judgement before, Judgement after, Set<Kind> kinds) {

  /** What can differ. */
  public enum Kind {
    VERDICT,
    REASON,
    DUTY
  }

  /** Compares two judgements of one row. */
  public static Difference of(int row, String id, String what, Judgement before, Judgement after) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Judgement.Answer a : before.answers()) {
      Judgement.Answer b = after.answer(a.jurisdiction()).orElseThrow();
      if (a.verdict() != b.verdict()) {
        kinds.add(Kind.VERDICT);
      } else if (!reasons(a).equals(reasons(b))) {
        kinds.add(Kind.REASON);
      }
    }
    if (!sameDuty(before.duty(), after.duty())) {
      kinds.add(Kind.DUTY);
    }
    return new Difference(row, id, what, before, after, kinds);
  }

  /** Whether anything differs. */
  public boolean any() {
    return !kinds.isEmpty();
  }

  /** The jurisdictions whose verdict or reason differs. */
  public List<Jurisdiction> jurisdictions() {
    List<Jurisdiction> differing = new ArrayList<>();
    for (Judgement.Answer a : before.answers()) {
      Judgement.Answer b = after.answer(a.jurisdiction()).orElseThrow();
      if (a.verdict() != b.verdict() || !reasons(a).equals(reasons(b))) {
        differing.add(a.jurisdiction());
      }
    }
    return differing;
  }

  private static Set<String> reasons(Judgement.Answer a) {
    Set<String> reasons = new TreeSet<>();
    for (Resolved r : a.findings()) {
      reasons.add(
          r.finding().measure().id()
              + " "
              + r.effect()
              + " "
              + r.finding().subject()
              + " "
              + r.liftedBy());
    }
    return reasons;
  }

  private static boolean sameDuty(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream().allMatch(e -> e.getValue().compareTo(b.get(e.getKey())) == 0);
  }
}
