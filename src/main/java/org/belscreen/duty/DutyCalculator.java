package org.belscreen.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.finding.Duty;
import org.belscreen.law.CodeRow;
import org.belscreen.transaction.Transaction;

/**
 * Computes the duty of an annex line, in exact decimal arithmetic that is rounded once, at the end,
 * half up to the cent. Nothing is assumed: where a figure is missing, or the two parts of a rate
 * stand in two currencies, there is no amount, and the duty names the columns that would give it.
 */
public final class DutyCalculator {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DutyCalculator() {}

  /**
   * The duty on a transaction's goods under one annex line: {@code ad_valorem_pct} per cent of the
   * row's {@code value}, plus {@code specific} in {@code currency} for each {@code per}.
   *
   * @param basis {@code replaces-ordinary} or {@code on-top}
   * @throws IllegalArgumentException if the line states no rate
   */
  public static Duty due(CodeRow row, Transaction t, String basis) {
    Rate rate = Rate.of(row);
    List<String> terms = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    String currency = rate.currency();
    if (rate.percent().isPresent()) {
      BigDecimal percent = rate.percent().get();
      if (t.value().isEmpty()) {
        missing.add("value");
      }
      if (t.currency().isEmpty()) {
        missing.add("currency");
      }
      if (t.value().isPresent() && t.currency().isPresent()) {
        sum = sum.add(percent.multiply(t.value().get()).divide(HUNDRED));
      }
      // By value alone the duty is due in whatever currency the value is stated in.
      currency = rate.specific().isPresent() ? currency : t.currency().orElse("");
      terms.add(Amounts.plain(percent) + "% × " + value(t));
    }
    if (rate.specific().isPresent()) {
      BigDecimal specific = rate.specific().get();
      Per per = rate.per().orElseThrow();
      Optional<BigDecimal> measure = per.of(t);
      if (measure.isPresent()) {
        sum = sum.add(specific.multiply(measure.get()));
      } else {
        missing.addAll(per.missing(t));
      }
      terms.add(
          Amounts.plain(specific)
              + " "
              + rate.currency()
              + "/"
              + per.sign()
              + " × "
              + measure.map(m -> Amounts.plain(m) + " " + per.sign()).orElse(per.asked()));
    }
    String formula = String.join(" + ", terms);
    if (mixed(rate, t)) {
      // Two currencies can't be added without the customs rate of exchange of the day.
      missing.add("currency");
      formula += " (state the value in " + rate.currency() + ", at the customs rate of exchange)";
    }
    return new Duty(
        missing.isEmpty() ? Optional.of(sum.setScale(2, RoundingMode.HALF_UP)) : Optional.empty(),
        currency,
        formula,
        basis,
        List.copyOf(missing));
  }

  /** Whether an annex line states a rate, right or wrong. */
  public static boolean rated(CodeRow row) {
    return Rate.COLUMNS.stream().anyMatch(row.extra()::containsKey);
  }

  /**
   * Refuses a line that states no rate.
   *
   * @throws IllegalArgumentException naming the line and what is wrong in it
   */
  public static void check(CodeRow row) {
    Rate.of(row);
  }

  private static boolean mixed(Rate rate, Transaction t) {
    return rate.percent().isPresent()
        && rate.specific().isPresent()
        && t.currency().filter(c -> !c.equals(rate.currency())).isPresent();
  }

  private static String value(Transaction t) {
    return t.value()
        .map(v -> Amounts.money(v) + t.currency().map(c -> " " + c).orElse(""))
        .orElse("value");
  }
}
