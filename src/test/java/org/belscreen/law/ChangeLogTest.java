package org.belscreen.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.BundledLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changelog is written for lawyers, and a program can read it too. */
class ChangeLogTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24 July 2026 | 2026-07-24",
        "from 23 and 24 July 2026 | 2026-07-23 2026-07-24",
        "12 to 24 September 2025 | 2025-09-12 2025-09-24",
        "26 October to 19 November 2025 | 2025-10-26 2025-11-19",
        "2 December 2021 to 9 August 2024 | 2021-12-02 2024-08-09",
        "12 June, 21 March, 23 January 2024 | 2024-01-23 2024-03-21 2024-06-12",
        "24 February 2018, 28 February 2017 | 2017-02-28 2018-02-24",
        "December 2024 | 2024-12-01",
        "from 1 March 2027, unless prolonged | 2027-03-01",
        "2025-07-20 to 2025-08-01 | 2025-07-20 2025-08-01",
        "always | ''"
      })
  void days_are_read_as_lawyers_write_them(String text, String days) {
    List<LocalDate> expected =
        days.isBlank()
            ? List.of()
            : List.of(days.split(" ")).stream().map(LocalDate::parse).toList();
    assertThat(ChangeLog.Days.in(text)).isEqualTo(expected);
  }

  @Test
  void entries_have_their_version_acts_and_jurisdiction() {
    ChangeLog log =
        ChangeLog.parse(
            """
            # The law's changelog

            ## Rulebook 2027.01.15

            ### Listings (`eu/reg-2006-765`, `us/31cfr548`)

            | impacted period | impacted acts | jurisdiction | details |
            | --- | --- | --- | --- |
            | from 15 January 2027 | OFAC `us/31cfr548` | US | Belavia back on the list; `us-31cfr548-gl-15` |

            ## Border (`pl/border`)

            | from | act | what |
            | --- | --- | --- |
            | 12 September 2025 | a regulation | closed |
            """);
    assertThat(log.entries()).hasSize(2);
    ChangeLog.Entry first = log.entries().get(0);
    assertThat(first.version()).contains("2027.01.15");
    assertThat(first.line()).isEqualTo(9);
    assertThat(first.acts()).containsExactly("us/31cfr548");
    assertThat(first.jurisdictions()).containsExactly(Jurisdiction.US);
    assertThat(first.names("us-31cfr548-gl-15")).isTrue();
    assertThat(first.names("us-31cfr548-gl-1")).isFalse();
    assertThat(first.names("belavia")).isTrue();
    assertThat(first.reaches(LocalDate.parse("2027-01-14"))).isFalse();
    assertThat(first.reaches(LocalDate.parse("2027-01-15"))).isTrue();
    assertThat(log.entries().get(1).jurisdictions()).containsExactly(Jurisdiction.PL);
    assertThat(log.entries().get(1).version())
        .as("a heading beside that of a version ends it")
        .isEmpty();
  }

  @Test
  void every_entry_of_the_rulebooks_own_changelog_can_be_found() throws Exception {
    ChangeLog log = ChangeLog.parse(Files.readString(Path.of("rules", ChangeLog.FILE)));
    assertThat(log.entries()).hasSizeGreaterThan(50);
    assertThat(log.entries())
        .allSatisfy(
            e -> {
              assertThat(e.days())
                  .as("line %d: a day in \"%s\"", e.line(), e.period())
                  .isNotEmpty();
              assertThat(e.jurisdictions()).as("line %d: a jurisdiction", e.line()).isNotEmpty();
              assertThat(e.acts()).as("line %d: acts", e.line()).isNotEmpty();
              assertThat(e.details()).as("line %d: details", e.line()).isNotBlank();
              assertThat(BundledLaw.rulebook().acts().keySet())
                  .as("line %d", e.line())
                  .containsAll(e.acts());
            });
    Set<String> told = new TreeSet<>();
    log.entries().forEach(e -> told.addAll(e.acts()));
    Set<String> untold = new TreeSet<>(BundledLaw.rulebook().acts().keySet());
    untold.removeAll(told);
    untold.remove("eu/customs-other");
    assertThat(untold).as("acts that no entry or heading names").isEmpty();
  }
}
