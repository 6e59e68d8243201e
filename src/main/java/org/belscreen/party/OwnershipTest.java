package org.belscreen.party;

import java.math.BigDecimal;

/** When a holding makes the held party count as its owner's own, all the way up a chain. */
public enum OwnershipTest {
  /** 50 % or more: OFAC, and the EU since July 2024. */
  AT_LEAST_HALF,
  /** More than 50 %: the EU before, and its rules on banks. */
  MORE_THAN_HALF;

  private static final BigDecimal HALF = new BigDecimal(50);

  /** Whether a share in percent is enough. */
  public boolean met(BigDecimal percent) {
    int comparison = percent.compareTo(HALF);
    return this == AT_LEAST_HALF ? comparison >= 0 : comparison > 0;
  }
}
