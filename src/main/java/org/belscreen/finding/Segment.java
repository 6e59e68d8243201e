package org.belscreen.finding;

import java.util.List;
import java.util.stream.Stream;
import org.belscreen.law.Interval;

/** A stretch of days on which the same findings hold. */
public record Segment(Interval dates, Verdict verdict, List<Resolved> findings) {

  /**
   * The duties due: none where the act is prohibited, nor under a measure that another replaces.
   */
  public Stream<Duty> duties() {
    return findings.stream().filter(r -> !r.lifted()).flatMap(r -> r.finding().duty().stream());
  }
}
