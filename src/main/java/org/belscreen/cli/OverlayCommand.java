package org.belscreen.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.belscreen.law.Rulebook;
import org.belscreen.overlay.Overlay;
import org.belscreen.report.LawChanges;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.Outputs;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks overlays and shows what they change; prints their schema. */
@Command(
    name = "overlay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Check overlays and list what they change, or print their JSON Schema.")
final class OverlayCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Overlays, applied one after the other.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--schema", description = "Print the JSON Schema of overlay files.")
  boolean schema;

  @Option(names = "--rules", paramLabel = "DIR", description = "The law to change.")
  Path rules;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Change the law as it was known on this day.")
  LocalDate knownOn;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
  String format = "table";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file.")
  Path out;

  @Override
  public Integer call() throws Exception {
    Format chosen = Format.named(format);
    if (chosen != Format.TABLE && chosen != Format.JSON) {
      throw new Unusable("overlay is written as table or json");
    }
    if (schema == !files.isEmpty()) {
      throw new Unusable("name overlay files to check, or ask for the --schema");
    }
    if (out != null) {
      Outputs.check("-o", out, files);
    }
    String text = schema ? Overlay.schema() : changes(chosen);
    Outputs.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    return Main.OK;
  }

  private String changes(Format chosen) throws Exception {
    LawOptions options = new LawOptions();
    options.rules = rules;
    options.knownOn = knownOn;
    AppliedLaw before = options.load(List.of());
    AppliedLaw after = before.withFiles(files);
    Rulebook law = before.engine().rulebook();
    LawChanges changes =
        LawChanges.of(law, after.engine().rulebook(), after.overlay().orElse("nothing"));
    return chosen == Format.JSON ? changes.json() : changes.text(Terminal.width());
  }
}
