package org.belscreen.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * How facts of each shape match each rule, as the rule engine said when it was first asked. Shared
 * by all threads; bounded, as shapes are few but for rows with very many hits.
 */
final class MatchMemory {

  private static final int SHAPES = 256;

  /** Of rules without hits, which have one shape. */
  private final AtomicReferenceArray<int[][]> plain;

  private final Map<String, int[][]>[] known;
  private final LongAdder rows = new LongAdder();
  private final LongAdder untouched = new LongAdder();
  private final LongAdder matched = new LongAdder();
  private final LongAdder asked = new LongAdder();

  @SuppressWarnings({"unchecked", "rawtypes"})
  MatchMemory(int rules) {
    plain = new AtomicReferenceArray<>(rules);
    known = new Map[rules];
    for (int i = 0; i < rules; i++) {
      known[i] = new ConcurrentHashMap<>(1);
    }
  }

  /** The matches, or {@code null} where they aren't known. */
  int[][] get(RuleIndex.Rule rule, String shape) {
    return shape.isEmpty() ? plain.get(rule.number()) : known[rule.number()].get(shape);
  }

  void put(RuleIndex.Rule rule, String shape, int[][] matches) {
    if (shape.isEmpty()) {
      plain.set(rule.number(), matches);
      return;
    }
    Map<String, int[][]> shapes = known[rule.number()];
    if (shapes.size() >= SHAPES) {
      shapes.clear();
    }
    shapes.put(shape, matches);
  }

  /** All that is known of a rule, by shape. */
  Map<String, int[][]> all(RuleIndex.Rule rule) {
    Map<String, int[][]> all = new HashMap<>(known[rule.number()]);
    int[][] own = plain.get(rule.number());
    if (own != null) {
      all.put("", own);
    }
    return all;
  }

  /** Counts a row that meets so many rules. */
  void row(int rules) {
    rows.increment();
    matched.add(rules);
    if (rules == 0) {
      untouched.increment();
    }
  }

  /** Counts a row that was put to the rule engine. */
  void asked() {
    asked.increment();
  }

  EngineStats stats() {
    int shapes = 0;
    for (int i = 0; i < known.length; i++) {
      shapes += known[i].size() + (plain.get(i) == null ? 0 : 1);
    }
    return new EngineStats(rows.sum(), untouched.sum(), matched.sum(), asked.sum(), shapes);
  }
}
