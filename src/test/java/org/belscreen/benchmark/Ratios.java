package org.belscreen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the program against yardsticks in one run and prints each ratio beside its target.
 *
 * <p>Arguments: {@code rows=1048575 rounds=5 folder=…}, then the measurements wanted: {@code
 * start}, {@code rules}, {@code workbook}, {@code growth}, {@code rulebook}; all by default. It
 * runs the jar in {@code target} and is to be started in the project's folder.
 */
public final class Ratios {

  private static final Set<String> ALL = Set.of("start", "rules", "workbook", "growth", "rulebook");

  private final List<String> lines = new ArrayList<>();
  final Path folder;
  final int rows;
  final int rounds;

  private Ratios(Path folder, int rows, int rounds) {
    this.folder = folder;
    this.rows = rows;
    this.rounds = rounds;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> wanted = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 0) {
        options.put(arg.substring(0, equals), arg.substring(equals + 1));
      } else if (ALL.contains(arg)) {
        wanted.add(arg);
      } else {
        throw new IllegalArgumentException("no measurement: " + arg + "; there are " + ALL);
      }
    }
    Path folder =
        Path.of(options.getOrDefault("folder", System.getProperty("java.io.tmpdir")))
            .resolve("belscreen-benchmark");
    Files.createDirectories(folder);
    Ratios ratios =
        new Ratios(
            folder,
            Integer.parseInt(options.getOrDefault("rows", "1048575")),
            Integer.parseInt(options.getOrDefault("rounds", "5")));
    ratios.measure(wanted.isEmpty() ? ALL : Set.copyOf(wanted));
  }

  private void measure(Set<String> wanted) throws Exception {
    say(setup());
    if (wanted.contains("start")) {
      StartRatios.measure(this);
    }
    if (wanted.contains("rules")) {
      RuleRatios.measure(this);
    }
    if (wanted.contains("rulebook")) {
      RulebookRatios.measure(this);
    }
    if (wanted.contains("growth")) {
      WorkbookRatios.growth(this);
    }
    if (wanted.contains("workbook")) {
      WorkbookRatios.measure(this);
    }
    System.out.println();
    lines.forEach(System.out::println);
  }

  private String setup() throws IOException {
    Path cpu = Path.of("/proc/cpuinfo");
    String model =
        Files.exists(cpu)
            ? Files.readAllLines(cpu).stream()
                .filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("")
            : System.getProperty("os.arch");
    return String.format(
        Locale.ROOT,
        "%s; %s, %d processors; Java %s (%s), %s; %,d rows, %d rounds",
        LocalDate.now(),
        model,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("os.name"),
        rows,
        rounds);
  }

  /** Says something now, and again at the end. */
  void say(String line) {
    System.out.println(line);
    lines.add(line);
  }

  /** Says a figure that must not be above its target. */
  void atMost(String what, double value, double target, String details) {
    say(verdict(what, value, "at most", target, value <= target, details));
  }

  /** Says a figure that must not be below its target. */
  void atLeast(String what, double value, double target, String details) {
    say(verdict(what, value, "at least", target, value >= target, details));
  }

  private static String verdict(
      String what, double value, String relation, double target, boolean met, String details) {
    return String.format(
        Locale.ROOT,
        "%-46s %8.2f  (%s %.2f: %s)  %s",
        what,
        value,
        relation,
        target,
        met ? "met" : "NOT MET",
        details);
  }

  /** A command that runs the program. */
  static List<String> program(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Child.java());
    command.addAll(flags);
    command.addAll(List.of("-jar", "target/belscreen.jar"));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** A command that runs another class of the benchmarks. */
  static List<String> other(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Child.java(), "-cp", System.getProperty("java.class.path"), main));
    command.addAll(Arrays.asList(arguments));
    return command;
  }
}
