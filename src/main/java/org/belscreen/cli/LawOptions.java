package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.overlay.Overlay;
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
  Law load() throws IOException {
    return load(overlays);
  }

  /** The law with other overlays than those given. */
  Law load(List<Path> files) throws IOException {
    RuleEngine engine = rules == null ? RuleEngine.bundled() : RuleEngine.of(rules, cache());
    List<String> names = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      String text = read(file);
      Overlay overlay = Overlay.parse(file.toString(), text);
      engine = engine.with(overlay.apply(engine.rulebook()));
      names.add(overlay.name());
      texts.put(String.valueOf(file.getFileName()), text);
    }
    return new Law(
        engine, names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names)), texts);
  }

  private static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("there is no overlay file " + file + "; check the path");
    }
    return Files.readString(file);
  }

  /**
   * The law to judge by.
   *
   * @param overlay names of the overlays, if any
   * @param overlayTexts their texts by file name
   */
  record Law(RuleEngine engine, Optional<String> overlay, Map<String, String> overlayTexts) {}

  private static Path cache() {
    String home = System.getenv("XDG_CACHE_HOME");
    Path base =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return base.resolve("belscreen");
  }
}
