package org.belscreen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;
import org.belscreen.transaction.Transaction;

/** The program's own rulebook, loaded once for all tests. */
public final class BundledLaw {

  private static final RuleEngine ENGINE = RuleEngine.bundled();
  private static final List<Jurisdiction> ALL = List.of(Jurisdiction.values());

  private static Screener.Shared last;

  private BundledLaw() {}

  public static RuleEngine engine() {
    return ENGINE;
  }

  public static Rulebook rulebook() {
    return ENGINE.rulebook();
  }

  /** Screens under the bundled rules over other data; the last law asked for is kept. */
  public static synchronized Screener.Shared under(Rulebook law) {
    if (last == null || last.rulebook() != law) {
      last = new Screener.Shared(ENGINE.with(law));
    }
    return last;
  }

  /** The verdicts on a row on a day. */
  public static Judgement judge(Screener.Shared law, Transaction t, LocalDate day) {
    try (Screener screener = law.newScreener()) {
      return Judgement.on(day, screener.screen(t), law.rulebook(), ALL, false);
    }
  }

  /** The row of the result as JSON. */
  public static String json(Transaction t, Judgement j) {
    return new String(
        JsonReport.bytes(
            new RowResult(t.row(), t.id(), RowResult.Status.SCREENED, Optional.of(j), List.of())),
        StandardCharsets.UTF_8);
  }
}
