package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.belscreen.duty.DutyCalculator;
import org.belscreen.duty.Goods;
import org.belscreen.engine.RuleEngine;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tariff acts")
class DutyActsTest {

  private static final String SURGE = "eu-2025-1227-art-1-3-surge-2026-27";
  private static final RuleEngine ENGINE = RuleEngine.bundled();

  @Test
  @DisplayName(
      "a Commission act on the threshold replaces the scheduled rate until the period ends")
  void threshold() {
    Screener.Shared shared = new Screener.Shared(ENGINE.with(since(LocalDate.of(2027, 2, 1))));
    Transaction fertiliser = goods("BY", "BY", "31028000", "9350");
    Transaction phosphate = goods("BY", "BY", "31054000", "9350");
    assertThat(duty(shared, fertiliser, "2027-01-31")).isEqualByComparingTo("1211.00");
    assertThat(duty(shared, fertiliser, "2027-02-01")).isEqualByComparingTo("3595.25");
    assertThat(duty(shared, fertiliser, "2027-06-30")).isEqualByComparingTo("3595.25");
    assertThat(duty(shared, fertiliser, "2027-07-01")).isEqualByComparingTo("1398.00");
    assertThat(duty(shared, phosphate, "2027-02-01")).isEqualByComparingTo("4670.50");
    assertThat(answer(shared, fertiliser, "2027-02-01").verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(answer(shared, fertiliser, "2027-02-01").findings())
        .filteredOn(r -> id(r).equals("eu-2025-1227-annex-2"))
        .singleElement()
        .satisfies(r -> assertThat(r.liftedBy()).containsExactly(SURGE));
  }

  @Test
  @DisplayName("a threshold rate without a weight asks for it and leaves no other amount")
  void thresholdWithoutWeight() {
    Screener.Shared shared = new Screener.Shared(ENGINE.with(since(LocalDate.of(2027, 2, 1))));
    Transaction fertiliser = goods("BY", "BY", "31028000", "");
    assertThat(duty(shared, fertiliser, "2027-02-01")).isZero();
    assertThat(answer(shared, fertiliser, "2027-02-01").findings())
        .filteredOn(r -> !r.lifted() && id(r).equals(SURGE))
        .extracting(Resolved::finding)
        .extracting(Finding::missing)
        .contains(List.of("net_weight_kg"));
  }

  @Test
  @DisplayName("the threshold rate is in force on no day unless somebody says so")
  void dormant() {
    for (int year = 2025; year <= 2027; year++) {
      String id = "eu-2025-1227-art-1-3-surge-" + year + "-" + (year + 1) % 100;
      assertThat(ENGINE.rulebook().measure(id).dates().isEmpty()).as(id).isTrue();
    }
  }

  @Test
  @DisplayName("state a rate that can be computed on each line that has one")
  void rates() {
    Transaction goods = goods("BY", "BY", "31028000", "1");
    int lines = 0;
    for (CodeList list : ENGINE.rulebook().codeLists().values()) {
      for (CodeRow row : list.rows()) {
        if (row.extra().containsKey("ad_valorem_pct") || row.extra().containsKey("specific")) {
          lines++;
          assertThatCode(() -> DutyCalculator.due(row, goods, "on-top"))
              .as(list.id() + " line " + row.line())
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(lines).isGreaterThan(400);
  }

  @Test
  @DisplayName("charge what the law says on any goods, way and day, and never under both acts")
  void oracle() {
    long seed = 3102;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> countries = List.of("BY", "RU", "KZ", "UA", "DE", "");
    // Not one of these was under an import ban in these years.
    List<String> codes =
        List.of(
            "04090000",
            "07049010",
            "07131090",
            "10019900",
            "12051090",
            "12040090",
            "31028000",
            "31054000",
            "10086000",
            "03021180",
            "61091000");
    Screener.Shared shared = new Screener.Shared(ENGINE);
    Screener screener = shared.newScreener();
    for (int i = 0; i < 400; i++) {
      String origin = countries.get(random.nextInt(6));
      String from = countries.get(random.nextInt(6));
      String code = codes.get(random.nextInt(codes.size()));
      BigDecimal kg = BigDecimal.valueOf(random.nextInt(100_000_000), 3);
      BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
      Transaction t =
          Goods.shipped(origin, from, "PL", code, value.toString(), "EUR", kg.toString(), "", "");
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000));
      Judgement judged =
          Judgement.on(day, screener.screen(t), shared.rulebook(), List.of(Jurisdiction.EU), false);
      String what = code + " of " + origin + " from " + from + " on " + day;
      boolean hit = !from.equals("DE") && (isEast(origin) || isEast(from));
      BigDecimal expected = hit ? owed(code, day, value, kg) : BigDecimal.ZERO;
      assertThat(judged.duty().getOrDefault("EUR", BigDecimal.ZERO))
          .as(what)
          .isEqualByComparingTo(expected);
      List<String> acts =
          judged.answer(Jurisdiction.EU).orElseThrow().findings().stream()
              .map(r -> r.finding().measure().act())
              .filter(a -> a.equals("eu/reg-2025-1227") || a.equals("eu/reg-2024-1652"))
              .distinct()
              .toList();
      assertThat(acts).as(what).hasSizeLessThan(2);
      if (expected.signum() > 0) {
        assertThat(judged.answer(Jurisdiction.EU).orElseThrow().verdict())
            .as(what)
            .isNotEqualTo(Verdict.ALLOWED);
      }
    }
    screener.close();
  }

  private static boolean isEast(String country) {
    return country.equals("BY") || country.equals("RU");
  }

  /** What is owed on goods that the acts reach, written down once more, by hand. */
  private static BigDecimal owed(String code, LocalDate day, BigDecimal value, BigDecimal kg) {
    boolean from2024 = !day.isBefore(LocalDate.of(2024, 7, 1));
    boolean annex1 = !day.isBefore(LocalDate.of(2025, 7, 20));
    int step =
        day.isBefore(LocalDate.of(2025, 7, 1))
            ? 0
            : Math.min(4, day.minusMonths(6).getYear() - 2024);
    return switch (code) {
      case "04090000", "07049010", "10086000" -> annex1 ? percent("50", value) : BigDecimal.ZERO;
      case "07131090", "12051090" -> from2024 ? percent("50", value) : BigDecimal.ZERO;
      case "12040090" ->
          from2024
              ? percent(day.getYear() == 2024 ? "10" : day.getYear() == 2025 ? "20" : "50", value)
              : BigDecimal.ZERO;
      case "10019900" -> from2024 ? sum(BigDecimal.ZERO, "95", value, kg) : BigDecimal.ZERO;
      case "31028000" ->
          step == 0
              ? BigDecimal.ZERO
              : sum(
                  new BigDecimal("6.5"),
                  new String[] {"40", "60", "80", "315"}[step - 1],
                  value,
                  kg);
      case "31054000" ->
          step == 0
              ? BigDecimal.ZERO
              : sum(
                  new BigDecimal("6.5"),
                  new String[] {"45", "70", "95", "430"}[step - 1],
                  value,
                  kg);
      default -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal percent(String percent, BigDecimal value) {
    return sum(new BigDecimal(percent), "0", value, BigDecimal.ZERO);
  }

  private static BigDecimal sum(
      BigDecimal percent, String perTonne, BigDecimal value, BigDecimal kg) {
    return percent
        .multiply(value)
        .movePointLeft(2)
        .add(new BigDecimal(perTonne).multiply(kg).movePointLeft(3))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static Transaction goods(String origin, String from, String code, String kg) {
    return Goods.shipped(origin, from, "DE", code, "10000", "EUR", kg, "", "");
  }

  private static Rulebook since(LocalDate day) {
    Rulebook book = ENGINE.rulebook();
    TreeMap<String, Measure> measures = new TreeMap<>(book.measures());
    measures.computeIfPresent(
        SURGE, (id, m) -> m.supposed(new ArrayList<>(List.of(Interval.since(day)))));
    return new Rulebook(
        book.version(),
        book.sha256(),
        book.verifiedThrough(),
        book.acts(),
        measures,
        book.codeLists(),
        book.partyLists(),
        book.groups(),
        book.copies());
  }

  private static BigDecimal duty(Screener.Shared shared, Transaction t, String day) {
    return judge(shared, t, LocalDate.parse(day)).duty().getOrDefault("EUR", BigDecimal.ZERO);
  }

  private static Judgement.Answer answer(Screener.Shared shared, Transaction t, String day) {
    return judge(shared, t, LocalDate.parse(day)).answer(Jurisdiction.EU).orElseThrow();
  }

  private static Judgement judge(Screener.Shared shared, Transaction t, LocalDate day) {
    try (Screener screener = shared.newScreener()) {
      return Judgement.on(
          day, screener.screen(t), shared.rulebook(), List.of(Jurisdiction.EU), false);
    }
  }

  private static String id(Resolved resolved) {
    return resolved.finding().measure().id();
  }
}
