package org.belscreen.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * The rule engine's network over the rules that rows have called for so far. It says which facts
 * match which rules; right-hand sides are run by {@link LoadedRule}. For one thread: a session
 * shared by two loses matches without a word.
 */
final class Network implements AutoCloseable {

  private final KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
  private final Map<String, LoadedRule> rules = new HashMap<>();
  private InternalKnowledgeBase base;
  private KieSession session;

  /**
   * The matches of rules, in the order in which the engine finds them.
   *
   * @param asked rules to take into the network if they aren't in it
   * @param facts the only facts there are
   * @return for each rule with a match, the facts of the variables of its right-hand side; {@code
   *     null} for globals
   */
  Map<String, List<Object[]>> matches(List<LoadedRule> asked, List<?> facts) {
    add(asked);
    Map<String, List<Object[]>> matches = new LinkedHashMap<>();
    boolean clean = false;
    try {
      List<FactHandle> handles = new ArrayList<>(facts.size());
      for (Object fact : facts) {
        handles.add(session.insert(fact));
      }
      session.fireAllRules(
          match -> {
            String id = match.getRule().getName();
            matches.computeIfAbsent(id, r -> new ArrayList<>()).add(bound(rules.get(id), match));
            return false;
          });
      for (FactHandle handle : handles) {
        session.delete(handle);
      }
      clean = true;
      return matches;
    } finally {
      if (!clean) {
        // What an exception leaves in working memory would leak into the next row.
        close();
        session = base.newKieSession();
      }
    }
  }

  private static Object[] bound(LoadedRule rule, Match match) {
    Variable<?>[] variables = rule.variables();
    Object[] facts = new Object[variables.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] =
          variables[i] instanceof Global ? null : match.getDeclarationValue(variables[i].getName());
    }
    return facts;
  }

  private void add(List<LoadedRule> asked) {
    Map<String, ModelImpl> models = new LinkedHashMap<>();
    for (LoadedRule rule : asked) {
      if (rules.putIfAbsent(rule.id(), rule) == null) {
        ModelImpl model = models.computeIfAbsent(rule.model().getPackage(), ModelImpl::new);
        model.addRule(rule.model());
        for (Variable<?> v : rule.variables()) {
          if (v instanceof Global<?> global && !model.getGlobals().contains(global)) {
            model.addGlobal(global);
          }
        }
      }
    }
    if (models.isEmpty()) {
      return;
    }
    KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
    models.values().forEach(builder::addModel);
    if (base == null) {
      base = new KieBaseBuilder(configuration).createKieBase(builder.build());
    } else {
      close();
      base.addPackages(builder.build().getKiePackages());
    }
    session = base.newKieSession();
  }

  @Override
  public void close() {
    if (session != null) {
      session.dispose();
    }
  }
}
