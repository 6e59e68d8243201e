package org.belscreen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.belscreen.law.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReportTest {

  private static String table(int width, Paint paint, RowResult... rows) throws IOException {
    StringBuilder out = new StringBuilder();
    try (TableReport table = new TableReport(out, Made.run(Optional.empty()), width, paint)) {
      for (RowResult r : rows) {
        table.row(r);
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 132, 200, 400})
  void no_line_is_wider_than_the_terminal(int width) throws IOException {
    String table =
        table(
            width,
            Paint.NONE,
            Made.row(2, "S-001", "2025-10-01", Made.belavia()),
            Made.row(3, "a reference that is much longer than any", "2025-12-01", Made.belavia()),
            Made.error(4, "S-003", "row 4, column \"Date\": 31/02/2025 is no day ".repeat(9)));
    assertThat(table.lines()).allMatch(l -> Lines.width(l) <= width);
  }

  @Test
  void verdicts_are_words_and_reasons_follow() throws IOException {
    assertThat(table(80, Paint.NONE, Made.row(2, "S-001", "2025-10-01", Made.belavia())))
        .isEqualTo(
            """
            ROW    DATE        US          EU          WHAT
            ────────────────────────────────────────────────────────────────────────────────
            S-001  2025-10-01  RESTRICTED  PROHIBITED  flight, Belavia
                   US: Allowed only on this condition: the terms of General License 11.
                      Transactions with Belavia (Belarus General License 11, since
                      2025-09-11): carrier "Belavia".
                   EU: Prohibited: Nothing may be made available to listed persons
                      (Regulation (EC) No 765/2006, Article 2(2), Annex I, since
                      2021-12-02): carrier "Belavia" = Annex I "Belavia".
                   Next change: 2025-11-04: US → ALLOWED
            """);
  }

  @Test
  void colours_only_where_told() throws IOException {
    RowResult row = Made.row(2, "S-001", "2025-10-01", Made.belavia());
    assertThat(table(120, Paint.NONE, row)).doesNotContain("\u001b");
    assertThat(table(120, Paint.ANSI, row)).contains("\u001b[31;1mPROHIBITED\u001b[0m");
  }

  @Test
  void nothing_in_a_row_can_steer_the_terminal() throws IOException {
    RowResult row = Made.row(2, "\u001b]0;x\u0007\u202eS\r\nE", "2025-10-01", Made.belavia());
    assertThat(table(120, Paint.NONE, row))
        .doesNotContain("\u001b")
        .doesNotContain("\u0007")
        .doesNotContain("\u202e")
        .doesNotContain("\r")
        .contains("]0;xS E");
  }

  @Test
  void more_rows_than_are_looked_at_come_out_in_order() throws IOException {
    StringBuilder out = new StringBuilder();
    try (TableReport table = new TableReport(out, Made.run(Optional.empty()), 100, Paint.NONE)) {
      for (int i = 0; i < 500; i++) {
        table.row(Made.row(i, "R" + i, "2026-01-01", List.of()));
      }
    }
    List<String> ids =
        out.toString().lines().filter(l -> l.startsWith("R")).map(l -> l.split(" ")[0]).toList();
    assertThat(ids).hasSize(501).element(500).isEqualTo("R499");
  }

  @Test
  void the_summary_counts_verdicts_and_names_what_was_left_out() {
    Summary summary = new Summary(List.of(Jurisdiction.values()));
    summary.add(Made.row(2, "A", "2025-10-01", Made.belavia()));
    summary.add(Made.row(3, "B", "2025-12-01", Made.belavia()));
    summary.add(Made.error(4, "C", "row 4: no date"));
    summary.skip(5, "a total");
    assertThat(summary.reaches(org.belscreen.finding.Verdict.PROHIBITED)).isTrue();
    assertThat(SummaryText.of(summary, Made.run(Optional.of("belavia-back")), 80, Paint.NONE))
        .isEqualTo(
            """
            shipments.xlsx: 3 rows, 1 not screened, 1 skipped
                  ALLOWED     RESTRICTED  PROHIBITED
              US           1           1           0
              EU           0           0           2
            US and EU differ on 2 rows:
                   1  US ALLOWED, EU PROHIBITED: B
                   1  US RESTRICTED, EU PROHIBITED: A
            Could not be screened: 1 row
              row 4: row 4: no date
            Skipped: 1 row
              row 5: a total
            HYPOTHETICAL: overlay belavia-back
            Rulebook 2026.11.24 (abababababab…), as of 2025-10-01.
            Not legal advice: a screening against the measures that the rulebook encodes.
            """);
  }
}
