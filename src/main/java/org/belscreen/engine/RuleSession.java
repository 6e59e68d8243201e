package org.belscreen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belscreen.finding.Finding;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Hit;

/**
 * Runs the rules over one transaction at a time, so that rules can't mix rows. For one thread.
 *
 * <p>The index of the rules says which of them a row's facts can match. How facts of such a shape
 * match a rule is asked of the rule engine once and remembered.
 */
public final class RuleSession implements AutoCloseable {

  private final RuleIndex index;
  private final CompiledRules rules;
  private final Rulebook rulebook;
  private final MatchMemory memory;
  private final Candidates candidates;
  private final LoadedRule[] loaded;
  private Network network;
  private final Findings findings = new Findings();
  private final Thread owner = Thread.currentThread();

  RuleSession(RuleIndex index, CompiledRules rules, Rulebook rulebook, MatchMemory memory) {
    this.index = index;
    this.rules = rules;
    this.rulebook = rulebook;
    this.memory = memory;
    this.candidates = new Candidates(index, !rulebook.copies().isEmpty());
    this.loaded = new LoadedRule[index.rules()];
  }

  /**
   * The findings about one transaction, in the order of the rulebook.
   *
   * @param facts the dealing and its hits
   * @param knownOn leaves out measures published after that day; {@link LocalDate#MAX} for none
   */
  public List<Finding> evaluate(List<?> facts, LocalDate knownOn) {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("a rule session belongs to the thread that opened it");
    }
    Dealing dealing = (Dealing) facts.get(0);
    List<Hit> hits = facts.size() == 1 ? List.of() : new ArrayList<>(facts.size() - 1);
    for (int i = 1; i < facts.size(); i++) {
      hits.add((Hit) facts.get(i));
    }
    candidates.of(dealing, hits);
    int met = candidates.count();
    memory.row(met);
    if (met == 0) {
      return List.of();
    }
    findings.begin(rulebook, knownOn);
    Map<Integer, int[][]> asked = new HashMap<>();
    candidates.each(
        number -> {
          RuleIndex.Rule rule = index.rule(number);
          int[][] matches = memory.get(rule, candidates.shape(rule));
          if (matches == null) {
            matches = asked.isEmpty() ? null : asked.get(number);
          }
          if (matches == null) {
            asked.putAll(ask(facts));
            matches = asked.get(number);
          }
          List<Hit> own = candidates.hits(rule);
          LoadedRule loaded = loaded(rule);
          for (int[] match : matches) {
            loaded.run(match, dealing, own, findings);
          }
        });
    return findings.end();
  }

  private LoadedRule loaded(RuleIndex.Rule rule) {
    LoadedRule known = loaded[rule.number()];
    return known != null ? known : (loaded[rule.number()] = rules.rule(rule.id()));
  }

  /** Asks the rule engine how the row matches each rule whose answer isn't known. */
  private Map<Integer, int[][]> ask(List<?> facts) {
    List<LoadedRule> unknown = new ArrayList<>();
    List<RuleIndex.Rule> asked = new ArrayList<>();
    candidates.each(
        number -> {
          RuleIndex.Rule rule = index.rule(number);
          if (memory.get(rule, candidates.shape(rule)) == null) {
            asked.add(rule);
            unknown.add(loaded(rule));
          }
        });
    if (network == null) {
      network = new Network();
    }
    Map<String, List<Object[]>> found = network.matches(unknown, facts);
    memory.asked();
    Map<Integer, int[][]> answers = new HashMap<>();
    for (RuleIndex.Rule rule : asked) {
      int[][] places = places(rule, found.getOrDefault(rule.id(), List.of()), facts);
      answers.put(rule.number(), places);
      memory.put(rule, candidates.shape(rule), places);
    }
    candidates.each(number -> found.remove(index.rule(number).id()));
    // The network knows rules that other rows asked for.
    index.authorisations().stream()
        .filter(a -> !candidates.isOfUse(a))
        .forEach(a -> found.remove(a.id()));
    if (!found.isEmpty()) {
      throw new IllegalStateException("the index of rules overlooks " + found.keySet());
    }
    return answers;
  }

  /** Matches with each fact by its place among the rule's hits, so that they fit other rows. */
  private int[][] places(RuleIndex.Rule rule, List<Object[]> matches, List<?> facts) {
    if (matches.isEmpty()) {
      throw new IllegalStateException("the index of rules takes " + rule.id() + " for a match");
    }
    List<Hit> own = candidates.hits(rule);
    int[][] all = new int[matches.size()][];
    for (int m = 0; m < all.length; m++) {
      Object[] match = matches.get(m);
      all[m] = new int[match.length];
      for (int i = 0; i < match.length; i++) {
        if (match[i] != null) {
          all[m][i] = match[i] == facts.get(0) ? LoadedRule.DEALING : place(match[i], own);
        }
      }
    }
    return all;
  }

  private static int place(Object fact, List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i) == fact) {
        return i;
      }
    }
    throw new IllegalStateException("the index of rules overlooks " + fact);
  }

  @Override
  public void close() {
    if (network != null) {
      network.close();
    }
  }
}
