package org.belscreen.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.RuleFiles;
import org.belscreen.screening.OwnedHit;
import org.belscreen.screening.PartyHit;

/**
 * The days on which something may turn that compares a date of the transaction: those that the
 * rules' words name, such as {@code contractBefore("2021-06-25")}, and those of the listings.
 */
public final class CutOffs {

  /** A word with a day; annotations begin with an at sign and aren't meant. */
  private static final Pattern WORD =
      Pattern.compile("(?<![@\\w])[a-z]\\w*\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"");

  private final NavigableSet<LocalDate> days;

  private CutOffs(NavigableSet<LocalDate> days) {
    this.days = days;
  }

  /** The days that the rules name. */
  public static CutOffs of(RuleFiles files) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    files
        .ending(".drl")
        .forEach(
            e -> {
              Matcher m = WORD.matcher(e.getValue());
              while (m.find()) {
                turn(days, LocalDate.parse(m.group(1)));
              }
            });
    return new CutOffs(days);
  }

  /**
   * The days on which a row's verdict may turn.
   *
   * @param facts what the rules see of the row
   */
  NavigableSet<LocalDate> of(List<Object> facts) {
    NavigableSet<LocalDate> all = new TreeSet<>(days);
    for (Object fact : facts) {
      if (fact instanceof PartyHit hit && !hit.entry().dates().openStart()) {
        turn(all, hit.entry().dates().from());
      }
      if (fact instanceof OwnedHit hit) {
        hit.owners().stream()
            .filter(o -> !o.dates().openStart())
            .forEach(o -> turn(all, o.dates().from()));
      }
    }
    return all;
  }

  /** Some words say before a day, others after it. */
  private static void turn(NavigableSet<LocalDate> days, LocalDate day) {
    days.add(day);
    days.add(day.plusDays(1));
  }
}
