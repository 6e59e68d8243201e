package org.belscreen.engine;

import java.util.List;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Hit;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;

/** A compiled rule and its right-hand side, ready to be run on the facts of any match. */
final class LoadedRule {

  /** Stands for the row's dealing where a match is written in places of hits. */
  static final int DEALING = -1;

  private final Rule model;
  private final Consequence consequence;

  LoadedRule(Rule model) {
    this.model = model;
    this.consequence = model.getDefaultConsequence();
    if (consequence.isUsingDrools()) {
      throw new IllegalStateException("rule " + model.getName() + " was compiled by other means");
    }
  }

  String id() {
    return model.getName();
  }

  Rule model() {
    return model;
  }

  /** The variables that the right-hand side uses. */
  Variable<?>[] variables() {
    return consequence.getVariables();
  }

  /**
   * Runs the right-hand side.
   *
   * @param match for each of its variables, the place of its fact among the hits, or {@link
   *     #DEALING}; globals have any
   */
  void run(int[] match, Dealing dealing, List<Hit> hits, Findings findings) {
    Variable<?>[] variables = consequence.getVariables();
    Object[] facts = new Object[variables.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] =
          variables[i] instanceof Global
              ? findings
              : match[i] == DEALING ? dealing : hits.get(match[i]);
    }
    try {
      consequence.getBlock().execute(facts);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("rule " + id() + " can't report: " + e.getMessage(), e);
    }
  }
}
