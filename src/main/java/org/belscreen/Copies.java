package org.belscreen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Assumptions.Assumption;
import org.belscreen.screening.Nexus;
import org.belscreen.transaction.LicenceHeld;

/**
 * The one copy of what many answers have in common: answers differ from each other in little. What
 * is kept is put into words, so that it holds on to nothing of what it was read from. Safe for
 * several threads.
 */
final class Copies {

  private record Same(Jurisdiction jurisdiction, List<Finding> findings) {}

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<List<String>, List<String>> reasons = new ConcurrentHashMap<>();
  private final Map<Finding, Finding> findings = new ConcurrentHashMap<>();
  private final Map<Same, Timeline> timelines = new ConcurrentHashMap<>();
  private final Map<List<String>, Map<Jurisdiction, Nexus>> nexus = new ConcurrentHashMap<>();
  private final Map<List<Assumption>, List<Assumption>> assumptions = new ConcurrentHashMap<>();

  private static <T> T once(Map<T, T> known, T it) {
    T before = known.putIfAbsent(it, it);
    return before == null ? it : before;
  }

  private Finding inWords(Finding f) {
    List<String> said = new ArrayList<>(f.because().size());
    for (String words : f.because()) {
      said.add(once(texts, words));
    }
    return once(findings, f.reworded(f.subject(), once(reasons, List.copyOf(said))));
  }

  /** A timeline as {@link Timeline}'s constructor makes it. */
  Timeline timeline(
      Jurisdiction jurisdiction,
      List<Finding> own,
      List<LicenceHeld> licences,
      Set<String> licenceWords) {
    List<Finding> said = new ArrayList<>(own.size());
    for (Finding f : own) {
      said.add(inWords(f));
    }
    if (!licences.isEmpty()) {
      return new Timeline(jurisdiction, said, licences, licenceWords);
    }
    return timelines.computeIfAbsent(
        new Same(jurisdiction, List.copyOf(said)),
        same -> new Timeline(jurisdiction, same.findings, licences, licenceWords));
  }

  /** How the law reaches a row. */
  Map<Jurisdiction, Nexus> nexus(Map<Jurisdiction, Nexus> own) {
    Map<Jurisdiction, Nexus> said = new EnumMap<>(Jurisdiction.class);
    List<String> words = new ArrayList<>(own.size());
    for (Map.Entry<Jurisdiction, Nexus> e : own.entrySet()) {
      String because = once(texts, e.getValue().because());
      words.add(e.getKey() + " " + e.getValue().reach() + " " + because);
      said.put(e.getKey(), new Nexus(e.getValue().reach(), because));
    }
    Map<Jurisdiction, Nexus> before = nexus.putIfAbsent(words, said);
    return before == null ? said : before;
  }

  /** What was taken in its ordinary sense. */
  List<Assumption> assumptions(List<Assumption> own) {
    return once(assumptions, List.copyOf(own));
  }

  /** Forgets all. */
  void clear() {
    texts.clear();
    reasons.clear();
    findings.clear();
    timelines.clear();
    nexus.clear();
    assumptions.clear();
  }
}
