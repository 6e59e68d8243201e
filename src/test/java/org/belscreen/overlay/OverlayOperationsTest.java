package org.belscreen.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.belscreen.BundledLaw;
import org.belscreen.Judgement;
import org.belscreen.SeededRows;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** What each kind of change does, to the law and to a row. */
class OverlayOperationsTest {

  private static final String SDN = "us/31cfr548/parties-sdn";
  private static final String POTASH = "eu/reg-2006-765/annex-08-potash";
  private static final String FERTILISERS = "eu/reg-2025-1227/annex-2-fertilisers";
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
  private static final Transaction UREA =
      SeededRows.row(
          "date",
          "2026-08-01",
          "origin",
          "BY",
          "from",
          "BY",
          "to",
          "DE",
          "hs_code",
          "31021010",
          "value",
          "100000",
          "currency",
          "EUR",
          "net_weight_kg",
          "400000",
          "description",
          "urea");

  @Test
  void a_measure_ends() {
    Rulebook law = law("end: {measure: us-31cfr548-gl-11, on: 2025-10-01}");
    assertThat(law.measure("us-31cfr548-gl-11").periods())
        .containsExactly(days("2025-09-11", "2025-10-01"));
    assertThat(verdict(law, LEASE, Jurisdiction.US, "2025-09-30")).isEqualTo(Verdict.RESTRICTED);
    assertThat(verdict(law, LEASE, Jurisdiction.US, "2025-10-01")).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void a_measure_ended_before_it_began_never_was() {
    Rulebook law = law("end: {measure: us-31cfr548-gl-11, on: 2025-01-01}");
    assertThat(law.measure("us-31cfr548-gl-11").periods()).isEmpty();
    assertThat(verdict(law, LEASE, Jurisdiction.US, "2025-10-01")).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void a_measure_moves_rests_and_comes_again() {
    assertThat(periods("move: {measure: us-31cfr548-gl-11, from: 2025-08-01}"))
        .containsExactly(days("2025-08-01", "2025-11-04"));
    assertThat(periods("move: {measure: us-31cfr548-gl-11, last-day: 2027-12-31}"))
        .containsExactly(days("2025-09-11", "2028-01-01"));
    assertThat(periods("move: {measure: us-31cfr548-gl-11, last-day: open}"))
        .containsExactly(Interval.since(LocalDate.parse("2025-09-11")));
    assertThat(
            periods("move: {measure: us-31cfr548-gl-11, from: 2026-01-01, last-day: 2026-01-31}"))
        .containsExactly(days("2026-01-01", "2026-02-01"));
    assertThat(
            periods(
                "suspend: {measure: us-31cfr548-gl-11, from: 2025-10-01, last-day: 2025-10-05}"))
        .containsExactly(days("2025-09-11", "2025-10-01"), days("2025-10-06", "2025-11-04"));
    assertThat(periods("suspend: {measure: us-31cfr548-gl-11, from: 2025-10-01}"))
        .containsExactly(days("2025-09-11", "2025-10-01"));
    assertThat(
            periods("repeat: {measure: us-31cfr548-gl-11, from: 2026-05-01, last-day: 2026-05-31}"))
        .containsExactly(days("2025-09-11", "2025-11-04"), days("2026-05-01", "2026-06-01"));
    assertThat(periods("repeat: {measure: us-31cfr548-gl-11, from: 2025-11-04}"))
        .as("periods that adjoin are one")
        .containsExactly(Interval.since(LocalDate.parse("2025-09-11")));
  }

  @Test
  void an_act_lapses_with_all_its_measures() {
    Rulebook law = law("end-act: {act: eu/reg-2006-765, on: 2027-03-01}");
    assertThat(law.measures().values())
        .filteredOn(m -> m.act().equals("eu/reg-2006-765"))
        .allMatch(m -> m.periods().stream().allMatch(p -> !p.to().isAfter(day("2027-03-01"))));
    assertThat(law.measures().values())
        .filteredOn(m -> !m.act().equals("eu/reg-2006-765"))
        .allMatch(m -> !m.hypothetical());
    assertThat(verdict(law, LEASE, Jurisdiction.EU, "2027-02-28")).isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(law, LEASE, Jurisdiction.EU, "2027-03-01")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_listing_ends_comes_again_moves_and_rests() {
    Rulebook delisted = law("delist: {list: " + SDN + ", id: belavia, on: 2025-01-01}");
    assertThat(verdict(delisted, LEASE, Jurisdiction.US, "2024-12-31"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(delisted, LEASE, Jurisdiction.US, "2025-01-01"))
        .isLessThan(Verdict.PROHIBITED);
    Rulebook again =
        law(
            "delist: {list: " + SDN + ", id: belavia, on: 2025-01-01}",
            "list: {list: " + SDN + ", id: belavia, from: 2025-03-01, last-day: 2025-03-31}");
    assertThat(verdict(again, LEASE, Jurisdiction.US, "2025-02-28")).isLessThan(Verdict.PROHIBITED);
    assertThat(verdict(again, LEASE, Jurisdiction.US, "2025-03-31")).isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(again, LEASE, Jurisdiction.US, "2025-04-01")).isLessThan(Verdict.PROHIBITED);
    Rulebook moved = law("move: {list: " + SDN + ", id: belavia, last-day: open}");
    assertThat(verdict(moved, LEASE, Jurisdiction.US, "2026-06-01")).isEqualTo(Verdict.PROHIBITED);
    Rulebook rests =
        law("suspend: {list: " + SDN + ", id: belavia, from: 2024-05-01, last-day: 2024-05-31}");
    assertThat(verdict(rests, LEASE, Jurisdiction.US, "2024-05-31")).isLessThan(Verdict.PROHIBITED);
    assertThat(verdict(rests, LEASE, Jurisdiction.US, "2024-06-01")).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void somebody_new_is_listed_like_somebody_known() {
    Rulebook law =
        law(
            "list: {list: "
                + SDN
                + ", id: invented-freight, name: Invented Freight LLC, countries: [BY],"
                + " like: belavia, from: 2027-01-01}");
    Transaction t =
        SeededRows.row(
            "date",
            "2027-01-01",
            "activity",
            "service",
            "service",
            "other",
            "seller",
            "Tailwind Leasing Inc",
            "seller_country",
            "US",
            "buyer",
            "Invented Freight LLC");
    assertThat(verdict(law, t, Jurisdiction.US, "2026-12-31")).isEqualTo(Verdict.ALLOWED);
    Judgement j = BundledLaw.judge(BundledLaw.under(law), t, day("2027-01-01"));
    assertThat(j.answer(Jurisdiction.US).orElseThrow().verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(BundledLaw.json(t, j)).contains("HYPOTHETICAL");
  }

  @Test
  void annex_lines_come_go_move_and_rest() {
    Transaction potash =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "31042050");
    Transaction magnesium =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "25191000");
    Rulebook gone = law("end-codes: {list: " + POTASH + ", codes: [\"310420\"], on: 2027-01-01}");
    assertThat(verdict(gone, potash, Jurisdiction.EU, "2026-12-31")).isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(gone, potash, Jurisdiction.EU, "2027-01-01")).isEqualTo(Verdict.ALLOWED);
    Rulebook rests =
        law(
            "suspend: {list: "
                + POTASH
                + ", codes: [\"310420\"], from: 2027-01-01, last-day: 2027-01-31}");
    assertThat(verdict(rests, potash, Jurisdiction.EU, "2027-01-31")).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(rests, potash, Jurisdiction.EU, "2027-02-01")).isEqualTo(Verdict.PROHIBITED);
    Rulebook moved = law("move: {list: " + POTASH + ", codes: [\"310420\"], last-day: 2026-06-30}");
    assertThat(verdict(moved, potash, Jurisdiction.EU, "2026-07-01")).isEqualTo(Verdict.ALLOWED);
    Rulebook more =
        law(
            "add-codes: {list: "
                + POTASH
                + ", codes: [\"2519\"], note: magnesite, from: 2027-01-01, last-day: 2027-02-28}");
    assertThat(verdict(more, magnesium, Jurisdiction.EU, "2026-12-31")).isEqualTo(Verdict.ALLOWED);
    assertThat(verdict(more, magnesium, Jurisdiction.EU, "2027-02-28"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(more, magnesium, Jurisdiction.EU, "2027-03-01")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_part_of_a_new_code_is_a_question_until_the_row_answers() {
    Rulebook law =
        law(
            "add-codes: {list: "
                + POTASH
                + ", codes: [\"2519\"], ex: yes, except: [\"25199010\"], from: 2027-01-01}");
    Transaction part =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "25191000");
    Transaction carved =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "25199010");
    assertThat(verdict(law, part, Jurisdiction.EU, "2027-02-01")).isEqualTo(Verdict.RESTRICTED);
    assertThat(verdict(law, carved, Jurisdiction.EU, "2027-02-01")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_rate_changes_and_a_step_moves() {
    assertThat(duty(BundledLaw.rulebook(), "2026-08-01")).isEqualTo("30500.00");
    Rulebook higher =
        law(
            "rate: {list: "
                + FERTILISERS
                + ", codes: [\"3102\"], from: 2026-08-01, last-day: 2026-08-31, set: {specific:"
                + " 100}}");
    assertThat(duty(higher, "2026-07-31")).isEqualTo("30500.00");
    assertThat(duty(higher, "2026-08-01")).isEqualTo("46500.00");
    assertThat(duty(higher, "2026-08-31")).isEqualTo("46500.00");
    assertThat(duty(higher, "2026-09-01")).isEqualTo("30500.00");
    Rulebook later =
        law(
            "move-step: {list: "
                + FERTILISERS
                + ", codes: [\"3102\", \"3105\"], step: 2026-07-01, from: 2026-09-01}");
    assertThat(duty(later, "2026-08-31")).as("the step before goes on").isEqualTo("22500.00");
    assertThat(duty(later, "2026-09-01")).isEqualTo("30500.00");
    Rulebook sooner =
        law(
            "move-step: {list: "
                + FERTILISERS
                + ", codes: [\"3102\"], step: 2026-07-01, from: 2026-05-01}");
    assertThat(duty(sooner, "2026-04-30")).isEqualTo("22500.00");
    assertThat(duty(sooner, "2026-05-01")).as("no day has two rates").isEqualTo("30500.00");
  }

  @Test
  void the_commission_finds_a_threshold_reached() {
    Rulebook law = law("repeat: {measure: eu-2025-1227-art-1-3-surge-2026-27, from: 2027-03-01}");
    assertThat(duty(law, "2027-02-28")).isEqualTo("30500.00");
    assertThat(duty(law, "2027-03-01")).isEqualTo("132500.00");
  }

  @Test
  void a_copied_measure_bears_on_its_own_lines_only() {
    Rulebook law =
        law(
            "copy: {measure: eu-765-2006-art-1i, id: eu-supposed-magnesite, title: Magnesite may"
                + " not be bought, from: 2027-01-01}",
            "add-codes: {list: "
                + POTASH
                + ", codes: [\"2519\"], measure: eu-supposed-magnesite, from: 2027-01-01}");
    Transaction magnesite =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "25191000");
    Judgement j = BundledLaw.judge(BundledLaw.under(law), magnesite, day("2027-02-01"));
    Judgement.Answer eu = j.answer(Jurisdiction.EU).orElseThrow();
    assertThat(eu.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(eu.findings())
        .extracting(f -> f.finding().measure().id())
        .containsExactly("eu-supposed-magnesite");
    assertThat(verdict(law, magnesite, Jurisdiction.EU, "2026-12-31")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_copied_exception_lifts_the_copied_measure() {
    String exception = "eu-765-2006-art-1i-earlier-contracts";
    Rulebook law =
        law(
            "copy: {measure: eu-765-2006-art-1i, id: eu-supposed-magnesite, from: 2027-01-01}",
            "copy: {measure: "
                + exception
                + ", id: eu-supposed-magnesite-contracts, lifts: eu-supposed-magnesite, from:"
                + " 2027-01-01}",
            "add-codes: {list: "
                + POTASH
                + ", codes: [\"2519\"], measure: [eu-supposed-magnesite,"
                + " eu-supposed-magnesite-contracts], from: 2027-01-01}");
    Transaction old =
        SeededRows.row(
            "date",
            "2027-02-01",
            "contract_date",
            "2021-01-01",
            "origin",
            "BY",
            "from",
            "BY",
            "to",
            "PL",
            "hs_code",
            "25191000");
    assertThat(verdict(law, old, Jurisdiction.EU, "2027-02-01")).isEqualTo(Verdict.RESTRICTED);
  }

  @Test
  void a_party_listed_for_a_copied_measure_makes_no_other_owner_listed() {
    Rulebook law =
        law(
            "copy: {measure: us-31cfr548-blocking, id: us-supposed-blocking, from: 2027-01-01}",
            "list: {list: "
                + SDN
                + ", id: invented-freight, name: Invented Freight LLC, like: belavia, measure:"
                + " us-supposed-blocking, from: 2027-01-01}");
    Transaction owned =
        SeededRows.row(
            "date",
            "2027-02-01",
            "activity",
            "service",
            "service",
            "other",
            "seller",
            "Tailwind Leasing Inc",
            "seller_country",
            "US",
            "buyer",
            "Daughter Ltd",
            "owners",
            "Daughter Ltd < Invented Freight LLC 80%");
    assertThat(verdict(law, owned, Jurisdiction.US, "2027-02-01")).isEqualTo(Verdict.ALLOWED);
    Transaction itself =
        SeededRows.row(
            "date",
            "2027-02-01",
            "activity",
            "service",
            "service",
            "other",
            "seller",
            "Tailwind Leasing Inc",
            "seller_country",
            "US",
            "buyer",
            "Invented Freight LLC");
    Judgement.Answer us =
        BundledLaw.judge(BundledLaw.under(law), itself, day("2027-02-01"))
            .answer(Jurisdiction.US)
            .orElseThrow();
    assertThat(us.findings())
        .extracting(f -> f.finding().measure().id())
        .contains("us-supposed-blocking")
        .doesNotContain("us-31cfr548-blocking");
  }

  @Test
  void a_border_closes_again_and_opens() {
    Transaction truck =
        SeededRows.row(
            "date",
            "2027-03-05",
            "activity",
            "transport",
            "service",
            "road-haulage",
            "from",
            "BY",
            "to",
            "PL",
            "transport_mode",
            "road",
            "crossing",
            "Kukuryki",
            "vehicle_country",
            "PL",
            "carrier",
            "Mazovia Trans",
            "carrier_country",
            "PL");
    Rulebook law =
        law("repeat: {measure: pl-border-2025-09, from: 2027-03-01, last-day: 2027-03-14}");
    assertThat(verdict(law, truck, Jurisdiction.PL, "2027-02-28")).isNotEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(law, truck, Jurisdiction.PL, "2027-03-14")).isEqualTo(Verdict.PROHIBITED);
    Rulebook open =
        law("suspend: {measure: pl-border-2025-09, from: 2025-09-15, last-day: 2025-09-16}");
    assertThat(verdict(open, truck, Jurisdiction.PL, "2025-09-14")).isEqualTo(Verdict.PROHIBITED);
    assertThat(verdict(open, truck, Jurisdiction.PL, "2025-09-15"))
        .isNotEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void what_is_supposed_to_be_published_later_is_not_known_before() {
    Overlay overlay =
        Overlay.parse(
            "f.yaml",
            "name: N\nchanges:\n  - end: {measure: us-31cfr548-gl-11, on: 2025-10-01, published:"
                + " 2025-09-20}\n");
    Rulebook law = BundledLaw.rulebook();
    assertThat(overlay.apply(law, day("2025-09-19")).equals(law)).isTrue();
    assertThat(overlay.apply(law, day("2025-09-20")).equals(law)).isFalse();
  }

  private static String duty(Rulebook law, String day) {
    return BundledLaw.judge(BundledLaw.under(law), UREA, day(day))
        .duty()
        .get("EUR")
        .toPlainString();
  }

  private static List<Interval> periods(String change) {
    return law(change).measure("us-31cfr548-gl-11").periods();
  }

  private static Rulebook law(String... changes) {
    return Overlay.parse("f.yaml", "name: N\nchanges:\n  - " + String.join("\n  - ", changes))
        .apply(BundledLaw.rulebook());
  }

  private static Verdict verdict(Rulebook law, Transaction t, Jurisdiction j, String day) {
    return BundledLaw.judge(BundledLaw.under(law), t, day(day)).answer(j).orElseThrow().verdict();
  }

  private static Interval days(String from, String to) {
    return new Interval(day(from), day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
