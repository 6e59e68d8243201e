package org.belscreen.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/**
 * A day on which the law changes.
 *
 * @param date the first day of the change
 * @param starts whether something begins to hold; else it holds no more
 * @param kind {@code measure}, {@code code} or {@code listing}
 * @param id of the measure, or the list that the code or party is on
 * @param text what it is, in words
 */
record LawChange(LocalDate date, boolean starts, String kind, String id, String text) {

  private static final Comparator<LawChange> ORDER =
      Comparator.comparing(LawChange::date)
          .thenComparing(LawChange::starts)
          .thenComparing(LawChange::kind, Comparator.reverseOrder())
          .thenComparing(LawChange::id)
          .thenComparing(LawChange::text);

  /** What starts or ends from one day through another: measures, annex lines, listings. */
  static List<LawChange> between(
      Rulebook rulebook, Collection<Measure> measures, LocalDate first, LocalDate last) {
    Interval stretch = new Interval(first, last.plusDays(1));
    Set<LawChange> changes = new TreeSet<>(ORDER);
    Set<String> lists = new TreeSet<>();
    for (Measure m : measures) {
      lists.addAll(m.lists());
      for (Interval p : m.periods()) {
        add(
            changes,
            stretch,
            p,
            "measure",
            m.id(),
            m.jurisdiction() + " measure " + m.id() + ": " + m.title());
      }
    }
    for (String list : lists) {
      if (rulebook.codeLists().containsKey(list)) {
        for (CodeRow r : rulebook.codeLists().get(list).rows()) {
          add(
              changes,
              stretch,
              r.dates(),
              "code",
              list,
              "code " + r.code() + " in " + list + ": " + r.note());
        }
      } else if (rulebook.partyLists().containsKey(list)) {
        for (ListedEntry e : rulebook.partyLists().get(list).entries()) {
          add(changes, stretch, e.dates(), "listing", list, "listing " + e.name() + " on " + list);
        }
      }
    }
    return new ArrayList<>(changes);
  }

  private static void add(
      Set<LawChange> to, Interval stretch, Interval dates, String kind, String id, String text) {
    if (!dates.openStart() && stretch.contains(dates.from())) {
      to.add(new LawChange(dates.from(), true, kind, id, text));
    }
    if (!dates.openEnd() && stretch.contains(dates.to())) {
      to.add(new LawChange(dates.to(), false, kind, id, text));
    }
  }

  /** One line. */
  String line() {
    return date + (starts ? "  starts  " : "  ends    ") + text;
  }
}
