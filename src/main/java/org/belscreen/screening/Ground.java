package org.belscreen.screening;

import java.util.List;
import org.belscreen.law.Interval;

/**
 * A fact on which a finding rests: the days for which it holds, and whether the row establishes it.
 * A ground that the row leaves open turns what rests on it into a question, never into an
 * all-clear.
 */
public interface Ground {

  /** What it is about. */
  Subject subject();

  /** The days for which it holds; {@link Interval#NEVER} where the row rules it out. */
  Interval dates();

  /** Whether the row establishes it; {@code false} where a deciding fact is missing or doubtful. */
  boolean certain();

  /** The columns that would settle it; empty where it is settled. */
  List<String> missing();

  /** In plain words, for the reason; never blank. */
  String because();

  /**
   * The hypothetical measures that the fact belongs to ({@code "a; b"}); blank text where it
   * belongs to the law. Only those measures may rest on it.
   */
  default String onlyFor() {
    return "";
  }

  /** Whether the row leaves it open or establishes it for some day: the usual test of a rule. */
  default boolean possible() {
    return !dates().isEmpty();
  }

  /** Whether the row establishes it for some day. */
  default boolean established() {
    return certain() && possible();
  }

  /** Whether the row leaves it open. */
  default boolean open() {
    return !certain() && possible();
  }
}
