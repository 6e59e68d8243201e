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
 * Computes the duty of an annex line: an ad valorem part ({@code ad_valorem_pct}, per cent of the
 * customs value) and a specific part ({@code per_tonne}, in {@code currency} a tonne net). Exact
 * decimal arithmetic, rounded half up to the cent at the end.
 */
public final class DutyCalculator {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private DutyCalculator() {}

  /**
   * The duty on a transaction's goods under one annex line.
   *
   * @param basis {@code replaces-ordinary} or {@code on-top}
   */
  public static Duty due(CodeRow row, Transaction t, String basis) {
    String own = row.extra("currency").isEmpty() ? "EUR" : row.extra("currency");
    List<String> terms = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    String currency = own;
    String percent = row.extra("ad_valorem_pct");
    if (!percent.isEmpty()) {
      if (t.value().isEmpty()) {
        missing.add("value");
      } else if (t.currency().isEmpty()) {
        missing.add("currency");
      } else {
        currency = t.currency().get();
        sum = sum.add(new BigDecimal(percent).multiply(t.value().get()).divide(HUNDRED));
      }
      terms.add(
          percent
              + " % × "
              + t.value()
                  .map(v -> Amounts.plain(v) + " " + t.currency().orElse("?"))
                  .orElse("value"));
    }
    String perTonne = row.extra("per_tonne");
    if (!perTonne.isEmpty()) {
      if (t.netWeightKg().isEmpty()) {
        missing.add("net_weight_kg");
      } else {
        sum = sum.add(new BigDecimal(perTonne).multiply(t.netWeightKg().get()).divide(THOUSAND));
      }
      terms.add(
          perTonne
              + " "
              + own
              + "/t × "
              + t.netWeightKg()
                  .map(w -> Amounts.plain(w.divide(THOUSAND)) + " t")
                  .orElse("net weight"));
      if (!percent.isEmpty() && missing.isEmpty() && !currency.equals(own)) {
        // Two currencies can't be added without the customs rate of exchange of the day.
        missing.add("currency");
      }
      if (percent.isEmpty()) {
        currency = own;
      }
    }
    return new Duty(
        missing.isEmpty() ? Optional.of(sum.setScale(2, RoundingMode.HALF_UP)) : Optional.empty(),
        currency,
        String.join(" + ", terms),
        basis,
        List.copyOf(missing));
  }
}
