package org.belscreen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belscreen.finding.Finding;
import org.belscreen.law.Effect;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Subject;
import org.belscreen.sheet.ResultCell;
import org.belscreen.sheet.ResultCell.Style;
import org.belscreen.sheet.ResultColumn;
import org.junit.jupiter.api.Test;

class ResultSheetTest {

  private final ResultSheet sheet =
      new ResultSheet(List.of(Jurisdiction.values()), Optional.empty());

  @Test
  void columns_are_those_of_the_contract_in_its_order() {
    ResultSheet two = new ResultSheet(List.of(Jurisdiction.US, Jurisdiction.EU), Optional.empty());
    assertThat(two.columns().stream().map(ResultColumn::header))
        .containsExactly(
            "US verdict",
            "US why",
            "US authority",
            "EU verdict",
            "EU why",
            "EU authority",
            "Additional duty",
            "Duty currency",
            "Next change",
            "Screening status");
  }

  @Test
  void every_row_has_a_cell_for_each_column() {
    assertThat(sheet.cells(Made.row(2, "A", "2025-10-01", Made.belavia())))
        .hasSameSizeAs(sheet.columns());
    assertThat(sheet.cells(Made.error(3, "B", "row 3: no date"))).hasSameSizeAs(sheet.columns());
  }

  @Test
  void a_licensed_party_is_restricted_and_the_licence_is_named() {
    RowResult row = Made.row(2, "A", "2025-10-01", Made.belavia());
    assertThat(cell("US verdict", row)).isEqualTo(ResultCell.text("RESTRICTED", Style.RESTRICTED));
    assertThat(cell("US why", row).asText())
        .isEqualTo(
            "Allowed only on this condition: the terms of General License 11. Transactions with Belavia"
                + " (Belarus General License 11, since 2025-09-11): carrier \"Belavia\".");
    assertThat(cell("US authority", row))
        .isEqualTo(
            ResultCell.link("Belarus General License 11", "https://example.org/us-31cfr548-gl-11"));
    assertThat(cell("EU verdict", row)).isEqualTo(ResultCell.text("PROHIBITED", Style.PROHIBITED));
    assertThat(cell("Next change", row).asText()).isEqualTo("2025-11-04: US → ALLOWED");
    assertThat(cell("Screening status", row).asText()).isEqualTo("screened");
  }

  @Test
  void the_last_day_is_said_as_a_day_on_which_the_measure_still_holds() {
    RowResult row = Made.row(2, "A", "2025-09-10", Made.belavia());
    assertThat(cell("US why", row).asText())
        .isEqualTo(
            "Prohibited: Property of listed persons is blocked (31 CFR 548.201, from 2023-08-09"
                + " through 2025-11-03): carrier \"Belavia\" = SDN list \"Belavia Belarusian"
                + " Airlines\".");
  }

  @Test
  void a_border_that_the_route_does_not_touch_has_its_verdict_and_says_so() {
    RowResult row = Made.row(2, "A", "2025-10-01", Made.belavia());
    for (String j : List.of("PL", "LT")) {
      assertThat(cell(j + " verdict", row)).isEqualTo(ResultCell.text("ALLOWED", Style.ALLOWED));
      assertThat(cell(j + " why", row).asText()).isEqualTo("The route doesn't touch this border.");
      assertThat(cell(j + " authority", row)).isEqualTo(ResultCell.blank());
    }
  }

  @Test
  void a_party_in_two_roles_is_named_once_with_both() {
    var freeze =
        Made.measure(
            "eu-765-2006-art-2",
            Effect.PROHIBITS,
            "Nothing may be paid",
            "Regulation (EC) No 765/2006, Article 2",
            Made.days("2021-12-02", ""));
    RowResult row =
        Made.row(
            2,
            "A",
            "2025-10-01",
            List.of(
                Made.finding(
                    freeze, Subject.party("belavia"), "carrier \"Belavia\" = Annex I \"B\""),
                Made.finding(freeze, Subject.party("belavia"), "buyer \"Belavia\" = Annex I \"B\""),
                Made.finding(freeze, Subject.party("naftan"), "bank \"Naftan\" = Annex I \"N\"")));
    assertThat(cell("EU why", row).asText())
        .contains("buyer and carrier \"Belavia\" = Annex I \"B\"")
        .contains("bank \"Naftan\" = Annex I \"N\"");
  }

  @Test
  void the_condition_stands_before_what_may_be_cut() {
    String long600 = "x".repeat(600);
    var licence =
        Made.measure(
            "eu-765-2006-art-1",
            Effect.RESTRICTS,
            long600,
            "Regulation (EC) No 765/2006, Article 1",
            Made.days("2021-12-02", ""));
    RowResult row = Made.row(2, "A", "2025-10-01", List.of(Made.charge(licence, "6.50")));
    assertThat(cell("EU why", row).asText()).startsWith("A duty of 6.50 EUR is due").endsWith("…");
  }

  @Test
  void nothing_against_it_is_said_so_and_cites_nothing() {
    RowResult row = Made.row(2, "A", "2025-12-01", Made.belavia());
    assertThat(cell("US verdict", row).asText()).isEqualTo("ALLOWED");
    assertThat(cell("US why", row).asText())
        .isEqualTo("No encoded US measure stands against it on this day.");
    assertThat(cell("US authority", row)).isEqualTo(ResultCell.blank());
  }

  @Test
  void an_error_has_no_verdict_and_says_what_is_wrong() {
    RowResult row = Made.error(7, "B", "shipments.xlsx, row 7, column \"Date\": 31/02/2025");
    assertThat(cell("US verdict", row)).isEqualTo(ResultCell.blank());
    assertThat(cell("EU why", row)).isEqualTo(ResultCell.blank());
    assertThat(cell("Screening status", row))
        .isEqualTo(
            ResultCell.text(
                "error: shipments.xlsx, row 7, column \"Date\": 31/02/2025", Style.ERROR));
  }

  @Test
  void a_known_duty_is_a_number_and_an_unknown_one_names_the_column() {
    var fertiliser =
        Made.measure(
            "eu-2025-1227-annex-2",
            Effect.RESTRICTS,
            "Fertilisers bear an additional duty",
            "Regulation (EU) 2025/1227, Annex II",
            Made.days("2025-07-20", ""));
    RowResult known = Made.row(2, "A", "2025-10-01", List.of(Made.charge(fertiliser, "6.50")));
    assertThat(cell("Additional duty", known)).isEqualTo(ResultCell.number(new BigDecimal("6.50")));
    assertThat(cell("Duty currency", known).asText()).isEqualTo("EUR");
    RowResult unknown =
        Made.row(2, "A", "2025-10-01", List.of(Made.charge(fertiliser, "", "net_weight_kg")));
    assertThat(cell("Additional duty", unknown).asText()).isEqualTo("needs net_weight_kg");
    assertThat(cell("EU verdict", unknown).asText()).isEqualTo("RESTRICTED");
  }

  @Test
  void a_missing_fact_names_its_column_and_what_turns_on_it() {
    var potash =
        Made.measure(
            "eu-765-2006-art-1i",
            Effect.PROHIBITS,
            "Potash may not be bought",
            "Regulation (EC) No 765/2006, Article 1i(1)",
            Made.days("2022-03-03", ""));
    RowResult row =
        Made.row(
            2,
            "A",
            "2025-10-01",
            List.of(Made.open(potash, Subject.GOODS, "hs_code", "the code decides")));
    assertThat(cell("EU why", row).asText())
        .isEqualTo(
            "Missing or to be checked: hs_code. It may be prohibited: Potash may not be bought"
                + " (Regulation (EC) No 765/2006, Article 1i(1), since 2022-03-03): the code"
                + " decides.");
  }

  @Test
  void many_reasons_are_cut_short_and_counted() {
    List<Finding> many =
        IntStream.range(10, 30)
            .mapToObj(
                i ->
                    Made.finding(
                        Made.measure(
                            "eu-765-2006-art-" + i,
                            Effect.PROHIBITS,
                            "Some goods may not be bought in Belarus",
                            "Regulation (EC) No 765/2006, Article " + i,
                            Made.days("2022-03-03", "")),
                        Subject.GOODS,
                        "code 31042050"))
            .collect(Collectors.toList());
    String why = cell("EU why", Made.row(2, "A", "2025-10-01", many)).asText();
    assertThat(why).hasSizeLessThan(Reasons.CELL + 40).endsWith("more: see explain.");
    java.util.Collections.reverse(many);
    assertThat(cell("EU why", Made.row(2, "A", "2025-10-01", many)).asText()).isEqualTo(why);
  }

  @Test
  void everything_under_an_overlay_says_hypothetical() {
    ResultSheet supposed =
        new ResultSheet(List.of(Jurisdiction.US), Optional.of("us-relists-belavia"));
    List<ResultCell> cells = supposed.cells(Made.row(2, "A", "2025-10-01", Made.belavia()));
    assertThat(cells.get(1).asText()).startsWith("HYPOTHETICAL: ");
    assertThat(cells.get(cells.size() - 1).asText()).startsWith("HYPOTHETICAL: ");
  }

  private ResultCell cell(String column, RowResult row) {
    List<String> headers = sheet.columns().stream().map(ResultColumn::header).toList();
    return sheet.cells(row).get(headers.indexOf(column));
  }
}
