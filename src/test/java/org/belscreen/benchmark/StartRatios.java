package org.belscreen.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a user waits for the first answer, in times of the smallest Java program. */
final class StartRatios {

  private static final String SAMPLE = "samples/shipments.xlsx";
  private static final Path ARCHIVE = Path.of("target", "belscreen.jsa");

  private StartRatios() {}

  static void measure(Ratios ratios) throws Exception {
    // Alone on its class path, for a long one costs time too.
    List<String> hello = List.of(Child.java(), "-cp", "target/test-classes", Hello.class.getName());
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("hello", hello);
    commands.put("help", Ratios.program(List.of(), "--help"));
    commands.put("screen", Ratios.program(List.of("-Dbelscreen.heap=0"), "screen", SAMPLE));
    if (Files.exists(ARCHIVE)) {
      // The program finds the archive beside its jar, and starts a Java that uses it.
      commands.put("archive", Ratios.program(List.of(), "screen", SAMPLE));
    } else {
      ratios.say("no class data archive: " + ARCHIVE + " is missing");
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round <= 2 * ratios.rounds; round++) {
      // In turn, as the machine's speed drifts; the first round warms the file cache.
      for (Map.Entry<String, List<String>> e : commands.entrySet()) {
        double took = Child.run(e.getValue()).seconds();
        if (round > 0) {
          seconds.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(took);
        }
      }
    }
    double yardstick = median(seconds.get("hello"));
    say(ratios, "start: --help / hello world", seconds.get("help"), yardstick, 3);
    say(
        ratios,
        "start: screen the sample in one process / hello world",
        seconds.get("screen"),
        yardstick,
        10);
    if (seconds.containsKey("archive")) {
      say(ratios, "the same with a process and the archive", seconds.get("archive"), yardstick, 6);
    }
  }

  private static void say(
      Ratios ratios, String what, List<Double> seconds, double yardstick, double target) {
    double took = median(seconds);
    ratios.atMost(
        what,
        took / yardstick,
        target,
        String.format(Locale.ROOT, "%.3f s against %.3f s", took, yardstick));
  }

  private static double median(List<Double> values) {
    return Child.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
