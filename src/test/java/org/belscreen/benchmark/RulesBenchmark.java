package org.belscreen.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.engine.PlainJavaRules;
import org.belscreen.engine.RuleEngine;
import org.belscreen.engine.RuleSession;
import org.belscreen.law.Jurisdiction;
import org.belscreen.report.ResultSheet;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.screening.Screening;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;

/** Where the time of a row goes, step by step, on one thread. */
public final class RulesBenchmark {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Map<String, Double> BEST = new HashMap<>();

  /** Keeps results from being optimised away. */
  private static long sink;

  private RulesBenchmark() {}

  /** Runs it; arguments: folder for the generated file, rows, rounds. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rows = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    Path csv = folder.resolve("rules-" + rows + ".csv");
    if (!Files.exists(csv)) {
      ShipmentGenerator.csv(csv, 42, rows);
    }
    RuleEngine engine = RuleEngine.bundled();
    Screening screening = new Screening(engine.rulebook());
    Screener.Shared shared = new Screener.Shared(engine);
    PlainJavaRules plain =
        PlainJavaRules.of(engine.files(), engine.rulebook(), folder.resolve("plain"));
    ResultSheet columns = new ResultSheet(List.of(Jurisdiction.values()), Optional.empty());
    List<CellRow> cells = new ArrayList<>();
    try (InputSheet sheet =
            InputSheet.of(Sheets.open(csv), SheetSettings.NONE, Optional.empty(), 1);
        RuleSession session = engine.newSession();
        Screener screener = shared.newScreener()) {
      sheet
          .file()
          .process(
              sheet.sheet(),
              2,
              1,
              () -> row -> CellRow.of(row.number(), row.hidden(), row.cells()),
              cells::add);
      for (int round = 0; round < rounds; round++) {
        System.out.printf("round %d%n", round + 1);
        List<Transaction> transactions = new ArrayList<>();
        step(
            "parse",
            cells,
            row -> transactions.add(((RowResult.Read) sheet.reader().read(row)).transaction()));
        List<List<Object>> facts = new ArrayList<>();
        step("facts", transactions, t -> facts.add(screening.facts(t, LocalDate.MAX)));
        step(
            "rules in plain Java",
            sorted(facts),
            f -> sink += plain.evaluate(f, LocalDate.MAX).size());
        step("rules", facts, f -> sink += session.evaluate(f, LocalDate.MAX).size());
        step(
            "screen (facts, rules, timelines)",
            transactions,
            t -> sink += screener.screen(t).timelines().size());
        step(
            "screen and judge",
            transactions,
            t -> sink += judged(t, screener, engine).answers().size());
        step(
            "screen, judge and say",
            transactions,
            t ->
                sink +=
                    columns
                        .cells(
                            new org.belscreen.report.RowResult(
                                t.row(),
                                t.id(),
                                org.belscreen.report.RowResult.Status.SCREENED,
                                Optional.of(judged(t, screener, engine)),
                                List.of()))
                        .size());
      }
    }
  }

  private static List<PlainJavaRules.Facts> sorted(List<List<Object>> facts) {
    return facts.stream().map(PlainJavaRules.Facts::of).toList();
  }

  private static Judgement judged(Transaction t, Screener screener, RuleEngine engine) {
    return Judgement.on(
        t.date(), screener.screen(t), engine.rulebook(), List.of(Jurisdiction.values()), false);
  }

  private static <T> void step(String name, List<T> items, Consumer<T> work) {
    long id = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(id);
    long cpu = THREADS.getCurrentThreadCpuTime();
    items.forEach(work);
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    bytes = THREADS.getThreadAllocatedBytes(id) - bytes;
    double micros = cpu / 1e3 / items.size();
    BEST.merge(name, micros, Math::min);
    System.out.printf(
        Locale.ROOT,
        "  %-34s %8.2f us CPU a row, best %6.2f; %,8d bytes a row%n",
        name,
        micros,
        BEST.get(name),
        bytes / items.size());
  }
}
