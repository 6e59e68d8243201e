package org.belscreen.transaction;

/** What is done. */
public enum Activity {
  GOODS,
  SERVICE,
  PAYMENT,
  FINANCE,
  TRANSPORT
}
