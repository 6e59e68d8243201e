package org.belscreen.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The duty due under one measure.
 *
 * @param amount rounded to the cent; empty where a fact is missing
 * @param currency ISO 4217 code of the amount; blank where the row doesn't say it
 * @param formula how it comes about, with the figures
 * @param basis {@code replaces-ordinary} or {@code on-top}
 * @param missing the columns that would settle the amount; empty where it is settled
 */
public record Duty(
    Optional<BigDecimal> amount,
    String currency,
    String formula,
    String basis,
    List<String> missing) {

  /** The same duty where it is open whether it is due at all: no amount until the columns say. */
  public Duty unsettled(List<String> columns) {
    TreeSet<String> all = new TreeSet<>(missing);
    all.addAll(columns);
    return new Duty(Optional.empty(), currency, formula, basis, List.copyOf(all));
  }
}
