package org.belscreen.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.law.Act;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.RuleFiles;
import org.belscreen.report.RowResult;
import org.belscreen.report.What;
import org.belscreen.screening.PartyReview;
import org.belscreen.sheet.RowWorker;
import org.belscreen.transaction.CellProblem;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.RowResult.Failed;
import org.belscreen.transaction.RowResult.Read;
import org.belscreen.transaction.RowResult.Skipped;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;

/** Screens the rows of a sheet, one thread at a time. */
public final class RowScreener implements RowWorker<Outcome> {

  /** What is the same for all rows. */
  public record Task(
      Screener.Shared shared,
      TransactionReader reader,
      Optional<LocalDate> asOf,
      LocalDate knownOn,
      List<Jurisdiction> jurisdictions,
      boolean strict,
      Optional<String> overlay) {}

  private final Task task;
  private final Screener screener;

  public RowScreener(Task task) {
    this.task = task;
    this.screener = task.shared().newScreener();
  }

  @Override
  public Outcome evaluate(CellRow row) {
    org.belscreen.transaction.RowResult read = task.reader().read(row);
    if (read instanceof Skipped skipped) {
      return new Outcome(row.number(), Optional.empty(), Optional.empty(), skipped.reason());
    }
    if (read instanceof Failed failed) {
      List<String> problems = failed.problems().stream().map(CellProblem::sentence).toList();
      RowResult error =
          new RowResult(
              failed.row(), failed.id(), "", RowResult.Status.ERROR, Optional.empty(), problems);
      return new Outcome(row.number(), Optional.of(error), Optional.empty(), "");
    }
    Read ok = (Read) read;
    Transaction t = ok.transaction();
    Screened screened = screener.screen(t, task.knownOn());
    Judgement judgement =
        Judgement.on(
            task.asOf().orElse(t.date()),
            screened,
            task.shared().rulebook(),
            task.jurisdictions(),
            task.strict());
    RowResult result =
        new RowResult(
            t.row(),
            t.id(),
            What.of(t),
            RowResult.Status.SCREENED,
            Optional.of(judgement),
            messages(ok.messages()),
            screened.reviews().stream()
                .filter(r -> r.words(judgement.asOf()).isPresent() && asked(r))
                .toList());
    return new Outcome(row.number(), Optional.of(result), Optional.of(screened), "");
  }

  /** Whether the match is about a list of a jurisdiction that was asked for. */
  private boolean asked(PartyReview review) {
    Act act = task.shared().rulebook().acts().get(RuleFiles.folder(review.entry().list()));
    return act == null || task.jurisdictions().contains(act.jurisdiction());
  }

  private List<String> messages(List<String> messages) {
    if (task.overlay().isEmpty()) {
      return messages;
    }
    List<String> all = new ArrayList<>();
    all.add("HYPOTHETICAL: " + task.overlay().get());
    all.addAll(messages);
    return all;
  }

  @Override
  public void close() {
    screener.close();
  }
}
