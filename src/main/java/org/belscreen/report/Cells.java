package org.belscreen.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.Judgement;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Resolved;

/** The short texts about a row that sheet, table and page share. */
final class Cells {

  private Cells() {}

  /** The next day on which any verdict changes: {@code 2025-11-04: US → ALLOWED}; or empty. */
  static String nextChange(Judgement j) {
    return j.nextChange()
        .map(first -> first.getValue().date())
        .map(day -> day + ": " + changes(j, day))
        .orElse("");
  }

  private static String changes(Judgement j, LocalDate day) {
    return j.answers().stream()
        .filter(a -> a.next().filter(c -> c.date().equals(day)).isPresent())
        .map(a -> a.jurisdiction() + " → " + a.next().get().verdict())
        .collect(Collectors.joining("; "));
  }

  /** The columns without which a duty's amount isn't known. */
  static Set<String> dutyNeeds(Judgement j) {
    Set<String> missing = new LinkedHashSet<>();
    for (Judgement.Answer a : j.answers()) {
      for (Resolved r : a.findings()) {
        r.finding()
            .duty()
            .filter(d -> d.amount().isEmpty() && !r.lifted())
            .map(Duty::missing)
            .ifPresent(m -> missing.addAll(m.isEmpty() ? List.of("more facts") : m));
      }
    }
    return missing;
  }

  /** The duties as text: {@code 1211.00 EUR}; or empty. */
  static String duty(Judgement j) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> e : j.duty().entrySet()) {
      parts.add(e.getValue().toPlainString() + " " + e.getKey());
    }
    Set<String> needs = dutyNeeds(j);
    if (!needs.isEmpty()) {
      parts.add("needs " + String.join(", ", needs));
    }
    return String.join(" + ", parts);
  }

  /** How the screening of the row went. */
  static String status(RowResult row) {
    if (row.judgement().isEmpty()) {
      return "error: " + String.join("; ", row.messages());
    }
    Judgement j = row.judgement().get();
    List<String> parts = new ArrayList<>();
    parts.add(j.provisional() ? "screened, provisional" : "screened");
    parts.addAll(row.remarks());
    if (!j.assumptions().isEmpty()) {
      parts.add("assumed: " + String.join(", ", j.assumptions()));
    }
    return Wording.cut(String.join("; ", parts), Reasons.CELL);
  }
}
