package org.belscreen.law;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cases by which the acts are tested. */
public final class LawCases {

  private LawCases() {}

  /** The cases that say whether a measure is among the findings, each by its columns. */
  public static List<Map<String, String>> of(RuleFiles files, Measure measure) {
    return files
        .ending(".csv")
        .filter(e -> e.getKey().startsWith(measure.act() + "/cases"))
        .flatMap(e -> table(e.getValue()).stream())
        .filter(c -> names(c, "expect_measure", measure) || names(c, "expect_not", measure))
        .toList();
  }

  /** All cases of all acts, in the order of their files. */
  public static List<Map<String, String>> all(RuleFiles files) {
    return files
        .ending(".csv")
        .filter(e -> RuleFiles.stem(e.getKey()).startsWith("cases"))
        .flatMap(e -> table(e.getValue()).stream())
        .toList();
  }

  private static List<Map<String, String>> table(String text) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().map(r -> Map.copyOf(r.getFieldsAsMap())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(Map<String, String> row, String column, Measure measure) {
    return Arrays.stream(row.getOrDefault(column, "").split(";"))
        .map(String::strip)
        .anyMatch(measure.id()::equals);
  }
}
