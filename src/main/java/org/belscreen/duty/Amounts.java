package org.belscreen.duty;

import java.math.BigDecimal;

/** How figures are written in formulas: grouped by spaces, with a point, in no one's locale. */
final class Amounts {

  private Amounts() {}

  /** Without superfluous zeros: {@code 6.5}, {@code 9.35}, {@code 1 000}. */
  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** With two decimals, or more where there are more: {@code 10 000.00}. */
  static String money(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return grouped(stripped.scale() < 2 ? stripped.setScale(2) : stripped);
  }

  private static String grouped(BigDecimal figure) {
    String digits = figure.toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ' ');
    }
    return grouped + (point < 0 ? "" : digits.substring(point));
  }
}
