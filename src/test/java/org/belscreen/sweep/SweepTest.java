package org.belscreen.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belscreen.BundledLaw;
import org.belscreen.Screener;
import org.belscreen.SeededRows;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Segments;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** Another date of a row moves while the day judged stays. */
class SweepTest {

  private static final List<Jurisdiction> ALL = List.of(Jurisdiction.values());
  private static final CutOffs CUT_OFFS = CutOffs.of(BundledLaw.engine().files());
  private static final Screener.Shared LAW = new Screener.Shared(BundledLaw.engine());

  @Test
  void a_contract_of_before_the_cut_off_is_grandfathered() {
    Transaction wood =
        SeededRows.row(
            "date", "2022-06-04", "origin", "BY", "from", "BY", "to", "NL", "hs_code", "44071110");
    try (Screener screener = LAW.newScreener()) {
      List<Segment> eu =
          new Sweep(CUT_OFFS, screener)
              .over(
                  DateAxis.CONTRACT_DATE,
                  wood,
                  wood.date(),
                  List.of(Jurisdiction.EU),
                  days("2021-01-01", "2022-06-05"))
              .get(Jurisdiction.EU);
      assertThat(Segments.joined(eu))
          .extracting(s -> s.dates().from() + " " + s.verdict())
          .containsExactly("2021-01-01 RESTRICTED", "2022-03-02 PROHIBITED");
    }
  }

  @Test
  void each_wind_down_turns_on_its_own_date() {
    // A service to the State: the contract decides one clause, the day of the act another.
    Transaction dispatch =
        SeededRows.row(
            "date",
            "2024-07-03",
            "origin",
            "BY",
            "from",
            "BY",
            "to",
            "NL",
            "hs_code",
            "71081200",
            "contract_date",
            "2021-01-01");
    try (Screener screener = LAW.newScreener()) {
      Sweep sweep = new Sweep(CUT_OFFS, screener);
      List<Verdict> byContract =
          verdicts(sweep, DateAxis.CONTRACT_DATE, dispatch, "2021-01-01", "2024-07-04");
      List<Verdict> byDispatch =
          verdicts(sweep, DateAxis.DISPATCH_DATE, dispatch, "2024-06-20", "2024-07-04");
      assertThat(byContract).hasSize(1);
      assertThat(byDispatch).as("gold dispatched before 2 July 2024").hasSize(2);
    }
  }

  private static List<Verdict> verdicts(
      Sweep sweep, DateAxis axis, Transaction t, String from, String to) {
    return Segments.joined(
            sweep
                .over(axis, t, t.date(), List.of(Jurisdiction.EU), days(from, to))
                .get(Jurisdiction.EU))
        .stream()
        .map(Segment::verdict)
        .toList();
  }

  @Test
  void segments_adjoin_and_cover_and_agree_with_every_single_day() {
    long seed = 20210625;
    System.out.println("sweeps of other dates: seed " + seed);
    SeededRows rows = new SeededRows(seed, BundledLaw.rulebook());
    LocalDate first = LocalDate.of(2021, 3, 1);
    LocalDate end = LocalDate.of(2024, 9, 1);
    int turns = 0;
    try (Screener screener = LAW.newScreener()) {
      Sweep sweep = new Sweep(CUT_OFFS, screener);
      for (int i = 0; i < 48; i++) {
        DateAxis axis = DateAxis.values()[i % DateAxis.values().length];
        Map<String, String> fields = rows.next();
        suit(fields, axis);
        Transaction t = SeededRows.read(i + 2, fields);
        Map<Jurisdiction, List<Segment>> segments =
            sweep.over(axis, t, t.date(), ALL, new Interval(first, end));
        Map<Jurisdiction, Integer> at = new EnumMap<>(Jurisdiction.class);
        // Every single day for one row of each axis, every nineteenth for the others.
        int step = i < DateAxis.values().length ? 1 : 19;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(step)) {
          var there = screener.screen(axis.at(t, day));
          for (Jurisdiction j : ALL) {
            List<Segment> own = segments.get(j);
            int k = at.getOrDefault(j, 0);
            while (!day.isBefore(own.get(k).dates().to())) {
              assertThat(own.get(k + 1).dates().from()).isEqualTo(own.get(k).dates().to());
              k++;
            }
            at.put(j, k);
            Verdict brute = there.timelines().get(j).on(t.date()).verdict();
            if (own.get(k).verdict() != brute) {
              assertThat(own.get(k).verdict())
                  .as("seed %d, %s %s on %s: %s", seed, j, axis, day, fields)
                  .isEqualTo(brute);
            }
          }
        }
        for (List<Segment> own : segments.values()) {
          assertThat(own.get(0).dates().from()).isEqualTo(first);
          assertThat(own.get(own.size() - 1).dates().to()).isEqualTo(end);
          turns += Segments.joined(own).size() - 1;
        }
      }
    }
    assertThat(turns).as("verdicts that turn on the date moved").isGreaterThan(10);
  }

  /** Rows on which the date can bear at all. */
  private static void suit(Map<String, String> fields, DateAxis axis) {
    fields.remove("us_person");
    fields.remove("eu_person");
    switch (axis) {
      case TRANSPORT_START, CARRIER_FOUNDED -> {
        fields.put("activity", "transport");
        fields.put("service", "road-haulage");
        fields.put("transport_mode", "road");
        fields.put("carrier_country", "BY");
        fields.put("carrier", "Invented Haulier");
        fields.put("to", "PL");
        fields.put("date", "2022-04-12");
      }
      case ISSUE_DATE, RESIDENT_SINCE -> {
        fields.put("activity", "finance");
        fields.put("service", "loan");
        fields.put("state_body", "yes");
        fields.put("maturity_days", "200");
        fields.put("buyer_country", "BY");
      }
      case DISPATCH_DATE -> {
        fields.put("activity", "goods");
        fields.remove("service");
        fields.put("hs_code", "71081200");
        fields.put("from", "BY");
        fields.put("to", "NL");
        fields.put("date", "2024-07-15");
      }
      default -> fields.put("from", "BY");
    }
  }

  private static Interval days(String from, String to) {
    return new Interval(LocalDate.parse(from), LocalDate.parse(to));
  }
}
