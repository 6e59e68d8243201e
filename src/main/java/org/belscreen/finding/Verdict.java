package org.belscreen.finding;

/** The answer for one jurisdiction on one day, mildest first. */
public enum Verdict {
  ALLOWED,
  RESTRICTED,
  PROHIBITED;

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
