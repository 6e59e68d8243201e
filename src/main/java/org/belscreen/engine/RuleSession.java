package org.belscreen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belscreen.finding.Finding;
import org.belscreen.law.Rulebook;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs the rules over one transaction at a time, so that rules can't mix rows. For one thread: a
 * session shared by two loses matches without a word.
 */
public final class RuleSession implements AutoCloseable {

  /** Far more firings than rules: reaching it means that a rule loops. */
  private static final int LIMIT = 100_000;

  private final KieBase base;
  private final Rulebook rulebook;
  private final Findings findings = new Findings();
  private final Thread owner = Thread.currentThread();
  private KieSession session;

  RuleSession(KieBase base, Rulebook rulebook) {
    this.base = base;
    this.rulebook = rulebook;
    this.session = open();
  }

  /**
   * The findings about one transaction.
   *
   * @param facts the dealing and its hits
   * @param knownOn leaves out measures published after that day; {@link LocalDate#MAX} for none
   */
  public List<Finding> evaluate(List<Object> facts, LocalDate knownOn) {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("a rule session belongs to the thread that opened it");
    }
    findings.begin(rulebook, knownOn);
    List<FactHandle> handles = new ArrayList<>(facts.size());
    boolean clean = false;
    try {
      for (Object fact : facts) {
        handles.add(session.insert(fact));
      }
      if (session.fireAllRules(LIMIT) >= LIMIT) {
        throw new IllegalStateException("the rules don't come to an end on this row");
      }
      for (FactHandle handle : handles) {
        session.delete(handle);
      }
      clean = true;
      return findings.end();
    } finally {
      if (!clean) {
        // What an exception leaves in working memory would leak into the next row.
        session.dispose();
        session = open();
      }
    }
  }

  @Override
  public void close() {
    session.dispose();
  }

  private KieSession open() {
    KieSession opened = base.newKieSession();
    opened.setGlobal("findings", findings);
    return opened;
  }
}
