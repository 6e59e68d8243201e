package org.belscreen.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.belscreen.engine.RuleIndex.Answers;
import org.belscreen.engine.RuleIndex.HitPattern;
import org.belscreen.engine.RuleIndex.Rule;
import org.belscreen.screening.Condition;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Hit;

/**
 * The rules whose conditions a row's facts meet, and the hits that meet them; authorisations only
 * where a rule is met whose finding they could lift. For one thread.
 */
final class Candidates {

  private final RuleIndex index;
  private final Answers answers;
  private final boolean all;
  private final BitSet met = new BitSet();
  private final BitSet touched = new BitSet();
  private List<Hit> hits = List.of();

  /** For each pattern of hits of each rule, so many words of bits, one bit a hit. */
  private long[] marks;

  private int words = 1;

  /**
   * For one thread.
   *
   * @param all whether to take authorisations of nothing too: an overlay's copies of measures may
   *     lift what these don't
   */
  Candidates(RuleIndex index, boolean all) {
    this.index = index;
    this.all = all;
    this.answers = new Answers(index);
    this.marks = new long[index.patterns()];
  }

  /** Begins a row. */
  void of(Dealing dealing, List<Hit> rowHits) {
    forget();
    hits = rowHits;
    if (hits.size() > words * Long.SIZE) {
      words = (hits.size() + Long.SIZE - 1) / Long.SIZE;
      marks = new long[index.patterns() * words];
    }
    answers.of(dealing);
    index.ofDealing(answers, met);
    for (int i = 0; i < hits.size(); i++) {
      mark(index.patternsOf(hits.get(i).list()), i);
      mark(index.patternsOfAnyList(), i);
    }
    for (int r = touched.nextSetBit(0); r >= 0; r = touched.nextSetBit(r + 1)) {
      Rule rule = index.rule(r);
      if (!rule.authorises() && complete(rule) && answers.meets(rule)) {
        met.set(r);
      }
    }
    for (Rule rule : index.authorisations()) {
      if (isOfUse(rule) && complete(rule) && answers.meets(rule)) {
        met.set(rule.number());
      }
    }
  }

  /** Whether a rule is more than an authorisation of what nothing forbids. */
  boolean isOfUse(Rule rule) {
    return all || !rule.authorises() || met.intersects(rule.lifts());
  }

  private void forget() {
    met.clear();
    for (int r = touched.nextSetBit(0); r >= 0; r = touched.nextSetBit(r + 1)) {
      Rule rule = index.rule(r);
      int from = rule.first() * words;
      Arrays.fill(marks, from, from + rule.hits() * words, 0);
    }
    touched.clear();
  }

  private void mark(HitPattern[] patterns, int hit) {
    for (HitPattern pattern : patterns) {
      if (meets(pattern, hits.get(hit))) {
        int slot = (pattern.rule().first() + pattern.place()) * words;
        marks[slot + hit / Long.SIZE] |= 1L << hit;
        touched.set(pattern.rule().number());
      }
    }
  }

  private static boolean meets(HitPattern pattern, Hit hit) {
    if (!pattern.type().isInstance(hit)) {
      return false;
    }
    for (Condition condition : pattern.others()) {
      if (!condition.holds(hit)) {
        return false;
      }
    }
    return true;
  }

  private boolean complete(Rule rule) {
    for (int i = 0; i < rule.hits(); i++) {
      long any = 0;
      for (int w = 0; w < words; w++) {
        any |= marks[(rule.first() + i) * words + w];
      }
      if (any == 0) {
        return false;
      }
    }
    return true;
  }

  /** How many rules are met. */
  int count() {
    return met.cardinality();
  }

  /** Visits the rules met, in the order of the rulebook. */
  void each(IntConsumer visitor) {
    for (int r = met.nextSetBit(0); r >= 0; r = met.nextSetBit(r + 1)) {
      visitor.accept(r);
    }
  }

  /** The hits that meet a pattern of a rule, in the row's order. */
  List<Hit> hits(Rule rule) {
    if (rule.hits() == 0) {
      return List.of();
    }
    List<Hit> all = new ArrayList<>(2);
    for (int i = 0; i < hits.size(); i++) {
      if (patterns(rule, i) != 0) {
        all.add(hits.get(i));
      }
    }
    return all;
  }

  /**
   * For each hit that meets a pattern of a rule, which ones it meets. Facts of the same shape match
   * the rule in the same way.
   */
  String shape(Rule rule) {
    if (rule.hits() == 0) {
      return "";
    }
    StringBuilder shape = new StringBuilder(2);
    for (int i = 0; i < hits.size(); i++) {
      int patterns = patterns(rule, i);
      if (patterns != 0) {
        shape.append((char) patterns);
      }
    }
    return shape.toString();
  }

  private int patterns(Rule rule, int hit) {
    int patterns = 0;
    for (int i = 0; i < rule.hits(); i++) {
      long word = marks[(rule.first() + i) * words + hit / Long.SIZE];
      patterns |= (word >>> hit & 1) == 0 ? 0 : 1 << i;
    }
    return patterns;
  }
}
