package org.belscreen.screening;

/** Whether a jurisdiction's law reaches the transaction (contract section 2.2). */
public enum Reach {
  /** Something in the row says so. */
  YES,
  /** Nothing in the row settles it. */
  ASSUMED,
  /** The row rules it out. */
  NO
}
