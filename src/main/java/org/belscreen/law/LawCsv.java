package org.belscreen.law;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the CSV files of a rulebook; every error names file, line and column. */
final class LawCsv {

  private static final Set<String> CODE_COLUMNS =
      Set.of(
          "code", "ex", "from", "last_day", "act", "note", "except", "published", "end_published");
  private static final Set<String> PARTY_COLUMNS =
      Set.of(
          "id",
          "name",
          "aliases",
          "kind",
          "countries",
          "listed",
          "delisted",
          "act",
          "identifiers",
          "published",
          "end_published");

  private LawCsv() {}

  static CodeList codes(
      String file,
      String text,
      String label,
      String title,
      Function<String, Optional<LocalDate>> published) {
    List<CodeRow> rows =
        rows(
            file,
            text,
            r -> {
              String code = cell(r, "code");
              if (!code.matches("\\d{2,10}")) {
                throw at(r, "code", code, "a code has 2 to 10 digits and nothing else");
              }
              String ex = cell(r, "ex");
              if (!ex.isEmpty() && !ex.equals("ex")) {
                throw at(r, "ex", ex, "write ex or nothing");
              }
              Interval dates =
                  Interval.inclusive(
                      date(r, "from").orElse(null), date(r, "last_day").orElse(null));
              if (dates.isEmpty()) {
                throw at(r, "last_day", cell(r, "last_day"), "the line ends before it begins");
              }
              String act = cell(r, "act");
              return new CodeRow(
                  code,
                  !ex.isEmpty(),
                  list(cell(r, "except"), ";"),
                  dates,
                  date(r, "published").or(() -> published.apply(act)),
                  date(r, "end_published"),
                  act,
                  cell(r, "note"),
                  extra(r, CODE_COLUMNS),
                  (int) r.getStartingLineNumber());
            });
    return new CodeList(id(file), label, title, rows);
  }

  static PartyList parties(String file, String text, String label, String title) {
    String list = id(file);
    List<ListedEntry> entries =
        rows(
            file,
            text,
            r -> {
              String name = cell(r, "name");
              String id = cell(r, "id");
              if (name.isEmpty() || !id.matches("[a-z0-9][a-z0-9-]*")) {
                throw at(r, "id", id, "an entry needs a name and an id of a-z, 0-9 and hyphens");
              }
              Optional<LocalDate> listed = date(r, "listed");
              Optional<LocalDate> delisted = date(r, "delisted");
              Interval dates =
                  new Interval(listed.orElse(LocalDate.MIN), delisted.orElse(LocalDate.MAX));
              if (dates.isEmpty()) {
                throw at(r, "delisted", cell(r, "delisted"), "the listing ends before it begins");
              }
              return new ListedEntry(
                  list,
                  id,
                  name,
                  list(cell(r, "aliases"), "\\|"),
                  cell(r, "kind").isEmpty() ? "entity" : cell(r, "kind"),
                  list(cell(r, "countries"), ";"),
                  dates,
                  date(r, "published").or(() -> listed),
                  date(r, "end_published").or(() -> delisted),
                  list(cell(r, "identifiers"), "\\|"),
                  cell(r, "act"),
                  extra(r, PARTY_COLUMNS));
            });
    return new PartyList(list, label, title, entries);
  }

  /**
   * Reads groups of countries: {@code group,country}, and {@code from} and {@code last_day} where a
   * membership is dated.
   */
  static List<CountryGroups.Membership> memberships(String file, String text) {
    return rows(
        file,
        text,
        r -> {
          Interval dates =
              Interval.inclusive(date(r, "from").orElse(null), date(r, "last_day").orElse(null));
          if (dates.isEmpty()) {
            throw at(r, "last_day", cell(r, "last_day"), "lies before the first day");
          }
          return new CountryGroups.Membership(cell(r, "group"), cell(r, "country"), dates);
        });
  }

  /** Reads border crossings: {@code border,crossing,spellings}, the spellings parted by bars. */
  static List<CountryGroups.Crossing> crossings(String file, String text) {
    return rows(
        file,
        text,
        r -> {
          List<String> spellings = new ArrayList<>();
          spellings.add(cell(r, "crossing"));
          spellings.addAll(list(cell(r, "spellings"), "\\|"));
          return new CountryGroups.Crossing(
              cell(r, "border"), cell(r, "crossing"), List.copyOf(spellings));
        });
  }

  private static String id(String file) {
    return file.substring(0, file.length() - ".csv".length());
  }

  private static <T> List<T> rows(String file, String text, Function<NamedCsvRecord, T> reader) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream()
          .map(
              r -> {
                try {
                  return reader.apply(r);
                } catch (RulebookException e) {
                  throw new RulebookException(
                      file + ", line " + r.getStartingLineNumber() + e.getMessage(), e);
                }
              })
          .toList();
    } catch (CsvParseException | java.io.IOException e) {
      throw new RulebookException(file + ": not readable as CSV: " + e.getMessage(), e);
    }
  }

  private static RulebookException at(NamedCsvRecord r, String column, String value, String what) {
    return new RulebookException(", column " + column + ", \"" + value + "\": " + what);
  }

  private static String cell(NamedCsvRecord r, String column) {
    return r.findField(column).map(String::strip).orElse("");
  }

  private static Optional<LocalDate> date(NamedCsvRecord r, String column) {
    String text = cell(r, column);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Yaml.Dates.iso(text, ", column " + column));
  }

  private static List<String> list(String text, String separator) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(separator))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
  }

  private static Map<String, String> extra(NamedCsvRecord r, Set<String> known) {
    Map<String, String> extra = new LinkedHashMap<>();
    r.getFieldsAsMap()
        .forEach(
            (k, v) -> {
              if (!known.contains(k) && !v.isBlank()) {
                extra.put(k, v.strip());
              }
            });
    return Map.copyOf(extra);
  }
}
