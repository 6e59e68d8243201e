package org.belscreen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.law.Interval;
import org.belscreen.report.RowWriter;
import org.belscreen.report.RunInfo;
import org.belscreen.report.TimelineHtml;
import org.belscreen.report.TimelineJson;
import org.belscreen.report.TimelineRow;
import org.belscreen.report.TimelineText;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowChoice;
import org.belscreen.run.RowScreener;
import org.belscreen.run.Spool;
import org.belscreen.run.TimelineScreener;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sweep.CutOffs;
import org.belscreen.sweep.DateAxis;
import org.belscreen.transaction.CellRow;
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

  @Option(
      names = "--move",
      paramLabel = "COLUMN",
      description =
          "Move another date than the day judged: contract_date, dispatch_date, transport_start,"
              + " issue_date, resident_since or carrier_founded.")
  String move = "date";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "With --move: the day judged (default: each row on its own date).")
  LocalDate asOf;

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
    Optional<DateAxis> moved = moved();
    if (asOf != null && moved.isEmpty()) {
      throw new Unusable("--as-of is the day judged while another date moves: add --move");
    }
    one.spare(out);
    AppliedLaw law = one.law();
    Interval stretch = new Interval(from, to);
    RowWriter<TimelineRow> writer =
        switch (chosen) {
          case JSON -> new TimelineJson();
          case TABLE -> new TimelineText();
          case HTML -> new TimelineHtml(stretch, law.overlay().isPresent());
          default -> throw new Unusable("timeline is written as table, json or html");
        };
    // Without a day of its own a row can still be shown on an axis of days.
    Optional<LocalDate> day = moved.isEmpty() ? Optional.of(from) : Optional.ofNullable(asOf);
    try (InputSheet sheet = one.open(day)) {
      RowChoice choice = RowChoice.of(Optional.ofNullable(row));
      TimelineScreener.Asked asked =
          new TimelineScreener.Asked(stretch, moved, CutOffs.of(law.engine().files()), choice);
      RowScreener.Task task = one.task(one.shared(law), law, sheet, day, false);
      RunInfo run = one.run(law, sheet, Optional.empty());
      return row == null
          ? all(sheet, writer, task, asked, run)
          : few(sheet, writer, task, asked, run);
    }
  }

  private Optional<DateAxis> moved() {
    if (move.equals("date")) {
      return Optional.empty();
    }
    Optional<DateAxis> axis = DateAxis.named(move);
    if (axis.isEmpty()) {
      throw new Unusable(
          "--move \""
              + move
              + "\" is no date that can be moved; it knows date, "
              + String.join(", ", DateAxis.names()));
    }
    return axis;
  }

  /** Rendered by the workers, written as they come. */
  private record Rendered(byte[] text, boolean screened) {}

  private int all(
      InputSheet sheet,
      RowWriter<TimelineRow> writer,
      RowScreener.Task task,
      TimelineScreener.Asked asked,
      RunInfo run)
      throws Exception {
    long[] rows = new long[1];
    boolean[] missing = new boolean[1];
    try (Spool body = new Spool()) {
      one.each(
          sheet,
          () -> rendering(new TimelineScreener(task, asked), writer),
          (Optional<Rendered> r) ->
              r.ifPresent(
                  one -> {
                    missing[0] |= !one.screened;
                    put(body.out(), (rows[0]++ == 0 ? "" : writer.between()), one.text);
                  }));
      RunInfo counted = run.withRows(rows[0]);
      Outputs.write(
          out,
          stream -> {
            stream.write(bytes(writer.head(counted)));
            body.copyTo(stream);
            stream.write(bytes(writer.tail(counted)));
          });
    }
    return missing[0] ? Main.ROWS_MISSING : Main.OK;
  }

  private static RowWorker<Optional<Rendered>> rendering(
      TimelineScreener screener, RowWriter<TimelineRow> writer) {
    return new RowWorker<>() {
      @Override
      public Optional<Rendered> evaluate(CellRow row) {
        return screener.evaluate(row).map(r -> new Rendered(writer.bytes(r), r.screened()));
      }

      @Override
      public void close() {
        screener.close();
      }
    };
  }

  private int few(
      InputSheet sheet,
      RowWriter<TimelineRow> writer,
      RowScreener.Task task,
      TimelineScreener.Asked asked,
      RunInfo run)
      throws Exception {
    List<TimelineRow> found = new ArrayList<>();
    one.each(
        sheet,
        () -> new TimelineScreener(task, asked),
        (Optional<TimelineRow> r) -> r.ifPresent(found::add));
    List<TimelineRow> rows = asked.wanted().chosen(found, TimelineRow::id, sheet.file().name());
    RunInfo counted = run.withRows(rows.size());
    Outputs.write(
        out,
        stream -> {
          stream.write(bytes(writer.head(counted)));
          for (int i = 0; i < rows.size(); i++) {
            stream.write(bytes((i == 0 ? "" : writer.between()) + writer.row(rows.get(i))));
          }
          stream.write(bytes(writer.tail(counted)));
        });
    return rows.stream().allMatch(TimelineRow::screened) ? Main.OK : Main.ROWS_MISSING;
  }

  private static void put(OutputStream out, String between, byte[] text) {
    try {
      out.write(bytes(between));
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
