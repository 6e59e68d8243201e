package org.belscreen.screening;

import java.time.LocalDate;
import java.util.Optional;
import org.belscreen.cleared.Clearance;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;

/**
 * A match of a party with a listed one that a person has to look at, or once looked at.
 *
 * @param role what the party does in the transaction, or {@code owner}
 * @param party its name as written
 * @param country alpha-2 code, if known
 * @param subject of the findings that rest on it
 * @param list label of the list
 * @param entry the listed entry on all its days
 * @param hitName the listed name that was hit
 * @param why what makes the names alike
 * @param near whether it is open who is meant; only then can the match be cleared
 * @param clearance what was once decided about the two, if anything
 * @param invalid why the decision doesn't hold; empty where it does or there is none
 */
public record PartyReview(
    String role,
    String party,
    Optional<String> country,
    Subject subject,
    String list,
    ListedEntry entry,
    String hitName,
    String why,
    boolean near,
    Optional<Clearance> clearance,
    Optional<String> invalid) {

  /** The days on which the match asks for a look. */
  public Interval open() {
    if (clearance.isEmpty() || invalid.isPresent()) {
      return entry.dates();
    }
    return clearance
        .get()
        .until()
        .map(last -> entry.dates().and(Interval.since(last.plusDays(1))))
        .orElse(Interval.NEVER);
  }

  /** Whether the match is cleared on a day on which it would else ask for a look. */
  public boolean clearedOn(LocalDate day) {
    return clearance.isPresent() && entry.dates().contains(day) && !open().contains(day);
  }

  /** The decision for all days, in words; empty where there is none. */
  public Optional<String> decided() {
    return clearance.map(
        c ->
            (invalid.isPresent() ? "not cleared: " : "cleared: ")
                + both()
                + invalid.map(i -> "").orElse(" are not the same")
                + " ("
                + c.words()
                + ")"
                + invalid.map(i -> ", because " + i).orElse(""));
  }

  private String both() {
    return role + " \"" + party + "\" and " + list + " \"" + entry.name() + "\"";
  }

  /** What became of the decision on a day, in words; empty where there is none to speak of. */
  public Optional<String> words(LocalDate day) {
    if (clearance.isEmpty() || !entry.dates().contains(day)) {
      return Optional.empty();
    }
    Clearance c = clearance.get();
    if (clearedOn(day) || invalid.isPresent()) {
      return decided();
    }
    return Optional.of(
        "not cleared: "
            + both()
            + " ("
            + c.words()
            + "), because "
            + day
            + " lies after the last day of the clearance");
  }
}
