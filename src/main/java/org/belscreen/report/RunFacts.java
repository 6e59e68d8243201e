package org.belscreen.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.belscreen.law.Jurisdiction;
import org.belscreen.lists.ListsUsed;

/** What a run was, as name and value in the order in which people look for them. */
public final class RunFacts {

  /** What every result says of itself. */
  public static final String NOT_ADVICE =
      "Not legal advice: a screening against the measures that the rulebook encodes.";

  private RunFacts() {}

  /**
   * The facts of a run.
   *
   * @param verified by jurisdiction, the last day up to which its law was checked
   */
  public static Map<String, String> of(RunInfo run, Map<Jurisdiction, LocalDate> verified) {
    Map<String, String> facts = new LinkedHashMap<>();
    run.overlay().ifPresent(o -> facts.put("Overlay", "HYPOTHETICAL: " + o));
    facts.put("Input", run.inputName());
    facts.put("Input SHA-256", run.inputSha256());
    facts.put(
        "Jurisdictions", String.join(", ", run.jurisdictions().stream().map(Enum::name).toList()));
    facts.put("As of", run.asOf().map(LocalDate::toString).orElse("each row on its own date"));
    facts.put("Known on", run.knownOn().map(LocalDate::toString).orElse("everything published"));
    if (run.overlay().isEmpty()) {
      facts.put("Overlay", "none");
    }
    facts.put("Rulebook version", run.rulebookVersion());
    facts.put("Rulebook SHA-256", run.rulebookSha256());
    lists(run, facts);
    run.jurisdictions().stream()
        .filter(verified::containsKey)
        .forEach(j -> facts.put(j + " law verified through", verified.get(j).toString()));
    facts.put("Program version", "belscreen " + run.version());
    if (!run.time().isEmpty()) {
      facts.put("Time", run.time());
    }
    for (int i = 0; i < run.notes().size(); i++) {
      facts.put(
          i == 0 ? "How it was read" : "How it was read (" + (i + 1) + ")", run.notes().get(i));
    }
    facts.put("Note", NOT_ADVICE);
    return facts;
  }

  private static void lists(RunInfo run, Map<String, String> facts) {
    int number = 0;
    for (ListsUsed.File f : run.lists().files()) {
      facts.put(
          "List " + ++number,
          String.format(
              Locale.ROOT,
              "%s: %s, as of %s (%s), %d entries, %d of its publication used, SHA-256 %s",
              f.name(),
              f.kind(),
              f.published(),
              f.how(),
              f.entries(),
              f.used(),
              f.sha256()));
    }
    if (run.lists().any()) {
      facts.put("Programmes", String.join(", ", run.lists().programmes()));
    }
    run.cleared()
        .ifPresent(
            c ->
                facts.put(
                    "Cleared matches",
                    c.name()
                        + ": "
                        + c.clearances().size()
                        + " clearances, SHA-256 "
                        + c.sha256()));
    number = 0;
    for (ListsUsed.Difference d : run.lists().differences()) {
      facts.put("List difference " + ++number, d.sentence());
    }
    number = 0;
    for (String note : run.lists().notes()) {
      facts.put("List note " + ++number, note);
    }
  }
}
