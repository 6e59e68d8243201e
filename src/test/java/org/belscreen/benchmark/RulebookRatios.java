package org.belscreen.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.belscreen.benchmark.Child.Ran;
import org.belscreen.engine.RuleEngine;

/** A rulebook of 1,000 rules and 50,000 lines of annexes against today's, both from a folder. */
final class RulebookRatios {

  private static final int RULES = 1_000;
  private static final int CODES = 50_000;
  private static final int ROWS = 100_000;
  private static final Path REAL = Path.of("rules");

  private RulebookRatios() {}

  static void measure(Ratios ratios) throws Exception {
    Path grown = ratios.folder.resolve("made-up-rules");
    int today = RuleEngine.bundled().rulebook().measures().size();
    MadeUpRulebook.write(REAL, grown, 7, RULES - today, CODES);
    Path csv = ratios.folder.resolve("shipments-" + ROWS + ".csv");
    if (!Files.exists(csv)) {
      ShipmentGenerator.csv(csv, 42, ROWS);
    }
    Ran cold = start(grown);
    start(REAL);
    Ran[] small = new Ran[ratios.rounds];
    Ran[] large = new Ran[ratios.rounds];
    Ran[] smallRun = new Ran[ratios.rounds];
    Ran[] largeRun = new Ran[ratios.rounds];
    for (int i = 0; i < ratios.rounds; i++) {
      small[i] = start(REAL);
      large[i] = start(grown);
      smallRun[i] = screen(REAL, csv, ratios);
      largeRun[i] = screen(grown, csv, ratios);
    }
    double started = Child.median(large).seconds();
    double startedToday = Child.median(small).seconds();
    ratios.atMost(
        "start with 1,000 rules / today's rules",
        started / startedToday,
        2,
        String.format(
            Locale.ROOT,
            "%.2f s against %.2f s; %.1f s where they are compiled first",
            started,
            startedToday,
            cold.seconds()));
    double rate = ROWS / (Child.median(largeRun).seconds() - started);
    double rateToday = ROWS / (Child.median(smallRun).seconds() - startedToday);
    ratios.atLeast(
        "rows a second with 1,000 rules / today's rules",
        rate / rateToday,
        1.0 / 3,
        String.format(Locale.ROOT, "%,.0f against %,.0f", rate, rateToday));
  }

  private static Ran start(Path rules) throws Exception {
    return Child.run(
        Ratios.program(List.of(), "screen", "samples/shipments.xlsx", "--rules", rules.toString()));
  }

  private static Ran screen(Path rules, Path csv, Ratios ratios) throws Exception {
    Path out = ratios.folder.resolve("rulebook.jsonl");
    return Child.run(
        Ratios.program(
            List.of(),
            "screen",
            csv.toString(),
            "-o",
            out.toString(),
            "--rules",
            rules.toString()));
  }
}
