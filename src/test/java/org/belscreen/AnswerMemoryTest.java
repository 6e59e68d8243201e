package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** A row answered from memory gets what it would get by itself, word for word. */
class AnswerMemoryTest {

  private static final int ROWS = 600;
  private static final int LIKE_EACH = 4;

  private final RuleEngine engine = RuleEngine.bundled();
  private final Random random = new Random(20261002);
  private final SeededTransactions seeded = new SeededTransactions(20261002, engine.rulebook());

  @Test
  void rows_that_ask_the_same_get_what_each_would_get_by_itself() {
    System.out.println("rows that ask the same: seed 20261002");
    Screener.Shared shared = new Screener.Shared(engine);
    Screener.Shared forgetful = new Screener.Shared(engine);
    try (Screener remembering = shared.newScreener();
        Screener plain = forgetful.newScreener()) {
      for (int i = 0; i < ROWS; i++) {
        Map<String, String> fields = seeded.fields();
        for (int like = 0; like < LIKE_EACH; like++) {
          Transaction t = SeededTransactions.read(i * LIKE_EACH + like + 2, fields);
          LocalDate knownOn = like == 3 ? LocalDate.of(2024, 7, 1) : LocalDate.MAX;
          byte[] expected = json(plain.answer(t, knownOn));
          assertThat(json(remembering.screen(t, knownOn))).as("%s", fields).isEqualTo(expected);
          fields = changed(fields);
        }
      }
    }
    assertThat(shared.stats().answered()).isGreaterThan(ROWS / 2);
  }

  @Test
  void an_amount_that_a_duty_turns_on_is_part_of_the_question_and_one_that_nothing_does_is_not() {
    Screener.Shared shared = new Screener.Shared(engine);
    Map<String, String> honey =
        new LinkedHashMap<>(
            Map.of(
                "date", "2025-07-20",
                "origin", "BY",
                "from", "BY",
                "to", "NL",
                "hs_code", "04090000",
                "value", "10000",
                "currency", "EUR"));
    assertThat(duty(shared, honey)).isEqualTo("5000.00");
    honey.put("value", "20000");
    assertThat(duty(shared, honey)).isEqualTo("10000.00");
    assertThat(shared.stats().answered()).isZero();
    honey.put("id", "H-2");
    honey.put("date", "2025-08-20");
    honey.put("quantity", "17");
    honey.put("vehicle", "WX 12345");
    assertThat(duty(shared, honey)).isEqualTo("10000.00");
    assertThat(shared.stats().answered()).isEqualTo(1);
    Map<String, String> elsewhere = new LinkedHashMap<>(honey);
    elsewhere.putAll(Map.of("origin", "KZ", "from", "KZ"));
    judged(shared, elsewhere);
    elsewhere.put("value", "30000");
    judged(shared, elsewhere);
    assertThat(shared.stats().answered()).isEqualTo(2);
  }

  @Test
  void an_aircraft_named_in_a_description_is_never_missed_for_a_row_that_is_otherwise_the_same() {
    Screener.Shared shared = new Screener.Shared(engine);
    Map<String, String> flight =
        new LinkedHashMap<>(
            Map.of(
                "date", "2025-03-20",
                "service", "aircraft-maintenance",
                "from", "TR",
                "to", "TR",
                "description", "Line check"));
    try (Screener screener = shared.newScreener()) {
      judged(screener, flight);
      flight.put("description", "Line check of EW-001PA");
      assertThat(judged(screener, flight).answers().get(0).findings())
          .anyMatch(r -> r.finding().measure().id().equals("us-15cfr736-aircraft"));
    }
  }

  private Judgement judged(Screener screener, Map<String, String> fields) {
    Transaction t = SeededTransactions.read(2, fields);
    return Judgement.on(
        t.date(), screener.screen(t), engine.rulebook(), List.of(Jurisdiction.values()), false);
  }

  /** By a screener of its own, which tells what it could spare when it is closed. */
  private Judgement judged(Screener.Shared shared, Map<String, String> fields) {
    try (Screener screener = shared.newScreener()) {
      return judged(screener, fields);
    }
  }

  private String duty(Screener.Shared shared, Map<String, String> fields) {
    return judged(shared, fields).duty().get("EUR").toPlainString();
  }

  /** The same row but for one thing that may matter or not. */
  private Map<String, String> changed(Map<String, String> fields) {
    Map<String, String> f = new LinkedHashMap<>(fields);
    switch (random.nextInt(9)) {
      case 0 -> f.put("id", "R" + random.nextInt(1_000_000));
      case 1 -> f.put("date", LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2_000)).toString());
      case 2 -> f.put("description", "lot " + random.nextInt(1_000_000));
      case 3 -> f.put("value", String.valueOf(1 + random.nextInt(90_000)));
      case 4 -> f.put("net_weight_kg", String.valueOf(1 + random.nextInt(90_000)));
      case 5 -> f.put("vehicle", "WX " + random.nextInt(10_000));
      case 6 -> f.put("contract_date", LocalDate.of(2022, 3, random.nextInt(1, 29)).toString());
      case 7 -> f.put("buyer", "Rheinland Handel " + random.nextInt(100));
      default -> f.put("quantity", String.valueOf(1 + random.nextInt(500)));
    }
    return f;
  }

  private byte[] json(Screened screened) {
    Transaction t = screened.transaction();
    Judgement judgement =
        Judgement.on(t.date(), screened, engine.rulebook(), List.of(Jurisdiction.values()), false);
    return JsonReport.bytes(
        new RowResult(
            t.row(), t.id(), RowResult.Status.SCREENED, Optional.of(judgement), List.of()));
  }
}
