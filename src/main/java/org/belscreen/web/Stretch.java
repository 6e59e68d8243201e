package org.belscreen.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.Screened;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.report.TimelineJson;
import org.belscreen.report.TimelineRow;
import org.belscreen.run.Outcome;

/** Which days a timeline covers, and a row over them. */
final class Stretch {

  static final Set<String> NAMES = Set.of("from", "to");

  /** First day where none is asked for. */
  static final LocalDate FROM = LocalDate.of(2006, 1, 1);

  private static final LocalDate TO = LocalDate.of(2030, 1, 1);

  private static final TimelineJson WRITER = new TimelineJson();

  private Stretch() {}

  /** The days asked for, or those of all law there is; the last is left out. */
  static Interval of(Params params) {
    LocalDate from = params.day("from").orElse(FROM);
    LocalDate to = params.day("to").orElse(TO);
    if (!from.isBefore(to)) {
      throw Problem.field("from", "from must lie before to");
    }
    return new Interval(from, to);
  }

  /**
   * Sends timelines.
   *
   * @param run with the number of rows
   * @param rows as the writer wrote them, with what stands between
   */
  static void send(Context ctx, RunInfo run, Path rows) throws IOException {
    ctx.contentType("application/json");
    OutputStream out = ctx.outputStream();
    out.write(WRITER.head(run).getBytes(StandardCharsets.UTF_8));
    Files.copy(rows, out);
    out.write(WRITER.tail(run).getBytes(StandardCharsets.UTF_8));
  }

  /** A row as it stands among others. */
  static void write(OutputStream out, TimelineRow row, boolean first) throws IOException {
    String text = (first ? "" : WRITER.between()) + WRITER.row(row);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A row's bars; a border only where the route touches it. */
  static TimelineRow row(Outcome outcome, List<Jurisdiction> jurisdictions, Interval stretch) {
    RowResult result = outcome.result().orElseThrow();
    if (outcome.screened().isEmpty()) {
      return new TimelineRow(
          outcome.row(),
          result.id(),
          result.what(),
          false,
          Optional.empty(),
          List.of(),
          result.messages());
    }
    Screened screened = outcome.screened().get();
    List<Jurisdiction> shown =
        jurisdictions.stream()
            .filter(
                j ->
                    j == Jurisdiction.US
                        || j == Jurisdiction.EU
                        || !screened.timelines().get(j).findings().isEmpty())
            .toList();
    return new TimelineRow(
        outcome.row(),
        result.id(),
        result.what(),
        true,
        Optional.empty(),
        TimelineRow.bars(screened, shown, stretch),
        result.messages());
  }
}
