package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column that the program reads.
 *
 * @param index counted from 0
 * @param field what it holds
 * @param header its header as the user wrote it, on one line
 * @param kilograms how many kilograms one of its numbers is, for a weight; else 1
 * @param unit the unit that its header states for a quantity
 * @param currency the ISO 4217 code that its header states
 * @param order the order of day and month that its header states
 */
public record Column(
    int index,
    Field field,
    String header,
    BigDecimal kilograms,
    Optional<String> unit,
    Optional<String> currency,
    Optional<DateOrder> order) {

  /** A column whose header states nothing but its field. */
  static Column plain(int index, Field field, String header) {
    return new Column(
        index, field, header, BigDecimal.ONE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Its letters and header as a message names it: {@code C "Datum"}. */
  public String label() {
    return letters(index) + " " + Text.quote(header);
  }

  /** A column's letters: 0 is A, 26 is AA. */
  public static String letters(int index) {
    StringBuilder b = new StringBuilder(3);
    for (int i = index; i >= 0; i = i / 26 - 1) {
      b.insert(0, (char) ('A' + i % 26));
    }
    return b.toString();
  }
}
