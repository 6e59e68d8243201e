package org.belscreen.transaction;

import java.util.Locale;

/** What a party does in the transaction. */
public enum Role {
  SELLER,
  BUYER,
  END_USER,
  CARRIER,
  BANK,
  OTHER,
  MARKETING_CARRIER,
  /** An aircraft, vessel or road vehicle named by its registration. */
  VEHICLE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** As rules and reasons write it: {@code end user}. */
  public String label() {
    return label;
  }
}
