package org.belscreen.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belscreen.Judgement;
import org.belscreen.law.Jurisdiction;

/** The rows that differ between two judgements, with both sides, for a terminal. */
public final class CompareText {

  private static final int WHY = 400;
  private static final String MARK = "HYPOTHETICAL: ";

  private final CompareSides sides;

  public CompareText(CompareSides sides) {
    this.sides = sides;
  }

  /** What stands before the rows. */
  public String head() {
    return "Before: " + sides.before() + "\nAfter:  " + sides.after() + "\n\n";
  }

  /** One row. */
  public String row(Difference d) {
    StringBuilder text = new StringBuilder();
    text.append(Lines.clean(d.id())).append(" (row ").append(d.row()).append(")  ");
    text.append(Lines.clean(d.what())).append('\n');
    for (Jurisdiction j : d.jurisdictions()) {
      Judgement.Answer a = d.before().answer(j).orElseThrow();
      Judgement.Answer b = d.after().answer(j).orElseThrow();
      text.append("  ").append(j).append("  ").append(a.verdict()).append(" -> ");
      text.append(b.verdict()).append('\n');
      text.append("      before: ").append(sides.beforeSupposed() ? MARK : "");
      text.append(Lines.clean(Reasons.why(a, WHY))).append('\n');
      text.append("      after:  ").append(sides.afterSupposed() ? MARK : "");
      text.append(Lines.clean(Reasons.why(b, WHY))).append('\n');
    }
    if (d.kinds().contains(Difference.Kind.DUTY)) {
      text.append("  duty  ").append(duty(d.before())).append(" -> ").append(duty(d.after()));
      text.append('\n');
    }
    return text.toString();
  }

  private static String duty(Judgement j) {
    Map<String, BigDecimal> duty = new TreeMap<>(j.duty());
    return duty.isEmpty()
        ? "none"
        : duty.entrySet().stream()
            .map(e -> e.getValue().toPlainString() + " " + e.getKey())
            .collect(Collectors.joining(" + "));
  }

  /** What stands behind the rows. */
  public static String tail(CompareSides counted) {
    long rows = counted.differing() + counted.same() + counted.unreadable();
    return (counted.differing() == 0 ? "" : "\n")
        + counted.differing()
        + " of "
        + rows
        + " rows differ; "
        + counted.same()
        + " are the same"
        + (counted.unreadable() > 0 ? "; " + counted.unreadable() + " could not be screened" : "")
        + "\n";
  }
}
