package org.belscreen.transaction;

/** A yes-or-no fact; unknown is an answer of its own and never read as no. */
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
