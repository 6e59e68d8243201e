package org.belscreen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.belscreen.BundledLaw;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.SeededRows;
import org.belscreen.finding.Finding;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.overlay.Overlay;
import org.belscreen.screening.CodeHit;
import org.belscreen.screening.OwnedHit;
import org.belscreen.screening.PartyHit;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** Explanations leave nothing out and name nothing twice. */
class ExplanationTest {

  private static final List<Jurisdiction> ALL = List.of(Jurisdiction.values());

  @Test
  void each_provision_that_shares_goods_party_or_route_appears_exactly_once() {
    long seed = 548;
    System.out.println("explain is total: seed " + seed);
    Rulebook law = BundledLaw.rulebook();
    SeededRows rows = new SeededRows(seed, law);
    try (Screener screener = BundledLaw.under(law).newScreener()) {
      for (int i = 0; i < 60; i++) {
        Transaction t = SeededRows.read(i + 2, rows.next());
        Screened screened = screener.screen(t);
        List<Object> facts = screener.factsOn(t, t.date());
        Judgement judgement = Judgement.on(t.date(), screened, law, ALL, false);
        for (Judgement.Answer a : judgement.answers()) {
          Explanation e = Explanation.of(t.date(), a, screened, facts, law);
          List<String> named = e.named().toList();
          assertThat(named).as("%s %s", a.jurisdiction(), t).doesNotHaveDuplicates();
          Set<String> shared = sharing(law, a.jurisdiction(), t, facts);
          screened.timelines().get(a.jurisdiction()).findings().stream()
              .map(f -> f.measure().id())
              .forEach(shared::add);
          shared.removeAll(new HashSet<>(named));
          assertThat(shared).as("%s left out of %s", a.jurisdiction(), t).isEmpty();
        }
      }
    }
  }

  /** Looked up plainly: lists that hold something of the row, and words about Belarus. */
  private static Set<String> sharing(
      Rulebook law, Jurisdiction j, Transaction t, List<Object> facts) {
    Set<String> lists = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof CodeHit hit) {
        lists.add("CodeHit" + hit.list());
      } else if (fact instanceof PartyHit hit) {
        lists.add("PartyHit" + hit.list());
      } else if (fact instanceof OwnedHit hit) {
        lists.add("OwnedHit" + hit.list());
      }
    }
    Set<String> sharing = new TreeSet<>();
    for (Measure m : law.measures().values()) {
      boolean listed =
          m.patterns().stream()
              .filter(p -> !p.type().equals("Dealing"))
              .anyMatch(
                  p ->
                      p.constraints().stream()
                          .filter(c -> c.startsWith("list == "))
                          .anyMatch(
                              c -> lists.contains(p.type() + c.substring(9, c.length() - 1))));
      List<String> words = m.patterns().stream().flatMap(p -> p.constraints().stream()).toList();
      boolean route =
          words.contains("fromIn(\"BY\")") && t.from().filter("BY"::equals).isPresent()
              || words.contains("toIn(\"BY\")") && t.to().filter("BY"::equals).isPresent()
              || words.contains("viaIn(\"BY\")") && t.via().contains("BY")
              || words.contains("originIn(\"BY\")") && t.origin().filter("BY"::equals).isPresent();
      boolean code =
          words.stream()
              .filter(w -> w.startsWith("codeIn(\""))
              .flatMap(w -> List.of(w.substring(8, w.length() - 2).split("; ")).stream())
              .anyMatch(c -> t.hsCode().filter(h -> h.startsWith(c)).isPresent());
      if (m.jurisdiction() == j && (listed || route || code)) {
        sharing.add(m.id());
      }
    }
    return sharing;
  }

  @Test
  void a_measure_whose_conditions_are_all_met_is_one_that_the_engine_reports() {
    Rulebook law = BundledLaw.rulebook();
    SeededRows rows = new SeededRows(765, law);
    int met = 0;
    try (Screener screener = BundledLaw.under(law).newScreener()) {
      for (int i = 0; i < 30; i++) {
        Transaction t = SeededRows.read(i + 2, rows.next());
        Screened screened = screener.screen(t);
        List<Object> facts = screener.factsOn(t, t.date());
        Set<String> reported = new HashSet<>();
        screened
            .timelines()
            .values()
            .forEach(line -> line.findings().forEach(f -> reported.add(f.measure().id())));
        for (Measure m : law.measures().values()) {
          boolean all = Conditions.of(m, false, facts).first().isEmpty();
          met += all ? 1 : 0;
          if (reported.contains(m.id())) {
            assertThat(all).as("%s %s", m.id(), t).isTrue();
          } else if (all) {
            // Fired and came to nothing: out of reach, or days that never meet.
            Explanation e =
                Explanation.of(
                    t.date(),
                    Judgement.on(t.date(), screened, law, ALL, false)
                        .answer(m.jurisdiction())
                        .orElseThrow(),
                    screened,
                    facts,
                    law);
            assertThat(said(e, m.id()))
                .as("%s %s", m.id(), t)
                .matches(s -> s.isEmpty() || s.contains("nexus") || s.contains("never meet"));
          }
        }
      }
    }
    assertThat(met).isGreaterThan(100);
  }

  private static String said(Explanation e, String measure) {
    List<Explanation.NotMet> all = new ArrayList<>(e.exceptions());
    all.addAll(e.near());
    all.addAll(e.apart());
    return all.stream()
        .filter(n -> n.measure().id().equals(measure))
        .map(Explanation.NotMet::failed)
        .collect(Collectors.joining());
  }

  @Test
  void a_near_miss_names_the_first_condition_that_failed_with_the_rows_own_value() {
    Transaction t =
        SeededRows.row(
            "date",
            "2022-06-04",
            "contract_date",
            "2022-03-05",
            "origin",
            "BY",
            "from",
            "BY",
            "to",
            "NL",
            "hs_code",
            "44071110");
    Explanation eu = explained(BundledLaw.rulebook(), t, "2022-06-04", Jurisdiction.EU);
    assertThat(eu.exceptions())
        .anySatisfy(
            n -> {
              assertThat(n.measure().id()).isEqualTo("eu-765-2006-art-1o-winddown");
              assertThat(n.failed())
                  .isEqualTo(
                      "only if the contract was concluded before 2022-03-02; here contract of"
                          + " 2022-03-05, not before 2022-03-02");
            });
    Explanation elsewhere =
        explained(
            BundledLaw.rulebook(),
            SeededRows.row(
                "date",
                "2025-10-01",
                "origin",
                "DE",
                "from",
                "DE",
                "to",
                "US",
                "hs_code",
                "31042050"),
            "2025-10-01",
            Jurisdiction.EU);
    assertThat(elsewhere.near())
        .anySatisfy(
            n -> {
              assertThat(n.measure().id()).isEqualTo("eu-765-2006-art-1i");
              assertThat(n.failed()).contains("BY").contains("DE");
            });
  }

  @Test
  void what_holds_on_other_days_is_told_with_its_days_and_what_holds_idle_with_the_reason() {
    Transaction lease =
        SeededRows.row(
            "date",
            "2025-12-01",
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
    Explanation us = explained(BundledLaw.rulebook(), lease, "2025-12-01", Jurisdiction.US);
    assertThat(us.otherDays())
        .anySatisfy(
            h -> {
              assertThat(h.measure().id()).isEqualTo("us-31cfr548-gl-11");
              assertThat(h.findings())
                  .extracting(Finding::dates)
                  .extracting(d -> d.from() + " " + d.to())
                  .containsExactly("2025-09-11 2025-11-04");
            });
    Transaction potash =
        SeededRows.row(
            "date",
            "2025-10-01",
            "origin",
            "BY",
            "from",
            "BY",
            "to",
            "PL",
            "hs_code",
            "31052010",
            "value",
            "100",
            "currency",
            "EUR",
            "net_weight_kg",
            "1000");
    Explanation eu = explained(BundledLaw.rulebook(), potash, "2025-10-01", Jurisdiction.EU);
    assertThat(eu.idle())
        .anySatisfy(
            h -> {
              assertThat(h.measure().id()).startsWith("eu-2025-1227");
              assertThat(h.why()).contains("nothing is due");
            });
  }

  @Test
  void a_supposed_copy_is_judged_by_its_own_lines() {
    Rulebook law =
        Overlay.parse(
                "f.yaml",
                "name: N\nchanges:\n"
                    + "  - copy: {measure: eu-765-2006-art-1i, id: eu-supposed, from: 2027-01-01}\n"
                    + "  - add-codes: {list: eu/reg-2006-765/annex-08-potash, codes: [\"2519\"],"
                    + " measure: eu-supposed, from: 2027-01-01}\n")
            .apply(BundledLaw.rulebook());
    Transaction potash =
        SeededRows.row(
            "date", "2027-02-01", "origin", "BY", "from", "BY", "to", "PL", "hs_code", "31042050");
    Explanation e = explained(law, potash, "2027-02-01", Jurisdiction.EU);
    assertThat(e.answer().findings())
        .extracting(r -> r.finding().measure().id())
        .contains("eu-765-2006-art-1i")
        .doesNotContain("eu-supposed");
    assertThat(e.apart())
        .anySatisfy(
            n -> {
              assertThat(n.measure().id()).isEqualTo("eu-supposed");
              assertThat(n.failed()).startsWith("only if the goods stand in VIII");
            });
  }

  @Test
  void every_word_that_a_rule_uses_has_a_phrase() {
    Set<String> without = new TreeSet<>();
    for (Measure m : BundledLaw.rulebook().measures().values()) {
      for (Measure.Pattern p : m.patterns()) {
        for (String c : p.constraints()) {
          String word = c.replaceFirst("^!", "").replaceFirst("[^a-zA-Z0-9].*$", "");
          if (!word.equals("list") && !word.equals("test") && !Phrases.knows(word)) {
            without.add(word);
          }
        }
      }
    }
    assertThat(without)
        .as(
            "words without a line in src/main/resources/org/belscreen/explain/conditions.properties")
        .isEmpty();
  }

  private static Explanation explained(Rulebook law, Transaction t, String day, Jurisdiction j) {
    LocalDate date = LocalDate.parse(day);
    try (Screener screener = BundledLaw.under(law).newScreener()) {
      Screened screened = screener.screen(t);
      Judgement judgement = Judgement.on(date, screened, law, ALL, false);
      return Explanation.of(
          date, judgement.answer(j).orElseThrow(), screened, screener.factsOn(t, t.date()), law);
    }
  }
}
