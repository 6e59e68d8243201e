package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases beside the law. {@code -Dact=eu/reg-2006-765} runs those of one act, {@code
 * -Dcase=honey} those whose name holds a word.
 */
class LawCasesTest {

  private static final Path RULES = Path.of("rules");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    RuleEngine engine = RuleEngine.bundled();
    Screener.Shared shared = new Screener.Shared(engine);
    String act = System.getProperty("act", "");
    String word = System.getProperty("case", "");
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().matches("cases.*\\.csv"))
              .filter(f -> RULES.relativize(f).toString().replace('\\', '/').startsWith(act))
              .sorted()
              .toList()) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
          for (NamedCsvRecord r : csv) {
            String name = r.findField("case").orElse("line " + r.getStartingLineNumber());
            if (name.contains(word)) {
              tests.add(
                  DynamicTest.dynamicTest(
                      RULES.relativize(file) + ": " + name, () -> check(shared, r)));
            }
          }
        }
      }
    }
    return tests.stream();
  }

  private static void check(Screener.Shared shared, NamedCsvRecord r) {
    try (Screener screener = shared.newScreener()) {
      var t = read(r);
      Judgement j =
          Judgement.on(
              t.date(),
              screener.screen(t),
              shared.rulebook(),
              List.of(Jurisdiction.values()),
              false);
      SoftAssertions softly = new SoftAssertions();
      List<String> ids = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (Judgement.Answer a : j.answers()) {
        a.findings()
            .forEach(
                f -> {
                  ids.add(f.finding().measure().id());
                  missing.addAll(f.finding().missing());
                  f.finding().duty().ifPresent(d -> missing.addAll(d.missing()));
                });
      }
      for (Judgement.Answer a : j.answers()) {
        want(r, "expect_" + a.jurisdiction())
            .forEach(
                v ->
                    softly
                        .assertThat(a.verdict().name())
                        .as(a.jurisdiction() + " with " + ids)
                        .isEqualTo(v));
      }
      want(r, "expect_measure").forEach(id -> softly.assertThat(ids).contains(id));
      want(r, "expect_not").forEach(id -> softly.assertThat(ids).doesNotContain(id));
      want(r, "expect_missing").forEach(c -> softly.assertThat(missing).contains(c));
      String currency = r.findField("expect_duty_currency").filter(c -> !c.isBlank()).orElse("EUR");
      want(r, "expect_provisional")
          .forEach(
              p ->
                  softly
                      .assertThat(j.provisional() ? "yes" : "no")
                      .as("provisional: " + j.messages())
                      .isEqualTo(p));
      want(r, "expect_duty")
          .forEach(
              d ->
                  softly
                      .assertThat(j.duty().getOrDefault(currency, BigDecimal.ZERO))
                      .as("duty")
                      .isEqualByComparingTo(d));
      softly.assertAll();
    }
    assertThat(r.getFieldCount()).isPositive();
  }

  /** The user's own columns, read as a request's fields are. */
  private static Transaction read(NamedCsvRecord r) {
    Map<String, String> fields = new LinkedHashMap<>();
    r.getFieldsAsMap()
        .forEach(
            (k, v) -> {
              if (!v.isBlank() && !k.startsWith("expect_") && Field.ofKey(k).isPresent()) {
                fields.put(k, v);
              }
            });
    RowResult result =
        TransactionReader.ofFields(new SheetRef("cases.csv", ""), ReadOptions.NONE)
            .readFields((int) r.getStartingLineNumber(), fields);
    assertThat(result).as("the row can be read: %s", result).isInstanceOf(RowResult.Read.class);
    return ((RowResult.Read) result).transaction();
  }

  private static List<String> want(NamedCsvRecord r, String column) {
    return r.findField(column).stream()
        .flatMap(v -> Stream.of(v.split(";")))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }
}
