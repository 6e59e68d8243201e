package org.belscreen.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.belscreen.engine.PlainJavaRules;
import org.belscreen.engine.RuleEngine;
import org.belscreen.engine.RuleSession;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.screening.Screening;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;

/** The rules alone, on facts that are ready, on one thread and without any memory of answers. */
final class RuleRatios {

  private static final int MOST_ROWS = 100_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps results from being optimised away. */
  private static long sink;

  private RuleRatios() {}

  /** A row with its facts. */
  private record Row(LocalDate day, List<Object> facts, PlainJavaRules.Facts sorted) {}

  static void measure(Ratios ratios) throws Exception {
    RuleEngine engine = RuleEngine.bundled();
    Screening screening = new Screening(engine.rulebook());
    PlainJavaRules plain =
        PlainJavaRules.of(engine.files(), engine.rulebook(), ratios.folder.resolve("plain"));
    List<Row> rows = new ArrayList<>();
    for (Transaction t : transactions(ratios)) {
      List<Object> facts = screening.facts(t, LocalDate.MAX);
      rows.add(new Row(t.date(), facts, PlainJavaRules.Facts.of(facts)));
    }
    try (RuleSession session = engine.newSession()) {
      Map<String, ToIntFunction<Row>> works = new LinkedHashMap<>();
      works.put("plain", r -> plain.evaluate(r.sorted, LocalDate.MAX).size());
      works.put("rules", r -> session.evaluate(r.facts, LocalDate.MAX).size());
      works.put("one day", r -> onOneDay(session, r));
      works.put("all days", r -> onAllDays(session, r));
      Map<String, List<Double>> micros = new LinkedHashMap<>();
      Map<String, Long> bytes = new LinkedHashMap<>();
      // The first rounds are for the compiler.
      for (int round = -2; round < ratios.rounds; round++) {
        for (Map.Entry<String, ToIntFunction<Row>> work : works.entrySet()) {
          long id = Thread.currentThread().getId();
          long allocated = THREADS.getThreadAllocatedBytes(id);
          long cpu = THREADS.getCurrentThreadCpuTime();
          rows.forEach(r -> sink += work.getValue().applyAsInt(r));
          double took = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / rows.size();
          bytes.put(work.getKey(), (THREADS.getThreadAllocatedBytes(id) - allocated) / rows.size());
          if (round >= 0) {
            micros.computeIfAbsent(work.getKey(), k -> new ArrayList<>()).add(took);
          }
        }
      }
      say(ratios, "rules alone / hand-written Java", "rules", "plain", 2, micros, bytes);
      say(ratios, "all-dates timeline / one date", "all days", "one day", 1.1, micros, bytes);
    }
  }

  private static void say(
      Ratios ratios,
      String what,
      String measured,
      String yardstick,
      double target,
      Map<String, List<Double>> micros,
      Map<String, Long> bytes) {
    double took = median(micros.get(measured));
    double against = median(micros.get(yardstick));
    ratios.atMost(
        what,
        took / against,
        target,
        String.format(
            Locale.ROOT,
            "%.2f us and %,d bytes a row against %.2f us and %,d bytes",
            took,
            bytes.get(measured),
            against,
            bytes.get(yardstick)));
  }

  private static int onOneDay(RuleSession session, Row row) {
    int found = 0;
    for (Timeline timeline : timelines(session, row)) {
      found += timeline.on(row.day).findings().size();
    }
    return found;
  }

  private static int onAllDays(RuleSession session, Row row) {
    int found = 0;
    for (Timeline timeline : timelines(session, row)) {
      found += timeline.segments(Interval.ALWAYS).size();
    }
    return found;
  }

  private static List<Timeline> timelines(RuleSession session, Row row) {
    List<Finding> findings = session.evaluate(row.facts, LocalDate.MAX);
    List<Timeline> timelines = new ArrayList<>(4);
    for (Jurisdiction j : Jurisdiction.values()) {
      List<Finding> own = new ArrayList<>();
      for (Finding f : findings) {
        if (f.measure().jurisdiction() == j) {
          own.add(f);
        }
      }
      timelines.add(new Timeline(j, own, List.of(), Set.of()));
    }
    return timelines;
  }

  private static List<Transaction> transactions(Ratios ratios) throws Exception {
    int count = Math.min(MOST_ROWS, ratios.rows);
    Path csv = ratios.folder.resolve("shipments-" + count + ".csv");
    if (!Files.exists(csv)) {
      ShipmentGenerator.csv(csv, 42, count);
    }
    List<Transaction> transactions = new ArrayList<>();
    try (InputSheet sheet =
        InputSheet.of(Sheets.open(csv), SheetSettings.NONE, Optional.empty(), 1)) {
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              1,
              () -> row -> ((RowResult.Read) sheet.reader().read(row)).transaction(),
              transactions::add);
    }
    return transactions;
  }

  private static double median(List<Double> values) {
    return Child.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
