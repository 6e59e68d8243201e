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
      Optional<String> overlay) {

    /** Whether a match is with a list of a jurisdiction that was asked for. */
    boolean asks(PartyReview review) {
      Act act = shared.rulebook().acts().get(RuleFiles.folder(review.entry().list()));
      return act == null || jurisdictions.contains(act.jurisdiction());
    }

    /** What is said of a row, with the mark of an overlay first. */
    List<String> messages(List<String> messages) {
      if (overlay.isEmpty()) {
        return messages;
      }
      List<String> all = new ArrayList<>();
      all.add("HYPOTHETICAL: " + overlay.get());
      all.addAll(messages);
      return all;
    }
  }

  private final Task task;
  private final RowChoice choice;
  private final Screener screener;

  public RowScreener(Task task) {
    this(task, RowChoice.all());
  }

  /** Screens only rows that are asked for. */
  public RowScreener(Task task, RowChoice choice) {
    this.task = task;
    this.choice = choice;
    this.screener = task.shared().newScreener();
  }

  @Override
  public Outcome evaluate(CellRow row) {
    org.belscreen.transaction.RowResult read = task.reader().read(row);
    if (read instanceof Skipped skipped) {
      return new Outcome(row.number(), Optional.empty(), Optional.empty(), skipped.reason());
    }
    if (!choice.takes(read)) {
      return new Outcome(row.number(), Optional.empty(), Optional.empty(), "not asked for");
    }
    if (read instanceof Failed failed) {
      return new Outcome(row.number(), Optional.of(error(failed)), Optional.empty(), "");
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
            () -> What.of(t),
            RowResult.Status.SCREENED,
            Optional.of(judgement),
            task.messages(ok.messages()),
            reviews(screened, judgement.asOf()));
    return new Outcome(row.number(), Optional.of(result), Optional.of(screened), "");
  }

  private List<PartyReview> reviews(Screened screened, LocalDate day) {
    if (screened.reviews().isEmpty()) {
      return List.of();
    }
    return screened.reviews().stream()
        .filter(r -> r.words(day).isPresent() && task.asks(r))
        .toList();
  }

  /** The result of a row that can't be read. */
  static RowResult error(Failed failed) {
    List<String> problems = failed.problems().stream().map(CellProblem::sentence).toList();
    return new RowResult(
        failed.row(), failed.id(), "", RowResult.Status.ERROR, Optional.empty(), problems);
  }

  @Override
  public void close() {
    screener.close();
  }
}
