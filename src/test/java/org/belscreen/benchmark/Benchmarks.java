package org.belscreen.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.belscreen.engine.RuleEngine;
import org.belscreen.engine.RuleSession;
import org.belscreen.finding.Finding;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.NameMatch;
import org.belscreen.party.PartyIndex;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.screening.Screening;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The engine, the lookup of codes, the party matcher and the reader of sheets, each by itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Benchmarks {

  private static final int ROWS = 20_000;

  private Path book;
  private Screening screening;
  private RuleSession session;
  private PartyIndex fresh;
  private List<Transaction> transactions;
  private List<List<Object>> facts;
  private List<Party> parties;
  private int next;

  /** Makes the rows. */
  @Setup
  public void prepare() throws Exception {
    book = Files.createTempFile("belscreen-benchmark", ".xlsx");
    ShipmentGenerator.xlsx(book, 42, ROWS, ShipmentGenerator.Strings.INLINE);
    RuleEngine engine = RuleEngine.bundled();
    screening = new Screening(engine.rulebook());
    session = engine.newSession();
    List<ListedEntry> listed =
        engine.rulebook().partyLists().values().stream()
            .flatMap(l -> l.entries().stream())
            .toList();
    fresh = PartyIndex.of(listed);
    transactions = read();
    facts = new ArrayList<>();
    parties = new ArrayList<>();
    for (Transaction t : transactions) {
      facts.add(screening.facts(t, LocalDate.MAX));
      parties.addAll(t.parties());
    }
  }

  private List<Transaction> read() throws Exception {
    List<Transaction> read = new ArrayList<>();
    try (InputSheet sheet =
        InputSheet.of(Sheets.open(book), SheetSettings.NONE, Optional.empty(), 1)) {
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              1,
              () -> row -> ((RowResult.Read) sheet.reader().read(row)).transaction(),
              read::add);
    }
    return read;
  }

  /** Puts the session and the file away. */
  @TearDown
  public void close() throws Exception {
    session.close();
    Files.delete(book);
  }

  private int turn(int size) {
    next = next + 1 < size ? next + 1 : 0;
    return next;
  }

  /** The rules on the facts of a row. */
  @Benchmark
  public List<Finding> engine() {
    return session.evaluate(facts.get(turn(facts.size())), LocalDate.MAX);
  }

  /** The facts of a row: its code in all annexes, its parties among names already seen. */
  @Benchmark
  public List<Object> codesAndKnownNames() {
    return screening.facts(transactions.get(turn(transactions.size())), LocalDate.MAX);
  }

  /** A name that was never seen before, against all lists. */
  @Benchmark
  public List<NameMatch> newName() {
    int number = turn(Integer.MAX_VALUE);
    Party p = parties.get(number % parties.size());
    return fresh.match(p.name() + " " + Integer.toString(number, 36), p.country());
  }

  /** A workbook of {@value #ROWS} rows read into transactions on one thread. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Transaction> sheet() throws Exception {
    return read();
  }
}
