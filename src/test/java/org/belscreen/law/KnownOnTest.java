package org.belscreen.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.belscreen.BundledLaw;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.SeededRows;
import org.belscreen.finding.Verdict;
import org.belscreen.run.AppliedLaw;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** What one could know on a day: nothing that was published later, be it a beginning or an end. */
class KnownOnTest {

  private static final Transaction LEASE =
      SeededRows.row(
          "date",
          "2025-10-01",
          "activity",
          "service",
          "service",
          "aircraft-lease",
          "seller",
          "Tailwind Leasing Inc",
          "seller_country",
          "US",
          "buyer",
          "Belavia",
          "buyer_country",
          "BY");
  private static final Transaction POTASH =
      SeededRows.row(
          "date",
          "2021-07-01",
          "contract_date",
          "2021-06-30",
          "origin",
          "BY",
          "from",
          "BY",
          "to",
          "PL",
          "hs_code",
          "31042010");
  private static final Transaction SALT =
      SeededRows.row(
          "date",
          "2025-11-01",
          "contract_date",
          "2025-10-25",
          "origin",
          "DE",
          "from",
          "DE",
          "to",
          "BY",
          "hs_code",
          "25010099");
  private static final Transaction STEEL =
      SeededRows.row(
          "date",
          "2025-07-01",
          "origin",
          "BY",
          "from",
          "BY",
          "to",
          "US",
          "hs_code",
          "72061000",
          "value",
          "1000",
          "currency",
          "USD");

  @Test
  void a_measure_is_unknown_before_its_publication() {
    assertThat(verdict(POTASH, Jurisdiction.EU, "2021-07-01", "2021-06-24"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(POTASH, Jurisdiction.EU, "2021-07-01", "2021-06-23"))
        .isEqualTo(Verdict.ALLOWED);
    assertThat(known("2021-06-23").measure("eu-765-2006-art-1i").periods()).isEmpty();
  }

  @Test
  void a_listing_is_unknown_before_its_publication_and_so_is_its_end() {
    assertThat(verdict(LEASE, Jurisdiction.EU, "2022-01-15", "2021-12-02"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(LEASE, Jurisdiction.EU, "2022-01-15", "2021-12-01"))
        .isLessThan(Verdict.PROHIBITED);
    // Licensed and still listed, as far as one knew a day before the removal was published.
    assertThat(measures("2025-12-01", "2025-11-03"))
        .contains("us-31cfr548-blocking", "us-31cfr548-gl-11");
    assertThat(measures("2025-12-01", "2025-11-04"))
        .doesNotContain("us-31cfr548-blocking", "us-31cfr548-gl-11");
  }

  @Test
  void an_annex_line_is_unknown_before_its_publication() {
    assertThat(verdict(SALT, Jurisdiction.EU, "2025-11-01", "2025-10-23"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(SALT, Jurisdiction.EU, "2025-11-01", "2025-10-22"))
        .isLessThan(Verdict.PROHIBITED);
  }

  @Test
  void a_step_of_a_duty_is_unknown_before_its_publication_and_the_step_before_goes_on() {
    assertThat(rates("2025-06-03", "2025-07-01")).containsExactly("50");
    assertThat(rates("2025-06-02", "2025-07-01")).containsExactly("25");
    assertThat(rates("2018-03-07", "2025-07-01")).isEmpty();
  }

  @Test
  void the_far_future_knows_what_everybody_knows() {
    assertThat(
            BundledLaw.rulebook().knownOn(LocalDate.of(2100, 1, 1)).equals(BundledLaw.rulebook()))
        .isTrue();
    assertThat(BundledLaw.rulebook().knownOn(LocalDate.MAX) == BundledLaw.rulebook()).isTrue();
  }

  @Test
  void knowing_twice_is_knowing_on_the_earlier_day() {
    for (String first : List.of("2022-03-02", "2025-10-23", "2026-01-01")) {
      Rulebook twice = known(first).knownOn(LocalDate.parse("2023-01-01"));
      assertThat(twice.equals(known(first.compareTo("2023-01-01") < 0 ? first : "2023-01-01")))
          .as(first)
          .isTrue();
    }
  }

  @Test
  void nothing_published_later_is_in_a_result() {
    SeededRows rows = new SeededRows(20210624, BundledLaw.rulebook());
    System.out.println("known on: seed 20210624");
    for (int i = 0; i < 40; i++) {
      Transaction t = SeededRows.read(i + 2, rows.next());
      LocalDate known = LocalDate.parse(rows.day());
      try (Screener screener =
          BundledLaw.under(BundledLaw.rulebook().knownOn(known)).newScreener()) {
        screener
            .screen(t)
            .timelines()
            .values()
            .forEach(
                line ->
                    assertThat(line.findings())
                        .allSatisfy(
                            f ->
                                assertThat(f.measure().published().orElse(LocalDate.MIN))
                                    .isBeforeOrEqualTo(known)));
      }
    }
  }

  @Test
  void an_overlay_supposes_of_the_law_as_it_was_known() {
    AppliedLaw then = AppliedLaw.of(BundledLaw.engine()).knownOn(LocalDate.parse("2025-10-15"));
    String suspension =
        "name: N\nchanges:\n  - suspend: {measure: us-31cfr548-gl-11, from: 2025-10-20, last-day:"
            + " 2025-10-25}\n";
    assertThat(
            then.with("o", "o.yaml", suspension)
                .engine()
                .rulebook()
                .measure("us-31cfr548-gl-11")
                .periods())
        .as("its end was published on 4 November")
        .containsExactly(
            new Interval(LocalDate.parse("2025-09-11"), LocalDate.parse("2025-10-20")),
            Interval.since(LocalDate.parse("2025-10-26")));
    assertThatThrownBy(
            () ->
                AppliedLaw.of(BundledLaw.engine())
                    .knownOn(LocalDate.parse("2020-01-01"))
                    .with(
                        "o",
                        "o.yaml",
                        "name: N\nchanges:\n  - delist: {list: eu/reg-2006-765/parties-annex-1, id:"
                            + " belavia, on: 2027-01-01}\n"))
        .hasMessageContaining("o.yaml, line 3")
        .hasMessageContaining("as it was known on 2020-01-01");
    AppliedLaw later =
        then.with(
            "o",
            "o.yaml",
            "name: N\nchanges:\n  - end: {measure: us-31cfr548-gl-11, on: 2025-10-20, published:"
                + " 2025-10-16}\n");
    assertThat(later.engine().rulebook().equals(then.engine().rulebook())).isTrue();
    assertThat(later.overlay()).as("the run supposes something all the same").isPresent();
  }

  @Test
  void an_empty_overlay_is_none() {
    AppliedLaw law = AppliedLaw.of(BundledLaw.engine());
    assertThat(law.with("o", "o.yaml", "name: N\nchanges: []\n") == law).isTrue();
  }

  private static List<String> measures(String day, String known) {
    return BundledLaw.judge(BundledLaw.under(known(known)), LEASE, LocalDate.parse(day))
        .answer(Jurisdiction.US)
        .orElseThrow()
        .findings()
        .stream()
        .map(f -> f.finding().measure().id())
        .toList();
  }

  private static List<String> rates(String known, String day) {
    Judgement j = BundledLaw.judge(BundledLaw.under(known(known)), STEEL, LocalDate.parse(day));
    return j.answer(Jurisdiction.US).orElseThrow().findings().stream()
        .filter(f -> f.finding().measure().id().startsWith("us-section-232"))
        .flatMap(f -> f.finding().duty().stream())
        .map(d -> d.formula().substring(0, d.formula().indexOf('%')))
        .toList();
  }

  private static Verdict verdict(Transaction t, Jurisdiction j, String day, String known) {
    return BundledLaw.judge(BundledLaw.under(known(known)), t, LocalDate.parse(day))
        .answer(j)
        .orElseThrow()
        .verdict();
  }

  private static Rulebook known(String day) {
    return BundledLaw.rulebook().knownOn(LocalDate.parse(day));
  }
}
