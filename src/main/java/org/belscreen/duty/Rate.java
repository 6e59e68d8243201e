package org.belscreen.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.belscreen.law.CodeRow;

/**
 * A rate of duty: a part by value, a part by weight or measure, or both, which then add up.
 *
 * @param percent per cent of the customs value
 * @param specific amount for each {@code per}, in {@code currency}
 * @param per empty where there is no specific part
 * @param currency ISO 4217 code of the specific part
 */
record Rate(
    Optional<BigDecimal> percent,
    Optional<BigDecimal> specific,
    Optional<Per> per,
    String currency) {

  static final List<String> COLUMNS = List.of("ad_valorem_pct", "specific", "per", "currency");

  /**
   * The rate that an annex line states in its columns {@code ad_valorem_pct}, {@code specific},
   * {@code per} and {@code currency}.
   *
   * @throws IllegalArgumentException naming the line, if they don't make a rate
   */
  static Rate of(CodeRow row) {
    try {
      Optional<BigDecimal> percent = figure(row, "ad_valorem_pct");
      Optional<BigDecimal> specific = figure(row, "specific");
      String unit = row.extra("per");
      String currency = row.extra("currency");
      if (percent.isEmpty() && specific.isEmpty()) {
        throw new IllegalArgumentException("neither ad_valorem_pct nor specific is given");
      }
      if (specific.isPresent() == unit.isEmpty() || specific.isPresent() == currency.isEmpty()) {
        throw new IllegalArgumentException("specific, per and currency belong together");
      }
      return new Rate(
          percent,
          specific,
          unit.isEmpty() ? Optional.empty() : Optional.of(Per.of(unit)),
          currency);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "annex line " + row.line() + ", code " + row.code() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<BigDecimal> figure(CodeRow row, String column) {
    String text = row.extra(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!isFigure(text)) {
      throw new IllegalArgumentException(column + " \"" + text + "\" is no figure such as 6.5");
    }
    return Optional.of(new BigDecimal(text));
  }

  /** Digits, at most nine, and perhaps as many behind a point. */
  private static boolean isFigure(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? isDigits(text)
        : isDigits(text.substring(0, point)) && isDigits(text.substring(point + 1));
  }

  private static boolean isDigits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }
}
