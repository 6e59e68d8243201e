package org.belscreen.finding;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.law.Interval;

/**
 * Findings made apart for stretches of days on which groups of countries differ, put together so
 * that no break shows where nothing changes.
 */
public final class Eras {

  private Eras() {}

  /** The findings on the days of an era. */
  public static List<Finding> cut(List<Finding> findings, Interval era) {
    return findings.stream()
        .map(f -> during(f, f.dates().and(era)))
        .filter(f -> !f.dates().isEmpty())
        .toList();
  }

  /** The findings of an era and of the later ones that adjoin it. */
  public static List<Finding> join(List<Finding> earlier, List<Finding> later) {
    List<Finding> rest = new ArrayList<>(later);
    List<Finding> joined = new ArrayList<>();
    for (Finding f : earlier) {
      Finding same = f;
      for (Finding g : rest) {
        if (g.dates().from().equals(f.dates().to()) && during(g, f.dates()).equals(f)) {
          same = during(f, new Interval(f.dates().from(), g.dates().to()));
          rest.remove(g);
          break;
        }
      }
      joined.add(same);
    }
    joined.addAll(rest);
    return joined;
  }

  private static Finding during(Finding f, Interval dates) {
    return new Finding(
        f.measure(),
        f.effect(),
        f.subject(),
        dates,
        f.certain(),
        f.missing(),
        f.because(),
        f.duty());
  }
}
