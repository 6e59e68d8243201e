package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belscreen.engine.RuleEngine;
import org.junit.jupiter.api.Test;

/**
 * Evaluations leave the heap flat, however many names, texts and amounts come by. {@code
 * -Devaluations=3000000} asks for more than the suite has time for.
 */
class FlatMemoryTest {

  private static final int EVALUATIONS = Integer.getInteger("evaluations", 150_000);

  /** What the memories may still fill up by after the first third. */
  private static final long ROOM = 120_000_000;

  @Test
  void evaluations_of_ever_new_rows_leave_the_heap_flat() {
    Screener.Shared shared = new Screener.Shared(RuleEngine.bundled());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", "2025-07-20");
    fields.put("hs_code", "04090000");
    fields.put("currency", "EUR");
    long early = 0;
    try (Screener screener = shared.newScreener()) {
      for (int i = 0; i < EVALUATIONS; i++) {
        boolean belarus = i % 7 == 0;
        fields.put("id", "row " + i);
        fields.put("origin", belarus ? "BY" : "TR");
        fields.put("from", belarus ? "BY" : "TR");
        fields.put("to", i % 3 == 0 ? "PL" : "DE");
        fields.put("description", "natural honey, lot " + i);
        fields.put("value", Integer.toString(1_000 + i));
        fields.put("seller", i % 20 == 0 ? "Trading House " + i : "Honey Co");
        fields.put("buyer", i % 50 == 0 ? "OAO Grodno " + i : "Zlote Ule");
        screener.screen(SeededTransactions.read(i + 2, fields));
        if (i == EVALUATIONS / 3) {
          early = used();
        }
      }
      long late = used();
      System.out.printf("heap after a third %,d, at the end %,d bytes%n", early, late);
      assertThat(late).isLessThan(early + ROOM);
    }
    assertThat(shared.stats().rows()).isEqualTo(EVALUATIONS);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
