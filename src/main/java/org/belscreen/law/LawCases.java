package org.belscreen.law;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cases by which the acts are tested. */
public final class LawCases {

  private LawCases() {}

  /** The cases that say whether a measure is among the findings, each by its columns. */
  public static List<Map<String, String>> of(RuleFiles files, Measure measure) {
    return files.texts().entrySet().stream()
        .filter(e -> e.getKey().startsWith(measure.act() + "/cases"))
        .filter(e -> e.getKey().endsWith(".csv"))
        .flatMap(e -> LawCsv.table(e.getKey(), e.getValue()).stream())
        .filter(c -> names(c, "expect_measure", measure) || names(c, "expect_not", measure))
        .toList();
  }

  private static boolean names(Map<String, String> row, String column, Measure measure) {
    return Arrays.stream(row.getOrDefault(column, "").split(";"))
        .map(String::strip)
        .anyMatch(measure.id()::equals);
  }
}
