package org.belscreen.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.RowResult;
import org.belscreen.report.TimelineRow;
import org.belscreen.report.What;
import org.belscreen.sheet.RowWorker;
import org.belscreen.sweep.CutOffs;
import org.belscreen.sweep.DateAxis;
import org.belscreen.sweep.Sweep;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.RowResult.Failed;
import org.belscreen.transaction.RowResult.Read;
import org.belscreen.transaction.RowResult.Skipped;
import org.belscreen.transaction.Transaction;

/** The timelines of the rows of a sheet, one thread at a time. */
public final class TimelineScreener implements RowWorker<Optional<TimelineRow>> {

  /**
   * What is asked of all rows.
   *
   * @param stretch the days of the axis, both ends given
   * @param moved the date that moves; the day judged itself where empty
   * @param wanted which rows are asked for
   */
  public record Asked(
      Interval stretch, Optional<DateAxis> moved, CutOffs cutOffs, RowChoice wanted) {}

  private final RowScreener.Task task;
  private final Asked asked;
  private final Screener screener;
  private final Sweep sweep;

  public TimelineScreener(RowScreener.Task task, Asked asked) {
    this.task = task;
    this.asked = asked;
    this.screener = task.shared().newScreener();
    this.sweep = new Sweep(asked.cutOffs, screener);
  }

  /** The row's timelines; empty for a row that holds no transaction or isn't asked for. */
  @Override
  public Optional<TimelineRow> evaluate(CellRow row) {
    org.belscreen.transaction.RowResult read = task.reader().read(row);
    if (read instanceof Skipped || !asked.wanted.takes(read)) {
      return Optional.empty();
    }
    if (read instanceof Failed failed) {
      RowResult error = RowScreener.error(failed);
      return Optional.of(
          new TimelineRow(
              error.row(), error.id(), "", false, Optional.empty(), List.of(), error.messages()));
    }
    Read ok = (Read) read;
    Transaction t = ok.transaction();
    Screened screened = screener.screen(t);
    List<Jurisdiction> shown =
        task.jurisdictions().stream().filter(j -> shown(j, screened)).toList();
    List<TimelineRow.Bar> bars =
        asked.moved.isEmpty()
            ? TimelineRow.bars(screened, shown, asked.stretch)
            : TimelineRow.bars(
                sweep.over(
                    asked.moved.get(), t, task.asOf().orElse(t.date()), shown, asked.stretch));
    return Optional.of(
        new TimelineRow(
            t.row(),
            t.id(),
            What.of(t),
            true,
            asked.moved.map(
                a -> new TimelineRow.Moved(a.field().key(), task.asOf().orElse(t.date()), a.of(t))),
            bars,
            messages(ok, screened)));
  }

  /** What was read from the row, and which near matches were decided, whatever the day. */
  private List<String> messages(Read ok, Screened screened) {
    List<String> messages = new ArrayList<>(task.messages(ok.messages()));
    screened.reviews().stream()
        .filter(task::asks)
        .flatMap(r -> r.decided().stream())
        .distinct()
        .forEach(messages::add);
    return messages;
  }

  /** A border state only where the route touches its border. */
  private static boolean shown(Jurisdiction j, Screened screened) {
    return j == Jurisdiction.US
        || j == Jurisdiction.EU
        || !screened.timelines().get(j).findings().isEmpty();
  }

  @Override
  public void close() {
    screener.close();
  }
}
