package org.belscreen.cleared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody found that a party is not the listed one that its name is like.
 *
 * @param line of the file
 * @param party the party's name, as sheets write it
 * @param country alpha-2 code; empty where the clearance holds for any
 * @param listed the listed entry: its name or an alias of it, or its key ({@code list#id})
 * @param fingerprint of the listing that was looked at; empty where the file doesn't hold one
 * @param who cleared it
 * @param when it was cleared
 * @param why, in words
 * @param until the last day judged for which it holds; empty where it has none
 */
public record Clearance(
    long line,
    String party,
    Optional<String> country,
    String listed,
    Optional<String> fingerprint,
    String who,
    LocalDate when,
    String why,
    Optional<LocalDate> until) {

  /** Who, when, why and until when, for reports. */
  public String words() {
    return who + ", " + when + ": " + why + until.map(d -> " (until " + d + ")").orElse("");
  }
}
