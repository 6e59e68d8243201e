package org.belscreen.duty;

import java.math.BigDecimal;

/** How amounts are written in formulas: grouped by thin spaces, no superfluous zeros. */
final class Amounts {

  private Amounts() {}

  static String plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    String digits = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ' ');
    }
    return grouped + (point < 0 ? "" : digits.substring(point));
  }
}
