package org.belscreen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belscreen.engine.RuleEngine;
import org.belscreen.engine.WholeNetwork;
import org.belscreen.finding.Finding;
import org.belscreen.law.Measure;
import org.belscreen.rules.Trade.Route;
import org.belscreen.screening.Screening;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/**
 * Walks each dated row of each annex of Regulation (EC) No 765/2006 through the day before its
 * first, its first, its last and the day after. What is expected is worked out from the annex file
 * alone, read here anew.
 */
class AnnexBoundaryTest {

  private static final Path ACT = Path.of("rules/eu/reg-2006-765");
  private static final String ID = "eu-765-2006-";

  /** The annex, the movement that it is about, and the measures that speak of it. */
  private record Scope(Route route, String... measures) {}

  private static final Map<String, Scope> SCOPES =
      Map.ofEntries(
          Map.entry("annex-04-biathlon", new Scope(Route.EXPORT_FOR_BIATHLON, "art-1a-biathlon")),
          Map.entry("annex-05-sport-shooting", new Scope(Route.EXPORT_FOR_SPORT, "art-1a-sport")),
          Map.entry("annex-05a-technology", new Scope(Route.EXPORT, "art-1f")),
          Map.entry("annex-06-tobacco", new Scope(Route.EXPORT, "art-1g")),
          Map.entry("annex-07-mineral", new Scope(Route.IMPORT, "art-1h")),
          Map.entry("annex-08-potash", new Scope(Route.IMPORT, "art-1i")),
          Map.entry("annex-10-wood", new Scope(Route.IMPORT, "art-1o")),
          Map.entry("annex-11-cement", new Scope(Route.IMPORT, "art-1p")),
          Map.entry("annex-12-steel", new Scope(Route.IMPORT, "art-1q")),
          Map.entry("annex-13-rubber", new Scope(Route.IMPORT, "art-1r")),
          Map.entry("annex-14-machinery", new Scope(Route.EXPORT, "art-1s")),
          Map.entry(
              "annex-14a-transit",
              new Scope(Route.TRANSIT, "art-1s-transit-2024", "art-1s-transit")),
          Map.entry("annex-16-firearms", new Scope(Route.EXPORT, "art-1ba")),
          Map.entry("annex-17-aviation", new Scope(Route.EXPORT, "art-1sa")),
          Map.entry("annex-18-industrial", new Scope(Route.EXPORT, "art-1bb")),
          Map.entry(
              "annex-18-winddown",
              new Scope(
                  Route.EXPORT_OLD_CONTRACT,
                  "art-1bb-winddown-2024-codes",
                  "art-1bb-winddown-2025-07",
                  "art-1bb-winddown-2025-10")),
          Map.entry("annex-19-transit", new Scope(Route.TRANSIT, "art-1bb-transit")),
          Map.entry("annex-20-refining", new Scope(Route.EXPORT, "art-1gc")),
          Map.entry("annex-21-gold", new Scope(Route.IMPORT, "art-1rb")),
          Map.entry("annex-22-jewellery", new Scope(Route.IMPORT, "art-1rb-jewellery")),
          Map.entry("annex-23-crude", new Scope(Route.IMPORT, "art-1h-crude")),
          Map.entry("annex-25-luxury", new Scope(Route.EXPORT, "art-1ga")),
          Map.entry("annex-258-2012", new Scope(Route.EXPORT, "art-1ba-258")),
          Map.entry("annex-27-revenue", new Scope(Route.IMPORT, "art-1ra")),
          Map.entry(
              "annex-28-clause",
              new Scope(Route.ELSEWHERE, "art-8g-fuels", "art-8g-fuels-misprint")),
          Map.entry("annex-29-diamonds", new Scope(Route.IMPORT, "art-1rc")),
          Map.entry("annex-30-priority", new Scope(Route.ELSEWHERE, "art-8ga")),
          Map.entry("annex-31-diligence", new Scope(Route.ELSEWHERE, "art-8ga-xxxi")));

  private record Row(String code, List<String> except, LocalDate first, LocalDate last, int line) {

    boolean covers(String other) {
      boolean below = other.startsWith(code) && except.stream().noneMatch(other::startsWith);
      return below || code.startsWith(other);
    }

    boolean on(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  @Test
  void every_annex_file_has_a_movement_to_be_walked_with() throws IOException {
    try (Stream<Path> files = Files.list(ACT)) {
      Set<String> annexes =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.startsWith("annex-") && n.endsWith(".csv"))
              .map(n -> n.substring(0, n.length() - 4))
              .collect(Collectors.toSet());
      assertThat(annexes).isEqualTo(SCOPES.keySet());
    }
  }

  @Test
  void each_dated_row_holds_from_its_first_through_its_last_day_and_no_other() throws IOException {
    RuleEngine engine = RuleEngine.bundled();
    Screening screening = new Screening(engine.rulebook());
    int rows = 0;
    int days = 0;
    List<String> wrong = new ArrayList<>();
    // All rules, for an authorisation is shown by a session only beside what it could lift.
    try (WholeNetwork session = new WholeNetwork(engine)) {
      for (Map.Entry<String, Scope> e : new TreeMap<>(SCOPES).entrySet()) {
        List<Measure> measures =
            Stream.of(e.getValue().measures()).map(m -> engine.rulebook().measure(ID + m)).toList();
        List<Row> annex = read(ACT.resolve(e.getKey() + ".csv"));
        for (Row row : annex) {
          Transaction t = Trade.of(e.getValue().route(), row.code());
          List<Finding> findings =
              session.evaluate(screening.facts(t, LocalDate.MAX), LocalDate.MAX);
          rows++;
          for (LocalDate day : boundaries(row)) {
            boolean expected =
                annex.stream().anyMatch(r -> r.covers(row.code()) && r.on(day))
                    && measures.stream().anyMatch(m -> m.dates().contains(day));
            boolean found =
                findings.stream()
                    .anyMatch(f -> measures.contains(f.measure()) && f.dates().contains(day));
            days++;
            if (expected != found) {
              wrong.add(
                  e.getKey()
                      + " line "
                      + row.line()
                      + ", "
                      + row.code()
                      + " on "
                      + day
                      + ": expected "
                      + expected
                      + ", found "
                      + found);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).as("rows walked").isGreaterThan(1_150);
    assertThat(days).as("days walked").isGreaterThan(2 * rows);
  }

  private static List<LocalDate> boundaries(Row row) {
    List<LocalDate> days = new ArrayList<>(List.of(row.first().minusDays(1), row.first()));
    if (row.last().isBefore(LocalDate.MAX)) {
      days.add(row.last());
      days.add(row.last().plusDays(1));
    } else {
      days.add(LocalDate.of(2026, 4, 23));
    }
    return days;
  }

  private static List<Row> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream()
          .map(
              r ->
                  new Row(
                      r.getField("code"),
                      r.findField("except")
                          .filter(x -> !x.isBlank())
                          .map(x -> List.of(x.split("; ")))
                          .orElse(List.of()),
                      LocalDate.parse(r.getField("from")),
                      r.getField("last_day").isEmpty()
                          ? LocalDate.MAX
                          : LocalDate.parse(r.getField("last_day")),
                      (int) r.getStartingLineNumber()))
          .toList();
    }
  }
}
