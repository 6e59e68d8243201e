package org.belscreen.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.report.TimelineHtml;
import org.belscreen.report.TimelineJson;
import org.belscreen.report.TimelineRow;
import org.belscreen.report.TimelineText;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows on which days the verdicts of a row or a sheet change. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show every day on which a verdict changes, to what, and which measure does it.")
final class TimelineCommand implements Callable<Integer> {

  @Mixin OneSheet one = new OneSheet();

  @Option(names = "--row", paramLabel = "ID", description = "Only the row of this id or number.")
  String row;

  @Option(names = "--from", paramLabel = "DATE", description = "First day (default: 2006-01-01).")
  LocalDate from = LocalDate.of(2006, 1, 1);

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The day on which the timeline ends, itself left out (default: 2030-01-01).")
  LocalDate to = LocalDate.of(2030, 1, 1);

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or html.")
  String format = "table";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file.")
  Path out;

  @Override
  public Integer call() throws Exception {
    if (!from.isBefore(to)) {
      throw new Unusable("--from " + from + " must lie before --to " + to);
    }
    Format chosen = Format.named(format);
    one.spare(out);
    AppliedLaw law = one.lawOptions.load();
    try (InputSheet sheet = one.open(Optional.of(from))) {
      List<Outcome> outcomes = one.outcomes(law, sheet, Optional.of(from));
      if (row != null) {
        outcomes = OneSheet.named(outcomes, row, sheet.file().name());
      }
      List<TimelineRow> rows = outcomes.stream().map(this::bars).toList();
      RunInfo run = one.run(law, sheet, Optional.empty()).withRows(rows.size());
      Outputs.write(
          out,
          stream -> {
            switch (chosen) {
              case JSON -> {
                try (TimelineJson json = new TimelineJson(stream, run)) {
                  for (TimelineRow r : rows) {
                    json.row(r);
                  }
                }
              }
              case TABLE -> {
                Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                if (law.overlay().isPresent()) {
                  text.write("HYPOTHETICAL: " + law.overlay().get() + "\n\n");
                }
                for (TimelineRow r : rows) {
                  text.write(TimelineText.of(r) + "\n");
                }
                text.flush();
              }
              case HTML -> {
                Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                TimelineHtml.write(text, run, rows, new Interval(from, to));
                text.flush();
              }
              default -> throw new Unusable("timeline is written as table, json or html");
            }
          });
      return rows.stream().allMatch(TimelineRow::screened) ? Main.OK : Main.ROWS_MISSING;
    }
  }

  private TimelineRow bars(Outcome outcome) {
    RowResult result = outcome.result().orElseThrow();
    if (outcome.screened().isEmpty()) {
      return new TimelineRow(
          outcome.row(), result.id(), result.what(), false, List.of(), result.messages());
    }
    List<Jurisdiction> shown =
        one.asked().stream()
            .filter(
                j ->
                    j == Jurisdiction.US
                        || j == Jurisdiction.EU
                        || !outcome.screened().get().timelines().get(j).findings().isEmpty())
            .toList();
    return new TimelineRow(
        outcome.row(),
        result.id(),
        result.what(),
        true,
        TimelineRow.bars(outcome.screened().get(), shown, new Interval(from, to)),
        result.messages());
  }
}
