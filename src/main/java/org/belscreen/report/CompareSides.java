package org.belscreen.report;

/**
 * What two judgements of a sheet were made by, and how many rows don't differ.
 *
 * @param before the first, in words
 * @param after the second, in words
 * @param beforeSupposed whether the first rests on an overlay
 * @param afterSupposed whether the second rests on an overlay
 * @param differing rows that differ
 * @param same rows that don't
 * @param unreadable rows that could not be screened
 */
public record CompareSides(
    String before,
    String after,
    boolean beforeSupposed,
    boolean afterSupposed,
    long differing,
    long same,
    long unreadable) {

  /** The same sides with the number of their rows. */
  public CompareSides counted(long differ, long alike, long broken) {
    return new CompareSides(before, after, beforeSupposed, afterSupposed, differ, alike, broken);
  }
}
