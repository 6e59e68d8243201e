package org.belscreen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belscreen.cleared.Clearances;
import org.belscreen.engine.RuleEngine;
import org.belscreen.engine.RuleSession;
import org.belscreen.finding.Eras;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.party.NameMatch;
import org.belscreen.screening.Assumptions;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.Nexus;
import org.belscreen.screening.Reach;
import org.belscreen.screening.Screening;
import org.belscreen.screening.Stencil;
import org.belscreen.screening.StencilMaker;
import org.belscreen.transaction.LicenceHeld;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.WatchedTransaction;

/**
 * The way in for programs: load a rulebook, screen a transaction, ask its timelines. One screener
 * for one thread; what it is made of is shared.
 */
public final class Screener implements AutoCloseable {

  private static final List<Jurisdiction> JURISDICTIONS = List.of(Jurisdiction.values());

  private final Shared shared;
  private final RuleSession session;
  private final StencilMaker stencils;
  private final AnswerMemory.Rows rows;

  /** What screeners of all threads share. */
  public static final class Shared {

    private final RuleEngine engine;
    private final Screening screening;
    private final Map<Jurisdiction, Set<String>> licenceWords = new EnumMap<>(Jurisdiction.class);
    private final Map<Jurisdiction, Timeline> clear = new EnumMap<>(Jurisdiction.class);
    private final AnswerMemory answers = new AnswerMemory();

    public Shared(RuleEngine engine) {
      this(engine, Clearances.NONE);
    }

    /**
     * @param clearances what a person has decided about near matches
     */
    public Shared(RuleEngine engine, Clearances clearances) {
      this.engine = engine;
      this.screening = new Screening(engine.rulebook(), clearances);
      for (Jurisdiction j : JURISDICTIONS) {
        clear.put(j, new Timeline(j, List.of(), List.of(), Set.of()));
        licenceWords.put(
            j,
            engine.rulebook().measures().values().stream()
                .filter(m -> m.jurisdiction() == j)
                .flatMap(m -> m.licensable().stream())
                .collect(Collectors.toUnmodifiableSet()));
      }
    }

    public Rulebook rulebook() {
      return engine.rulebook();
    }

    /** How much of the work of the screeners closed so far could be spared. */
    public ScreeningStats stats() {
      return ScreeningStats.of(answers, engine.stats());
    }

    /** A screener for the calling thread. */
    public Screener newScreener() {
      return new Screener(this);
    }
  }

  private Screener(Shared shared) {
    this.shared = shared;
    this.session = shared.engine.newSession();
    this.stencils = shared.screening.newStencilMaker();
    this.rows = shared.answers.new Rows();
  }

  /** The facts that the rules see of a transaction, for explanations. */
  public List<Object> facts(Transaction transaction, LocalDate knownOn) {
    return shared.screening.facts(transaction, knownOn);
  }

  /** The facts that the rules see of a transaction on a day, for explanations. */
  public List<Object> factsOn(Transaction transaction, LocalDate day) {
    List<Object> facts = shared.screening.facts(transaction, LocalDate.MAX);
    facts.set(0, shared.screening.dealing(transaction, day));
    return facts;
  }

  /** Screens a transaction under all law there is, for every day. */
  public Screened screen(Transaction transaction) {
    return screen(transaction, LocalDate.MAX);
  }

  /**
   * Screens a transaction for every day.
   *
   * @param knownOn leaves out what was published later
   */
  public Screened screen(Transaction transaction, LocalDate knownOn) {
    List<NameMatch> craft = shared.screening.craft(transaction);
    if (!craft.isEmpty() || !rows.isWorthIt()) {
      return answer(transaction, knownOn, craft, Timeline::new);
    }
    Stencil stencil = stencils.of(transaction);
    Optional<Screened> known = rows.find(stencil.transaction(), knownOn);
    if (known.isPresent()) {
      return known.get().of(transaction, stencil);
    }
    WatchedTransaction watched = new WatchedTransaction(stencil.transaction());
    // What is put into words later would be read of this row's fields for others.
    Copies copies = shared.answers.copies();
    Screened answer =
        answer(watched, knownOn, craft, copies::timeline).inWords(stencil.transaction(), copies);
    shared.answers.put(watched, knownOn, answer);
    return answer.of(transaction, stencil);
  }

  /** Screens a transaction anew, whatever is remembered. */
  Screened answer(Transaction transaction, LocalDate knownOn) {
    return answer(transaction, knownOn, shared.screening.craft(transaction), Timeline::new);
  }

  private Screened answer(
      Transaction transaction, LocalDate knownOn, List<NameMatch> craft, Timelines maker) {
    Screening.Look look = shared.screening.look(transaction, knownOn, craft);
    List<Object> facts = look.facts();
    List<Interval> eras = shared.screening.eras(transaction);
    Dealing latest = (Dealing) facts.get(0);
    Map<Jurisdiction, Nexus> nexus = nexus(latest);
    SortedMap<LocalDate, Map<Jurisdiction, Nexus>> earlier = Collections.emptySortedMap();
    List<Finding> findings = reached(session.evaluate(facts, knownOn), nexus);
    if (eras.size() > 1) {
      findings = Eras.cut(findings, eras.get(0));
      earlier = new TreeMap<>();
      for (Interval era : eras.subList(1, eras.size())) {
        Dealing then = shared.screening.dealing(transaction, era.to().minusDays(1));
        facts.set(0, then);
        earlier.put(era.to(), nexus(then));
        findings =
            Eras.join(
                Eras.cut(reached(session.evaluate(facts, knownOn), nexus(then)), era), findings);
      }
    }
    Map<Jurisdiction, Timeline> timelines = new EnumMap<>(Jurisdiction.class);
    for (Jurisdiction j : JURISDICTIONS) {
      timelines.put(j, timeline(j, findings, transaction, maker));
    }
    return new Screened(
        transaction,
        timelines,
        nexus,
        earlier,
        Assumptions.of(latest),
        latest.touchesBelarus(),
        look.reviews());
  }

  private static Map<Jurisdiction, Nexus> nexus(Dealing dealing) {
    Map<Jurisdiction, Nexus> nexus = new EnumMap<>(Jurisdiction.class);
    for (Jurisdiction j : JURISDICTIONS) {
      nexus.put(j, dealing.nexus(j));
    }
    return nexus;
  }

  private static List<Finding> reached(List<Finding> findings, Map<Jurisdiction, Nexus> nexus) {
    for (Nexus n : nexus.values()) {
      if (n.reach() == Reach.NO) {
        return findings.stream()
            .filter(f -> nexus.get(f.measure().jurisdiction()).reach() != Reach.NO)
            .toList();
      }
    }
    return findings;
  }

  /** Makes timelines. */
  @FunctionalInterface
  private interface Timelines {
    Timeline of(
        Jurisdiction j, List<Finding> own, List<LicenceHeld> licences, Set<String> licenceWords);
  }

  private Timeline timeline(
      Jurisdiction j, List<Finding> findings, Transaction transaction, Timelines maker) {
    List<Finding> own = List.of();
    for (Finding f : findings) {
      if (f.measure().jurisdiction() == j) {
        own = own.isEmpty() ? new ArrayList<>() : own;
        own.add(f);
      }
    }
    return own.isEmpty()
        ? shared.clear.get(j)
        : maker.of(j, own, transaction.licences(), shared.licenceWords.get(j));
  }

  @Override
  public void close() {
    rows.tell();
    session.close();
  }
}
