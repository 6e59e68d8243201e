package org.belscreen.party;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belscreen.benchmark.MadeUpNames;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures the matcher on labelled pairs ({@code name-pairs.csv}) and on made-up names, and holds
 * the page {@code src/site/markdown/names.md} to what it measured. {@code -Dscorecard=write} writes
 * the page anew, {@code -Dseed=42} makes other names.
 */
@DisplayName("The scorecard of names")
class NameScorecardTest {

  private static final Path PAGE = Path.of("src/site/markdown/names.md");
  private static final String BEGIN = "<!-- scorecard: written by NameScorecardTest -->\n";
  private static final String END = "<!-- end of scorecard -->";
  private static final long SEED = 20_260_731;
  private static final int MADE_UP = 5_000;
  private static final int HELD_OUT = 3;

  /** A labelled pair and what the matcher said of it. */
  private record Result(NamedCsvRecord pair, Optional<NameMatch> match, boolean heldOut) {

    boolean positive() {
      return pair.getField("expect").equals("match");
    }

    String kind() {
      return pair.getField("kind");
    }

    boolean exact() {
      return match.isPresent() && match.get().exact();
    }
  }

  private static List<Result> results;
  private static List<String> madeUpAlarms;
  private static long madeUpExact;

  @BeforeAll
  static void measure() throws IOException {
    PartyIndex index = PartyIndex.of(entries());
    results = new ArrayList<>();
    for (NamedCsvRecord pair : rows("name-pairs.csv")) {
      results.add(result(index, pair, pair.getStartingLineNumber() % HELD_OUT == 0));
    }
    long seed = Long.getLong("seed", SEED);
    System.out.println("made-up names from seed " + seed);
    madeUpAlarms = new ArrayList<>();
    for (MadeUpNames.Named name : new MadeUpNames(seed).names(MADE_UP)) {
      List<NameMatch> matches = index.match(name.name(), name.country());
      if (!matches.isEmpty()) {
        madeUpAlarms.add(name.name() + " = " + matches.get(0).hitName());
        madeUpExact += matches.get(0).exact() ? 1 : 0;
      }
    }
    System.out.println(table());
  }

  @Test
  @DisplayName("finds at least 98 of 100 variations")
  void findsVariations() {
    assertThat(recall(results)).as("recall").isGreaterThanOrEqualTo(0.98);
    assertThat(recall(results.stream().filter(Result::heldOut).toList()))
        .as("recall on every third pair")
        .isGreaterThanOrEqualTo(0.97);
    byKind(true)
        .forEach(
            (kind, all) ->
                assertThat(recall(all)).as("recall, %s", kind).isGreaterThanOrEqualTo(0.93));
  }

  @Test
  @DisplayName("blocks nobody who is not listed")
  void blocksNobodyElse() {
    assertThat(results.stream().filter(r -> !r.positive() && r.exact())).isEmpty();
    assertThat(madeUpExact).isZero();
  }

  @Test
  @DisplayName("raises at most one false alarm in a hundred made-up names")
  void raisesFewFalseAlarms() {
    assertThat(madeUpAlarms).hasSizeLessThanOrEqualTo(MADE_UP / 100);
  }

  @Test
  @DisplayName("has enough pairs, half of them about Belarus")
  void hasEnoughPairs() {
    long belarus =
        results.stream().filter(r -> !r.pair().getField("listed").startsWith("other:")).count();
    assertThat(results).hasSizeGreaterThan(600);
    assertThat(belarus).isGreaterThan(results.size() / 2);
  }

  @Test
  @DisplayName("is what the page says")
  void isWhatThePageSays() throws IOException {
    if (Long.getLong("seed", SEED) != SEED) {
      return;
    }
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    String fresh = page.substring(0, from) + table() + page.substring(to);
    if (System.getProperty("scorecard", "").equals("write")) {
      Files.writeString(PAGE, fresh);
      return;
    }
    assertThat(page)
        .as("%s is stale: run the test with -Dscorecard=write and read what changed", PAGE)
        .isEqualTo(fresh);
  }

  private static Result result(PartyIndex index, NamedCsvRecord pair, boolean heldOut) {
    String written = pair.getField("written");
    Optional<String> country = Optional.of(pair.getField("country")).filter(c -> !c.isEmpty());
    List<NameMatch> all = new ArrayList<>(index.match(written, country));
    all.addAll(index.craft(written));
    boolean positive = pair.getField("expect").equals("match");
    String[] listed = pair.getField("listed").split(":");
    // A true pair has to hit its own entry, a false one must hit nobody.
    Optional<NameMatch> match =
        all.stream()
            .filter(
                m ->
                    !positive
                        || m.entry().list().endsWith(listed[0]) && m.entry().id().equals(listed[1]))
            .findFirst();
    return new Result(pair, match, heldOut);
  }

  private static double recall(List<Result> some) {
    List<Result> positive = some.stream().filter(Result::positive).toList();
    return (double) positive.stream().filter(r -> r.match().isPresent()).count() / positive.size();
  }

  private static Map<String, List<Result>> byKind(boolean positive) {
    Map<String, List<Result>> kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    results.stream()
        .filter(r -> r.positive() == positive)
        .forEach(r -> kinds.computeIfAbsent(r.kind(), k -> new ArrayList<>()).add(r));
    return kinds;
  }

  private static String table() {
    StringBuilder out = new StringBuilder();
    out.append("\n| variation | pairs | found | of it exact | to be looked at | recall |\n");
    out.append("| --- | --: | --: | --: | --: | --: |\n");
    byKind(true).forEach((kind, all) -> found(out, kind, all));
    List<Result> positive = results.stream().filter(Result::positive).toList();
    found(out, "**all**", positive);
    found(out, "every third pair", positive.stream().filter(Result::heldOut).toList());
    out.append("\n| not the listed party | pairs | false alarms | of it exact | rate |\n");
    out.append("| --- | --: | --: | --: | --: |\n");
    byKind(false).forEach((kind, all) -> alarms(out, kind, all));
    alarms(out, "**all**", results.stream().filter(r -> !r.positive()).toList());
    out.append(
        String.format(
            Locale.ROOT,
            "| made-up names, seed %d | %d | %d | %d | %.2f %% |%n",
            Long.getLong("seed", SEED),
            MADE_UP,
            madeUpAlarms.size(),
            madeUpExact,
            100.0 * madeUpAlarms.size() / MADE_UP));
    out.append("\nNot found:\n\n");
    results.stream()
        .filter(r -> r.positive() && r.match().isEmpty())
        .forEach(r -> out.append("- ").append(shown(r)).append('\n'));
    out.append("\nFalse alarms, all to be looked at:\n\n");
    results.stream()
        .filter(r -> !r.positive() && r.match().isPresent())
        .forEach(r -> out.append("- ").append(shown(r)).append('\n'));
    madeUpAlarms.forEach(a -> out.append("- made up: ").append(a).append('\n'));
    return out.append('\n').toString().replace("\r\n", "\n");
  }

  private static void found(StringBuilder out, String kind, List<Result> all) {
    long found = all.stream().filter(r -> r.match().isPresent()).count();
    long exact = all.stream().filter(Result::exact).count();
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.3f |%n",
            kind,
            all.size(),
            found,
            exact,
            found - exact,
            (double) found / all.size()));
  }

  private static void alarms(StringBuilder out, String kind, List<Result> all) {
    long alarms = all.stream().filter(r -> r.match().isPresent()).count();
    long exact = all.stream().filter(Result::exact).count();
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %.2f %% |%n",
            kind,
            all.size(),
            alarms,
            exact,
            100.0 * alarms / all.size()));
  }

  private static String shown(Result r) {
    String country = r.pair().getField("country");
    String note = r.pair().getField("note");
    return r.pair().getField("written")
        + (country.isEmpty() ? "" : " [" + country + "]")
        + (r.positive() ? " is " : " is not ")
        + r.match().map(NameMatch::hitName).orElse(r.pair().getField("listed"))
        + " ("
        + r.kind()
        + (note.isEmpty() ? "" : "; " + note)
        + ")";
  }

  /** The rulebook's own parties, and names as other lists have them. */
  private static List<ListedEntry> entries() throws IOException {
    List<ListedEntry> entries = new ArrayList<>();
    RuleEngine.bundled().rulebook().partyLists().values().forEach(l -> entries.addAll(l.entries()));
    for (NamedCsvRecord row : rows("other-listed-names.csv")) {
      entries.add(
          new ListedEntry(
              "test/other",
              row.getField("id"),
              row.getField("name"),
              list(row.getField("aliases")),
              row.getField("kind"),
              list(row.getField("countries")),
              Interval.ALWAYS,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              "",
              Map.of()));
    }
    return entries;
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (InputStreamReader in =
            new InputStreamReader(
                NameScorecardTest.class.getResourceAsStream(file), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream().toList();
    }
  }
}
