package org.belscreen.law;

/** Whose law a measure is. Poland and Lithuania speak only of their own border with Belarus. */
public enum Jurisdiction {
  US,
  EU,
  PL,
  LT;

  /**
   * The jurisdiction that a measure's id begins with.
   *
   * @param measureId an id such as {@code us-31cfr548-gl-11}
   * @throws IllegalArgumentException if the id begins with no known jurisdiction
   */
  public static Jurisdiction ofMeasure(String measureId) {
    for (Jurisdiction j : values()) {
      if (measureId.startsWith(j.name().toLowerCase(java.util.Locale.ROOT) + "-")) {
        return j;
      }
    }
    throw new IllegalArgumentException(
        "measure id \"" + measureId + "\" must begin with us-, eu-, pl- or lt-");
  }
}
