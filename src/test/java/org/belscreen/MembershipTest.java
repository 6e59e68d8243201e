package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belscreen.engine.RuleEngine;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Reach;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;
import org.junit.jupiter.api.Test;

/** A country that left the Union is judged by each day as it was then. */
class MembershipTest {

  private static final LocalDate LEFT = LocalDate.of(2021, 1, 1);

  @Test
  void union_law_reaches_a_british_row_until_the_transition_ended() {
    Screened screened = screen("GB", "GBP");
    assertThat(verdict(screened, LEFT.minusDays(1))).isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(screened, LEFT)).isEqualTo(Verdict.ALLOWED);
    assertThat(screened.nexus(Jurisdiction.EU, LEFT.minusDays(1)).reach()).isEqualTo(Reach.YES);
    assertThat(screened.nexus(Jurisdiction.EU, LEFT).reach()).isEqualTo(Reach.NO);
  }

  @Test
  void what_goes_on_shows_no_break_on_that_day() {
    List<Segment> segments =
        screen("GB", "EUR")
            .timelines()
            .get(Jurisdiction.EU)
            .segments(new Interval(LocalDate.of(2020, 6, 1), LocalDate.of(2021, 6, 1)));
    assertThat(segments).hasSize(1);
    assertThat(segments.get(0).verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  private static Verdict verdict(Screened screened, LocalDate day) {
    return screened.timelines().get(Jurisdiction.EU).on(day).verdict();
  }

  private static Screened screen(String country, String currency) {
    Map<String, String> row =
        new HashMap<>(
            Map.of(
                "date", "2024-05-10",
                "origin", country,
                "from", country,
                "to", "BY",
                "hs_code", "73130000",
                "control_list", "repression",
                "seller", "Severn Trading Ltd",
                "seller_country", country,
                "currency", currency));
    row.put("eu_person", "no");
    row.put("us_person", "no");
    RowResult read =
        TransactionReader.ofFields(new SheetRef("membership", ""), ReadOptions.NONE)
            .readFields(2, row);
    Transaction t = ((RowResult.Read) read).transaction();
    try (Screener screener = new Screener.Shared(RuleEngine.bundled()).newScreener()) {
      return screener.screen(t);
    }
  }
}
