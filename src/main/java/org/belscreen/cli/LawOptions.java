package org.belscreen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.ChangeLog;
import org.belscreen.run.AppliedLaw;
import picocli.CommandLine.Option;

/** Which law: the rulebook and what is supposed of it. */
final class LawOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Use this rules folder instead of the bundled rulebook (compiled once, cached).")
  Path rules;

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description =
          "Suppose these changes to the law (YAML); may be given several times, in order.")
  List<Path> overlays = new ArrayList<>();

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Leave out everything not yet published on this day.")
  LocalDate knownOn;

  Optional<LocalDate> known() {
    return Optional.ofNullable(knownOn);
  }

  /** The law with its overlays. */
  AppliedLaw load() throws IOException {
    return load(overlays);
  }

  /** The law with other overlays than those given. */
  AppliedLaw load(List<Path> files) throws IOException {
    return load(new ListOptions(), files);
  }

  /** The law with official lists, then its overlays. */
  AppliedLaw load(ListOptions lists) throws IOException {
    return load(lists, overlays);
  }

  /** The law with official lists, then other overlays than those given. */
  AppliedLaw load(ListOptions lists, List<Path> files) throws IOException {
    return lists
        .on(() -> AppliedLaw.of(engine()))
        .knownOn(known().orElse(LocalDate.MAX))
        .withFiles(files);
  }

  private RuleEngine engine() throws IOException {
    return rules == null ? Ahead.engine() : RuleEngine.of(rules, cache());
  }

  /** The law's changelog, where it has one. */
  ChangeLog changes() throws IOException {
    if (rules == null) {
      try (InputStream in = LawOptions.class.getResourceAsStream("/rules/" + ChangeLog.FILE)) {
        return in == null
            ? ChangeLog.NONE
            : ChangeLog.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    Path file = rules.resolve(ChangeLog.FILE);
    return Files.isRegularFile(file) ? ChangeLog.parse(Files.readString(file)) : ChangeLog.NONE;
  }

  private static Path cache() {
    String home = System.getenv("XDG_CACHE_HOME");
    Path base =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return base.resolve("belscreen");
  }
}
