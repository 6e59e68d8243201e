package org.belscreen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.belscreen.SeededTransactions;
import org.belscreen.finding.Finding;
import org.belscreen.law.Effect;
import org.belscreen.screening.Screening;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of rules and the memory of matches change nothing about what rules find. */
class RuleSessionTest {

  private static final int TRANSACTIONS = 3_000;

  @TempDir Path folder;

  private final RuleEngine engine = RuleEngine.bundled();
  private final Screening screening = new Screening(engine.rulebook());

  @Test
  void findings_equal_those_of_all_rules_run_by_the_engine_and_by_plain_java_on_each_row()
      throws Exception {
    System.out.println("rules by index and memory: seed 20260717");
    SeededTransactions seeded = new SeededTransactions(20260717, engine.rulebook());
    int found = 0;
    PlainJavaRules plain = PlainJavaRules.of(engine.files(), engine.rulebook(), folder);
    try (WholeNetwork whole = new WholeNetwork(engine);
        RuleSession session = engine.newSession()) {
      for (int i = 0; i < TRANSACTIONS; i++) {
        Transaction t = seeded.next(i + 2);
        LocalDate knownOn = i % 3 == 0 ? LocalDate.of(2024, 7, 1) : LocalDate.MAX;
        List<Object> facts = screening.facts(t, knownOn);
        List<Finding> all = whole.evaluate(facts, knownOn);
        List<Finding> expected = all.stream().filter(f -> isOfUse(f, all)).toList();
        List<Finding> actual = session.evaluate(facts, knownOn);
        if (!actual.equals(expected)) {
          assertThat(actual).as("%s", t).containsExactlyElementsOf(expected);
        }
        List<Finding> byHand = plain.evaluate(PlainJavaRules.Facts.of(facts), knownOn);
        if (!byHand.equals(all)) {
          assertThat(byHand).as("%s", t).containsExactlyInAnyOrderElementsOf(all);
        }
        found += actual.size();
      }
    }
    assertThat(found).as("findings").isGreaterThan(TRANSACTIONS * 2);
  }

  /** Authorisations without anything that they could lift on any day are left out. */
  private static boolean isOfUse(Finding f, List<Finding> all) {
    return f.effect() != Effect.AUTHORISES
        || all.stream().anyMatch(o -> f.measure().lifts().contains(o.measure().id()));
  }
}
