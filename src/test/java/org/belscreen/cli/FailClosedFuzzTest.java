package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.belscreen.transaction.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of the law's own cases, spoilt in every way that sheets are: whatever is done to a cell, no
 * verdict becomes milder for it, and what can't be read has none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailClosedFuzzTest {

  private static final long SEED = Long.getLong("seed", 20260327L);
  private static final int ROWS = 900;
  private static final int MUTANTS = 700;
  private static final List<String> ORDER = List.of("ALLOWED", "RESTRICTED", "PROHIBITED");

  /** Facts without which goods can't be cleared; that a party is named is a ground of its own. */
  private static final List<String> DECIDING =
      List.of("date", "hs_code", "origin", "from", "to", "value", "quantity", "unit");

  private static final Set<String> UNION = Set.of("DE", "PL", "LT", "LV", "FR", "NL", "AT", "HU");

  /** Columns of closed content: a letter of another script in them is no such content. */
  private static final Set<String> NAMES =
      Set.of("seller", "buyer", "end_user", "carrier", "bank", "other_parties", "owners");

  private static final String LATIN = "ABCEHKMOPTXaceopxy";
  private static final String CYRILLIC = "АВСЕНКМОРТХасеорху";

  @TempDir static Path folder;

  private final List<Map<String, String>> rows = new ArrayList<>();
  private List<Map<String, String>> verdicts;
  private List<Integer> caught;

  @BeforeAll
  void screenTheCases() throws Exception {
    System.out.println("fail closed: seed " + SEED);
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().matches("cases.*\\.csv"))
              .sorted()
              .toList()) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
          csv.forEach(r -> rows.add(fields(r.getFieldsAsMap())));
        }
      }
    }
    Collections.shuffle(rows, new Random(SEED));
    rows.subList(ROWS, rows.size()).clear();
    verdicts = screen(rows);
    caught = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (verdicts.get(i).values().stream().anyMatch(v -> !v.equals("ALLOWED"))) {
        caught.add(i);
      }
    }
    assertThat(caught).hasSizeGreaterThan(ROWS / 3);
  }

  @Test
  void noise_in_a_cell_makes_no_verdict_milder() throws Exception {
    Random random = new Random(SEED);
    Map<String, BiFunction<Random, String, String>> noises = new TreeMap<>();
    noises.put("no-break spaces", (r, s) -> "\u00a0" + s.replace(' ', '\u00a0') + "\u2009");
    noises.put("a zero-width mark", FailClosedFuzzTest::zeroWidth);
    noises.put("another case", (r, s) -> recased(r.nextInt(3), s));
    noises.put("fullwidth letters", (r, s) -> fullwidth(s));
    noises.put("a look-alike letter", FailClosedFuzzTest::lookAlike);
    noises.put("a direction mark", (r, s) -> "\u202a" + s + "\u202c");
    noises.put("taken-apart letters", (r, s) -> Normalizer.normalize(s, Normalizer.Form.NFD));
    noises.put("long dashes", (r, s) -> s.replace('-', '–'));
    noises.put("double spaces", (r, s) -> s.replace(" ", "  "));
    noises.put("line ends", (r, s) -> "\t" + s + "\r\n");
    List<String> kinds = new ArrayList<>(noises.keySet());
    List<Mutant> mutants = new ArrayList<>();
    while (mutants.size() < MUTANTS) {
      int row = pick(random, caught);
      String column = pick(random, new ArrayList<>(rows.get(row).keySet()));
      String kind = pick(random, kinds);
      String before = rows.get(row).get(column);
      String after = noises.get(kind).apply(random, before);
      if (!after.equals(before)) {
        mutants.add(Mutant.of(rows.get(row), row, column, after, kind));
      }
    }
    List<String> failures = new ArrayList<>();
    List<Map<String, String>> after = screen(mutants.stream().map(Mutant::cells).toList());
    for (int i = 0; i < mutants.size(); i++) {
      Mutant m = mutants.get(i);
      Map<String, String> before = verdicts.get(m.row);
      boolean lookAlike = m.kind.equals("a look-alike letter");
      // A near name asks a person instead of deciding, but never clears.
      boolean nearName = lookAlike && NAMES.contains(m.column);
      after
          .get(i)
          .forEach(
              (j, verdict) -> {
                int least = ORDER.indexOf(before.get(j));
                if (ORDER.indexOf(verdict) < (nearName ? Math.min(1, least) : least)) {
                  failures.add(before.get(j) + " → " + verdict + " in " + j + ": " + m);
                }
              });
      if (after.get(i).isEmpty() && !lookAlike) {
        failures.add("not read: " + m);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void without_a_fact_that_decides_nothing_prohibited_is_allowed() throws Exception {
    List<Mutant> mutants = new ArrayList<>();
    for (int row : caught) {
      Map<String, String> cells = rows.get(row);
      boolean goods = cells.getOrDefault("activity", "goods").equals("goods");
      // Transit, and goods on lists without codes, are prohibited by the very cell.
      boolean bySpecialCell =
          Stream.of("via", "control_list", "annex_match").anyMatch(cells::containsKey);
      for (String column : DECIDING) {
        // Within the Union goods are taken to be in free circulation.
        boolean within = column.equals("origin") && UNION.contains(cells.getOrDefault("from", ""));
        if (goods && !bySpecialCell && !within && cells.containsKey(column)) {
          mutants.add(Mutant.of(cells, row, column, "", "nothing"));
        }
      }
    }
    assertThat(mutants).hasSizeGreaterThan(MUTANTS);
    Collections.shuffle(mutants, new Random(SEED));
    List<Mutant> tried = mutants.subList(0, MUTANTS);
    List<String> failures = new ArrayList<>();
    List<Map<String, String>> after = screen(tried.stream().map(Mutant::cells).toList());
    for (int i = 0; i < tried.size(); i++) {
      Mutant m = tried.get(i);
      for (String j : List.of("US", "EU")) {
        if (verdicts.get(m.row).get(j).equals("PROHIBITED")
            && after.get(i).getOrDefault(j, "no verdict").equals("ALLOWED")) {
          failures.add("allowed in " + j + ": " + m);
        }
      }
      if (m.column.equals("date") && !after.get(i).isEmpty()) {
        failures.add("judged without a date: " + m);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void garbled_cells_and_swapped_columns_are_read_or_refused() throws Exception {
    Random random = new Random(SEED + 1);
    String any = "0123456789.,-/ :;<>%[]()'\"=+@#АЯя東😀\u0000\uffff\u202e\u00a0xX";
    List<Map<String, String>> mutants = new ArrayList<>();
    while (mutants.size() < MUTANTS) {
      Map<String, String> cells = new LinkedHashMap<>(rows.get(random.nextInt(rows.size())));
      List<String> columns = new ArrayList<>(cells.keySet());
      String column = pick(random, columns);
      if (random.nextBoolean()) {
        StringBuilder b = new StringBuilder(cells.get(column));
        for (int n = random.nextInt(4); n >= 0; n--) {
          int at = random.nextInt(b.length() + 1);
          int c =
              any.codePointAt(
                  any.offsetByCodePoints(0, random.nextInt(any.codePointCount(0, any.length()))));
          b.replace(at, Math.min(b.length(), at + random.nextInt(2)), Character.toString(c));
        }
        cells.put(column, b.toString());
      } else {
        String other = pick(random, columns);
        String kept = cells.get(column);
        cells.put(column, cells.get(other));
        cells.put(other, kept);
      }
      mutants.add(cells);
    }
    screen(mutants);
  }

  private record Mutant(Map<String, String> cells, int row, String column, String kind) {
    static Mutant of(Map<String, String> cells, int row, String column, String after, String kind) {
      Map<String, String> changed = new LinkedHashMap<>(cells);
      changed.put(column, after);
      return new Mutant(changed, row, column, kind);
    }
  }

  private static Map<String, String> fields(Map<String, String> record) {
    Map<String, String> fields = new LinkedHashMap<>();
    record.forEach(
        (k, v) -> {
          if (!v.isBlank() && Field.ofKey(k).isPresent() && !k.equals("id")) {
            fields.put(k, v);
          }
        });
    return fields;
  }

  /**
   * The verdicts of rows by jurisdiction, none where a row is an error; every row has one or the
   * other.
   */
  private static List<Map<String, String>> screen(List<Map<String, String>> cells)
      throws IOException {
    Set<String> columns = new TreeSet<>();
    cells.forEach(c -> columns.addAll(c.keySet()));
    List<String> header = new ArrayList<>(columns);
    header.add(0, "id");
    Path file = folder.resolve("rows.csv");
    Path out = folder.resolve("rows.jsonl");
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(header);
      for (int i = 0; i < cells.size(); i++) {
        List<String> line = new ArrayList<>(List.of("r" + i));
        for (String column : header.subList(1, header.size())) {
          // Nothing else may stand in a file of text.
          line.add(cells.get(i).getOrDefault(column, "").replace("\u0000", "\u0001"));
        }
        csv.writeRecord(line);
      }
    }
    int status = Main.run("screen", file.toString(), "--format", "jsonl", "-o", out.toString());
    assertThat(status).isIn(Main.OK, Main.ROWS_MISSING);
    List<Map<String, String>> verdicts = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<String> lines = Files.lines(out)) {
      for (String line : lines.skip(1).toList()) {
        JsonNode row = mapper.readTree(line);
        assertThat(row.get("id").asText()).isEqualTo("r" + verdicts.size());
        Map<String, String> of = new TreeMap<>();
        row.path("verdicts")
            .forEach(v -> of.put(v.get("jurisdiction").asText(), v.get("verdict").asText()));
        boolean error = row.get("status").asText().equals("error");
        assertThat(of).as("%s", row).hasSize(error ? 0 : 4);
        if (error) {
          assertThat(row.get("messages")).as("%s", row).isNotEmpty();
        }
        verdicts.add(of);
      }
    }
    assertThat(verdicts).hasSameSizeAs(cells);
    return verdicts;
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String zeroWidth(Random random, String s) {
    int at = random.nextInt(s.length() + 1);
    String marks = "\u200b\u200c\u200d\ufeff\u00ad\u2060";
    return s.substring(0, at) + marks.charAt(random.nextInt(marks.length())) + s.substring(at);
  }

  private static String recased(int how, String s) {
    return switch (how) {
      case 0 -> s.toUpperCase(Locale.ROOT);
      case 1 -> s.toLowerCase(Locale.ROOT);
      default ->
          s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1).toLowerCase(Locale.ROOT);
    };
  }

  private static String fullwidth(String s) {
    StringBuilder b = new StringBuilder();
    s.chars().forEach(c -> b.append((char) (c > ' ' && c < 127 ? c + 0xfee0 : c)));
    return b.toString();
  }

  private static String lookAlike(Random random, String s) {
    StringBuilder b = new StringBuilder(s);
    int at = random.nextInt(s.length());
    int letter = LATIN.indexOf(s.charAt(at));
    if (letter >= 0) {
      b.setCharAt(at, CYRILLIC.charAt(letter));
    }
    return b.toString();
  }
}
