package org.belscreen.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.Difference;
import org.belscreen.report.What;
import org.belscreen.sheet.RowWorker;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;

/** Judges each row of a sheet twice, one thread at a time. One law is asked once for both days. */
public final class RowComparer implements RowWorker<Optional<RowComparer.Compared>> {

  /** One of the two judgements: a law and a day; each row's own day where that is empty. */
  public record Side(Screener.Shared shared, Optional<LocalDate> asOf) {}

  /** What is the same for all rows. */
  public record Task(
      TransactionReader reader,
      Side before,
      Side after,
      List<Jurisdiction> jurisdictions,
      boolean strict) {}

  /** A row; without a difference where it could not be screened. */
  public record Compared(Optional<Difference> difference) {}

  private final Task task;
  private final Screener first;
  private final Screener second;

  public RowComparer(Task task) {
    this.task = task;
    this.first = task.before.shared.newScreener();
    this.second = task.before.shared == task.after.shared ? first : task.after.shared.newScreener();
  }

  /** Both judgements of a row; empty for a row that holds no transaction. */
  @Override
  public Optional<Compared> evaluate(CellRow row) {
    RowResult read = task.reader.read(row);
    if (read instanceof RowResult.Skipped) {
      return Optional.empty();
    }
    if (!(read instanceof RowResult.Read ok)) {
      return Optional.of(new Compared(Optional.empty()));
    }
    Transaction t = ok.transaction();
    Screened before = first.screen(t);
    Screened after = second == first ? before : second.screen(t);
    return Optional.of(
        new Compared(
            Optional.of(
                Difference.of(
                    t.row(),
                    t.id(),
                    What.of(t),
                    judge(t, before, task.before),
                    judge(t, after, task.after)))));
  }

  private Judgement judge(Transaction t, Screened screened, Side side) {
    return Judgement.on(
        side.asOf.orElse(t.date()),
        screened,
        side.shared.rulebook(),
        task.jurisdictions,
        task.strict);
  }

  @Override
  public void close() {
    first.close();
    if (second != first) {
      second.close();
    }
  }
}
