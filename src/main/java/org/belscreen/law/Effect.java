package org.belscreen.law;

import java.util.Locale;

/** What a measure does to what it covers. */
public enum Effect {
  /** Forbids it. */
  PROHIBITS,
  /** Allows it only under the stated condition. */
  RESTRICTS,
  /** A fact that decides is missing or doubtful. */
  NEEDS,
  /** Lifts findings of the measures that it names about the same subject. */
  AUTHORISES,
  /** Says that the law was not verified or not modelled here; never decides. */
  CAUTIONS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As the outside contract writes it. */
  public String word() {
    return word;
  }
}
