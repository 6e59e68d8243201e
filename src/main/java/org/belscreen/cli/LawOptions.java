package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belscreen.engine.RuleEngine;
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

  /** The law with its overlays. */
  AppliedLaw load() throws IOException {
    return law().withFiles(overlays);
  }

  /** The law with official lists, then its overlays. */
  AppliedLaw load(ListOptions lists) throws IOException {
    return load(lists, overlays);
  }

  /** The law with official lists, then other overlays than those given. */
  AppliedLaw load(ListOptions lists, List<Path> files) throws IOException {
    return lists.on(law()).withFiles(files);
  }

  private AppliedLaw law() throws IOException {
    return AppliedLaw.of(rules == null ? RuleEngine.bundled() : RuleEngine.of(rules, cache()));
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
