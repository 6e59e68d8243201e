package org.belscreen.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.explain.Explanation;
import org.belscreen.report.ExplainReport;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains one row. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Explain one row: every measure that applies, that would on another day, and the exceptions"
            + " considered.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin OneSheet one = new OneSheet();

  @Option(
      names = "--row",
      paramLabel = "ID",
      required = true,
      description = "The row's id or number.")
  String row;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Judge under the law of this day.")
  LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (words) or json.")
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
      throw new Unusable("explain is written as table or json");
    }
    one.spare(out);
    AppliedLaw law = one.lawOptions.load();
    Optional<LocalDate> day = Optional.ofNullable(asOf);
    try (InputSheet sheet = one.open(day)) {
      List<Outcome> found = OneSheet.named(one.outcomes(law, sheet, day), row, sheet.file().name());
      RunInfo run = one.run(law, sheet, day).withRows(found.size());
      StringBuilder text = new StringBuilder();
      boolean errors = false;
      for (Outcome o : found) {
        RowResult result = o.result().orElseThrow();
        if (o.screened().isEmpty()) {
          errors = true;
          result
              .messages()
              .forEach(m -> text.append("could not be screened: ").append(m).append('\n'));
          continue;
        }
        List<Explanation> explanations = explanations(law, o.screened().get(), result);
        text.append(
            chosen == Format.JSON
                ? ExplainReport.json(run, result, explanations)
                : ExplainReport.text(run, result, explanations, Terminal.width()));
      }
      Outputs.write(
          out,
          stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            writer.write(text.toString());
            writer.flush();
          });
      return errors ? Main.ROWS_MISSING : Main.OK;
    }
  }

  private List<Explanation> explanations(AppliedLaw law, Screened screened, RowResult result) {
    Judgement judgement = result.judgement().orElseThrow();
    List<Explanation> all = new ArrayList<>();
    try (Screener screener = new Screener.Shared(law.engine()).newScreener()) {
      List<Object> facts = screener.facts(screened.transaction(), one.known());
      for (Judgement.Answer a : judgement.answers()) {
        if (a.touched()) {
          all.add(Explanation.of(judgement.asOf(), a, screened, facts, law.engine().rulebook()));
        }
      }
    }
    return all;
  }
}
