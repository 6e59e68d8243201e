package org.belscreen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.explain.Explanation;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.remedy.Remedies;
import org.belscreen.remedy.Remedy;
import org.belscreen.report.ExplainJson;
import org.belscreen.report.ExplainReport;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowExplainer;
import org.belscreen.run.Unusable;
import org.belscreen.sweep.CutOffs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains one row. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Explain one row: every measure that applies, that would on another day, that nearly did,"
            + " and the exceptions considered.")
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

  @Option(
      names = "--remedies",
      description = "Also tell under which single other facts the verdict would be milder.")
  boolean remedies;

  @Option(
      names = "--strict",
      description = "Count assumptions and unverified law as missing facts.")
  boolean strict;

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
    AppliedLaw law = one.law();
    Optional<LocalDate> day = Optional.ofNullable(asOf);
    Screener.Shared shared = one.shared(law);
    try (InputSheet sheet = one.open(day);
        Screener screener = shared.newScreener()) {
      List<Outcome> found = one.rows(sheet, one.task(shared, law, sheet, day, strict), row);
      if (chosen == Format.JSON && found.size() > 1) {
        throw new Unusable(
            "--row "
                + row
                + " is the id of several rows, "
                + found.stream().map(Outcome::row).toList()
                + "; ask for one of these numbers");
      }
      RunInfo run = one.run(law, sheet, day).withRows(found.size());
      StringBuilder text = new StringBuilder();
      boolean errors = false;
      for (Outcome o : found) {
        RowResult result = o.result().orElseThrow();
        if (o.screened().isEmpty()) {
          errors = true;
          if (chosen == Format.JSON) {
            text.append(ExplainJson.of(run, result, List.of(), Optional.empty()));
            continue;
          }
          result
              .messages()
              .forEach(m -> text.append("could not be screened: ").append(m).append('\n'));
          continue;
        }
        text.append(explained(chosen, law, screener, run, result, o.screened().get()));
      }
      Outputs.write(out, stream -> stream.write(text.toString().getBytes(StandardCharsets.UTF_8)));
      return errors ? Main.ROWS_MISSING : Main.OK;
    }
  }

  private String explained(
      Format chosen,
      AppliedLaw law,
      Screener screener,
      RunInfo run,
      RowResult result,
      Screened screened)
      throws IOException {
    Rulebook book = law.engine().rulebook();
    Judgement judgement = result.judgement().orElseThrow();
    List<Explanation> all = RowExplainer.of(screener, screened, judgement, book);
    Optional<Map<Jurisdiction, List<Remedy>>> others = Optional.empty();
    if (remedies) {
      CutOffs cutOffs = CutOffs.of(law.engine().files());
      others =
          Optional.of(
              new Remedies(screener, book, cutOffs, one.asked(), strict)
                  .of(screened.transaction(), judgement.asOf()));
    }
    return chosen == Format.JSON
        ? ExplainJson.of(run, result, all, others)
        : ExplainReport.text(run, result, all, others, Terminal.width());
  }
}
