package org.belscreen.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belscreen.BundledLaw;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.SeededRows;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.sweep.CutOffs;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** Every remedy is true when the row is read again with the one cell changed. */
class RemediesTest {

  private static final List<Jurisdiction> ALL = List.of(Jurisdiction.values());
  private static final Screener.Shared LAW = new Screener.Shared(BundledLaw.engine());
  private static final CutOffs CUT_OFFS = CutOffs.of(BundledLaw.engine().files());

  /** Rows that an earlier contract, an earlier dispatch or another haulier would help. */
  private static final List<Map<String, String>> GRANDFATHERED =
      List.of(
          Map.of(
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
              "44071110"),
          Map.of(
              "date",
              "2024-07-20",
              "dispatch_date",
              "2024-07-10",
              "origin",
              "BY",
              "from",
              "BY",
              "to",
              "NL",
              "hs_code",
              "71081200"),
          Map.of(
              "date",
              "2022-04-12",
              "transport_start",
              "2022-04-10",
              "activity",
              "transport",
              "service",
              "road-haulage",
              "transport_mode",
              "road",
              "from",
              "PL",
              "to",
              "DE",
              "carrier",
              "Invented Haulier",
              "carrier_country",
              "BY"));

  @Test
  void every_remedy_judged_anew_is_milder_and_its_days_end_where_it_says() {
    long seed = 14038;
    System.out.println("remedies: seed " + seed);
    SeededRows rows = new SeededRows(seed, BundledLaw.rulebook());
    Map<Field, Integer> told = new LinkedHashMap<>();
    try (Screener screener = LAW.newScreener()) {
      Remedies remedies = new Remedies(screener, BundledLaw.rulebook(), CUT_OFFS, ALL, false);
      for (int i = 0; i < 32; i++) {
        Map<String, String> fields = i < GRANDFATHERED.size() ? GRANDFATHERED.get(i) : rows.next();
        Transaction t = SeededRows.read(i + 2, fields);
        Judgement now = BundledLaw.judge(LAW, t, t.date());
        Map<Jurisdiction, List<Remedy>> all = remedies.of(t, t.date());
        assertThat(all.keySet())
            .isEqualTo(
                now.answers().stream()
                    .filter(a -> a.verdict() != Verdict.ALLOWED)
                    .map(Judgement.Answer::jurisdiction)
                    .collect(java.util.stream.Collectors.toSet()));
        for (List<Remedy> own : all.values()) {
          assertThat(own).hasSizeLessThanOrEqualTo(Remedies.MOST);
          noneContainsAnother(own);
          for (Remedy r : own) {
            told.merge(r.column(), 1, Integer::sum);
            check(fields, t, now, r);
          }
        }
      }
    }
    System.out.println("remedies told: " + told);
    assertThat(told)
        .containsKeys(
            Field.DATE,
            Field.CONTRACT_DATE,
            Field.DISPATCH_DATE,
            Field.TRANSPORT_START,
            Field.LICENCE,
            Field.END_USE,
            Field.SELLER);
  }

  private static void check(Map<String, String> fields, Transaction t, Judgement now, Remedy r) {
    Verdict before = now.answer(r.jurisdiction()).orElseThrow().verdict();
    for (String value : r.values()) {
      Map<String, String> other = changed(fields, t, r, value);
      LocalDate day = r.column() == Field.DATE ? LocalDate.parse(value) : t.date();
      Judgement then = BundledLaw.judge(LAW, SeededRows.read(t.row(), other), day);
      Verdict after = then.answer(r.jurisdiction()).orElseThrow().verdict();
      assertThat(after).as("%s of %s", r, fields).isEqualTo(r.verdict()).isLessThan(before);
      for (Judgement.Answer a : then.answers()) {
        boolean harsher =
            a.verdict().compareTo(now.answer(a.jurisdiction()).orElseThrow().verdict()) > 0;
        assertThat(r.harsher().contains(a.jurisdiction() + ": " + a.verdict()))
            .as("%s of %s", r, fields)
            .isEqualTo(harsher && a.jurisdiction() != r.jurisdiction());
      }
    }
    r.days().ifPresent(days -> edges(fields, t, r, days));
  }

  /** Inside the days the verdict is the one promised, outside another one. */
  private static void edges(Map<String, String> fields, Transaction t, Remedy r, Interval days) {
    List<LocalDate> inside = new ArrayList<>();
    List<LocalDate> outside = new ArrayList<>();
    if (!days.openStart()) {
      inside.add(days.from());
      outside.add(days.from().minusDays(1));
    }
    if (!days.openEnd()) {
      inside.add(days.to().minusDays(1));
      outside.add(days.to());
    }
    for (LocalDate day : inside) {
      assertThat(verdict(fields, t, r, day))
          .as("%s on %s of %s", r, day, fields)
          .isEqualTo(r.verdict());
    }
    for (LocalDate day : outside) {
      assertThat(verdict(fields, t, r, day))
          .as("%s on %s of %s", r, day, fields)
          .isNotEqualTo(r.verdict());
    }
  }

  private static Verdict verdict(
      Map<String, String> fields, Transaction t, Remedy r, LocalDate day) {
    Map<String, String> other = new LinkedHashMap<>(fields);
    other.put(r.column().key(), day.toString());
    LocalDate judged = r.column() == Field.DATE ? day : t.date();
    return BundledLaw.judge(LAW, SeededRows.read(t.row(), other), judged)
        .answer(r.jurisdiction())
        .orElseThrow()
        .verdict();
  }

  /** The cells of the row with the one fact changed, as a user would change them. */
  private static Map<String, String> changed(
      Map<String, String> fields, Transaction t, Remedy r, String value) {
    Map<String, String> other = new LinkedHashMap<>(fields);
    switch (r.column()) {
      case SELLER, BUYER, END_USER, CARRIER, BANK, OTHER_PARTIES, MARKETING_CARRIER -> {
        String name = fields.get(r.column().key());
        other.replaceAll((k, v) -> v.equals(name) ? "Quite Unlisted Zzyzx" : v);
        String owners = other.getOrDefault("owners", "");
        if (owners.toLowerCase().startsWith(name.toLowerCase() + " <")) {
          other.remove("owners");
        }
      }
      case VIA -> {
        if (value.equals("none")) {
          other.remove("via");
        } else {
          other.put("via", value);
        }
      }
      case LICENCE -> other.put("licence", value);
      default -> other.put(r.column().key(), value);
    }
    return other;
  }

  private static void noneContainsAnother(List<Remedy> own) {
    for (Remedy a : own) {
      for (Remedy b : own) {
        if (a != b && a.column() == b.column()) {
          if (a.days().isPresent() && b.days().isPresent()) {
            assertThat(a.days().get().overlaps(b.days().get())).as("%s and %s", a, b).isFalse();
          } else {
            assertThat(a.values()).as("%s and %s", a, b).doesNotContainAnyElementsOf(b.values());
          }
        }
      }
    }
  }

  @Test
  void the_lease_to_belavia_would_be_milder_on_other_days_with_a_licence_or_with_somebody_else() {
    Transaction lease =
        SeededRows.row(
            "date",
            "2025-09-10",
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
            "BY",
            "us_content_percent",
            "20",
            "from",
            "IE",
            "to",
            "BY",
            "eu_person",
            "yes");
    try (Screener screener = LAW.newScreener()) {
      List<Remedy> us =
          new Remedies(screener, BundledLaw.rulebook(), CUT_OFFS, ALL, false)
              .of(lease, lease.date())
              .get(Jurisdiction.US);
      assertThat(us)
          .extracting(r -> r.verdict() + " if " + r.says())
          .contains(
              "RESTRICTED if it were done from 2025-09-11 through 2025-11-03",
              "ALLOWED if the buyer were somebody else than \"Belavia\", of the same country, on no"
                  + " list and held by nobody listed");
      assertThat(us).anyMatch(r -> r.column() == Field.LICENCE);
      assertThat(us).noneMatch(r -> r.column() == Field.ORIGIN || r.column() == Field.US_PERSON);
    }
  }

  @Test
  void a_closed_border_is_open_elsewhere() {
    Transaction truck =
        SeededRows.row(
            "date",
            "2024-01-15",
            "activity",
            "transport",
            "service",
            "other",
            "from",
            "PL",
            "to",
            "BY",
            "transport_mode",
            "road",
            "crossing",
            "Bobrowniki",
            "vehicle_country",
            "PL",
            "carrier",
            "Mazovia Trans",
            "carrier_country",
            "PL");
    try (Screener screener = LAW.newScreener()) {
      List<Remedy> pl =
          new Remedies(screener, BundledLaw.rulebook(), CUT_OFFS, ALL, false)
              .of(truck, truck.date())
              .get(Jurisdiction.PL);
      assertThat(pl)
          .filteredOn(r -> r.column() == Field.CROSSING)
          .flatExtracting(Remedy::values)
          .contains("Kukuryki")
          .doesNotContain("Medininkai");
    }
  }

  @Test
  void an_allowed_row_needs_nothing() {
    Transaction honest =
        SeededRows.row("date", "2025-10-01", "origin", "FR", "from", "FR", "to", "CA");
    try (Screener screener = LAW.newScreener()) {
      assertThat(
              new Remedies(screener, BundledLaw.rulebook(), CUT_OFFS, ALL, false)
                  .of(honest, honest.date()))
          .isEmpty();
    }
  }
}
