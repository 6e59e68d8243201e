package org.belscreen.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<LocalDate> first = j.nextChange().map(c -> c.getValue().date());
    return first.isEmpty() ? "" : first.get() + ": " + changes(j, first.get());
  }

  private static String changes(Judgement j, LocalDate day) {
    return j.answers().stream()
        .filter(a -> a.next().filter(c -> c.date().equals(day)).isPresent())
        .map(a -> a.jurisdiction() + " → " + a.next().get().verdict())
        .collect(Collectors.joining("; "));
  }

  /** The columns without which a duty's amount isn't known. */
  static Set<String> dutyNeeds(Judgement j) {
    Set<String> missing = Set.of();
    for (Judgement.Answer a : j.answers()) {
      for (Resolved r : a.findings()) {
        Optional<Duty> duty = r.finding().duty();
        if (duty.isPresent() && duty.get().amount().isEmpty() && !r.lifted()) {
          List<String> asked = duty.get().missing();
          missing = missing.isEmpty() ? new LinkedHashSet<>() : missing;
          missing.addAll(asked.isEmpty() ? List.of("more facts") : asked);
        }
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
    String screened = j.provisional() ? "screened, provisional" : "screened";
    if (row.messages().isEmpty() && j.messages().isEmpty() && j.assumptions().isEmpty()) {
      return screened;
    }
    List<String> parts = new ArrayList<>();
    parts.add(screened);
    parts.addAll(row.remarks());
    if (!j.assumptions().isEmpty()) {
      parts.add("assumed: " + String.join(", ", j.assumptions()));
    }
    return Wording.cut(String.join("; ", parts), Reasons.CELL);
  }
}
