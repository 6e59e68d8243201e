package org.belscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.belscreen.finding.Finding;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Subject;

/**
 * What {@code --strict} adds: assumptions and unverified law as missing facts. No law of its own.
 */
final class Strictness {

  private Strictness() {}

  static List<Finding> findings(
      Jurisdiction j, List<Assumptions.Assumption> assumptions, List<String> doubts) {
    List<Finding> findings = new ArrayList<>();
    for (Assumptions.Assumption a : assumptions) {
      findings.add(
          finding(
              j,
              "assumption",
              "A blank column is not taken as settled",
              List.of(a.column()),
              a.text()));
    }
    for (String doubt : doubts) {
      findings.add(
          finding(j, "unverified", "The law of this day was not verified", List.of(), doubt));
    }
    return findings;
  }

  private static Finding finding(
      Jurisdiction j, String kind, String title, List<String> columns, String because) {
    Measure measure =
        new Measure(
            j.name().toLowerCase(Locale.ROOT) + "-strict-" + kind,
            j,
            "",
            Effect.NEEDS,
            title,
            "--strict",
            "",
            Optional.empty(),
            Optional.empty(),
            Interval.ALWAYS,
            List.of(Interval.ALWAYS),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            "high",
            List.of(),
            List.of(),
            "",
            0,
            false);
    return new Finding(
        measure,
        Effect.NEEDS,
        Subject.GOODS,
        Interval.ALWAYS,
        false,
        columns,
        List.of(because),
        Optional.empty());
  }
}
