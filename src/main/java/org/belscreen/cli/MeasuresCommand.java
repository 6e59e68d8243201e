package org.belscreen.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.law.Rulebook;
import org.belscreen.report.MeasuresReport;
import org.belscreen.run.Format;
import org.belscreen.run.Outputs;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the law. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the measures: in force on a day, changing between two, or one in full.")
final class MeasuresCommand implements Callable<Integer> {

  @Option(names = "--on", paramLabel = "D", description = "Only those in force on this day.")
  LocalDate on;

  @Option(
      names = "--between",
      paramLabel = "D",
      arity = "2",
      description = "What starts or ends from one day to another: measures, codes, listings.")
  List<LocalDate> between;

  @Option(names = "--id", paramLabel = "M", description = "One measure in full.")
  String id;

  @Mixin JurisdictionOption jurisdictions = new JurisdictionOption();
  @Mixin LawOptions lawOptions = new LawOptions();

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
      throw new Unusable("measures is written as table or json");
    }
    if (between != null && between.get(0).isAfter(between.get(1))) {
      throw new Unusable(
          "--between " + between.get(0) + " " + between.get(1) + ": the earlier day comes first");
    }
    if (out != null) {
      Outputs.check("-o", out, lawOptions.overlays);
    }
    Rulebook rulebook = lawOptions.load().engine().rulebook();
    MeasuresReport report =
        new MeasuresReport(
            rulebook, jurisdictions.all(), Optional.ofNullable(on), Optional.ofNullable(id));
    if (id != null && report.measures().isEmpty()) {
      throw new Unusable("--id " + id + ": no measure is called so; belscreen measures lists them");
    }
    String text;
    if (chosen == Format.JSON) {
      text = between == null ? report.json() : report.jsonBetween(between.get(0), between.get(1));
    } else if (between != null) {
      text = report.between(between.get(0), between.get(1), Terminal.width());
    } else if (id != null) {
      text = MeasuresReport.full(rulebook, report.measures().get(0), Terminal.width());
    } else {
      text = report.text(Terminal.width());
    }
    Outputs.write(
        out,
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          writer.write(text);
          writer.flush();
        });
    return Main.OK;
  }
}
