package org.belscreen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.belscreen.finding.Finding;
import org.belscreen.law.Rulebook;
import org.drools.model.Global;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * All rules in one network of the rule engine, each row put to it and each right-hand side run by
 * it: slow and plain, what the session with its index and its memory must equal.
 */
public final class WholeNetwork implements AutoCloseable {

  private final Rulebook rulebook;
  private final List<String> order;
  private final KieSession session;
  private final Findings findings = new Findings();

  /** A network of all rules of an engine. */
  public WholeNetwork(RuleEngine engine) {
    this.rulebook = engine.rulebook();
    this.order =
        IntStream.range(0, engine.index().rules())
            .mapToObj(i -> engine.index().rule(i).id())
            .toList();
    CompiledRules rules = engine.compiled();
    Map<String, ModelImpl> models = new LinkedHashMap<>();
    for (String id : order) {
      LoadedRule rule = rules.rule(id);
      ModelImpl model = models.computeIfAbsent(rule.model().getPackage(), ModelImpl::new);
      model.addRule(rule.model());
      for (var v : rule.variables()) {
        if (v instanceof Global<?> global && model.getGlobals().isEmpty()) {
          model.addGlobal(global);
        }
      }
    }
    session =
        KieBaseBuilder.createKieBaseFromModel(new ArrayList<>(models.values())).newKieSession();
    session.setGlobal("findings", findings);
  }

  /** The findings in the order of the rulebook. */
  public List<Finding> evaluate(List<?> facts, LocalDate knownOn) {
    findings.begin(rulebook, knownOn);
    List<FactHandle> handles = new ArrayList<>();
    facts.forEach(f -> handles.add(session.insert(f)));
    session.fireAllRules();
    handles.forEach(session::delete);
    List<Finding> all = new ArrayList<>(findings.end());
    all.sort(Comparator.comparing(f -> order.indexOf(f.measure().id())));
    return all;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
