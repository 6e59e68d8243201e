package org.belscreen.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.StatedTransaction;
import org.belscreen.transaction.Transaction;

/**
 * Goods and annex lines as the tests of duties need them; blank text means that the row is silent.
 */
public final class Goods {

  private Goods() {}

  static Transaction weighing(String kg, String value, String currency) {
    return of(value, currency, kg, "", "");
  }

  static Transaction measuring(String quantity, String unit) {
    return of("", "", "", quantity, unit);
  }

  static Transaction of(String value, String currency, String kg, String quantity, String unit) {
    return shipped("BY", "BY", "DE", "31028000", value, currency, kg, quantity, unit);
  }

  /** Goods on a way, with a value and a net weight. */
  public static Transaction shipped(
      String origin,
      String from,
      String to,
      String code,
      String value,
      String currency,
      String kg,
      String quantity,
      String unit) {
    return new StatedTransaction(
        2,
        "T",
        LocalDate.of(2026, 7, 1),
        Optional.empty(),
        Activity.GOODS,
        Optional.empty(),
        text(origin),
        text(from),
        text(to),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text(code),
        Optional.empty(),
        Optional.empty(),
        figure(quantity),
        text(unit),
        figure(kg),
        figure(value),
        text(currency),
        List.of(),
        List.of(),
        Optional.empty(),
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Answer.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Answer.UNKNOWN,
        Answer.UNKNOWN);
  }

  static CodeRow line(Map<String, String> columns) {
    return new CodeRow(
        "3102",
        false,
        List.of(),
        Interval.ALWAYS,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        columns,
        7);
  }

  static CodeRow byValue(String percent) {
    return line(Map.of("ad_valorem_pct", percent));
  }

  static CodeRow by(String specific, String per, String currency) {
    return line(Map.of("specific", specific, "per", per, "currency", currency));
  }

  static CodeRow both(String percent, String specific, String per, String currency) {
    return line(
        Map.of("ad_valorem_pct", percent, "specific", specific, "per", per, "currency", currency));
  }

  private static Optional<BigDecimal> figure(String text) {
    return text(text).map(BigDecimal::new);
  }

  private static Optional<String> text(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
