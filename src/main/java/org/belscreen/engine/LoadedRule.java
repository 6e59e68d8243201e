package org.belscreen.engine;

import java.util.List;
import java.util.function.Supplier;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Hit;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;

/**
 * A compiled rule: its right-hand side, ready to be run on the facts of any match, and its model
 * for the rule engine, made only when the engine is asked.
 */
final class LoadedRule {

  /** Stands for the row's dealing where a match is written in places of hits. */
  static final int DEALING = -1;

  private final String id;
  private final BlockN block;
  private final boolean[] globals;
  private final Supplier<Rule> maker;
  private Rule model;

  /**
   * @param block the right-hand side
   * @param globals which of its variables are globals; the others are facts
   * @param maker of the model
   */
  LoadedRule(String id, BlockN block, boolean[] globals, Supplier<Rule> maker) {
    this.id = id;
    this.block = block;
    this.globals = globals;
    this.maker = maker;
  }

  String id() {
    return id;
  }

  /** What the rule engine matches facts with. */
  synchronized Rule model() {
    if (model == null) {
      model = maker.get();
    }
    return model;
  }

  /** The variables that the right-hand side uses. */
  Variable<?>[] variables() {
    return model().getDefaultConsequence().getVariables();
  }

  /**
   * Runs the right-hand side.
   *
   * @param match for each of its variables, the place of its fact among the hits, or {@link
   *     #DEALING}; globals have any
   */
  void run(int[] match, Dealing dealing, List<Hit> hits, Findings findings) {
    Object[] facts = new Object[globals.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = globals[i] ? findings : match[i] == DEALING ? dealing : hits.get(match[i]);
    }
    try {
      block.execute(facts);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("rule " + id + " can't report: " + e.getMessage(), e);
    }
  }
}
