package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.belscreen.engine.RuleEngine;
import org.belscreen.finding.Finding;
import org.belscreen.finding.NaiveVerdict;
import org.belscreen.finding.Segment;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** Under the real rulebook, a timeline says of each single day what a plain look at it says. */
class TimelineEqualsEveryDayTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate END = LocalDate.of(2029, 1, 1);
  private static final int TRANSACTIONS = 400;

  private final SeededRows rows = new SeededRows(20260326, RuleEngine.bundled().rulebook());

  @Test
  void the_timeline_of_seeded_transactions_equals_a_look_at_each_day() {
    System.out.println("timeline of transactions: seed 20260326");
    int touched = 0;
    try (Screener screener = new Screener.Shared(RuleEngine.bundled()).newScreener()) {
      for (int i = 0; i < TRANSACTIONS; i++) {
        Transaction t = SeededRows.read(i + 2, rows.next());
        Screened screened = screener.screen(t);
        for (Jurisdiction j : Jurisdiction.values()) {
          List<Finding> findings = screened.timelines().get(j).findings();
          touched += findings.isEmpty() ? 0 : 1;
          LocalDate day = FIRST;
          for (Segment s : screened.timelines().get(j).segments(new Interval(FIRST, END))) {
            assertThat(s.dates().from()).isEqualTo(day);
            for (; day.isBefore(s.dates().to()); day = day.plusDays(1)) {
              if (s.verdict() != NaiveVerdict.on(day, findings)) {
                assertThat(s.verdict())
                    .as("%s on %s: %s", j, day, t)
                    .isEqualTo(NaiveVerdict.on(day, findings));
              }
            }
          }
          assertThat(day).isEqualTo(END);
        }
      }
    }
    assertThat(touched).as("timelines with findings").isGreaterThan(TRANSACTIONS);
  }
}
