package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Jurisdiction;
import org.junit.jupiter.api.Test;

class TransactionReaderTest {

  private static final CellRow PLAIN =
      Sheets.row(1, "id", "date", "hs_code", "origin", "to", "net_weight_kg", "value", "currency");

  @Test
  void aRowOfTheContractsOwnColumnsIsRead() {
    CellRow header = Sheets.row(1, contractHeader());
    Transaction t =
        Sheets.transaction(
            Sheets.readOne(
                header,
                cells(
                    Map.ofEntries(
                        Map.entry("id", "S-1"),
                        Map.entry("date", "2024-07-15"),
                        Map.entry("contract_date", "2024-06-10"),
                        Map.entry("activity", "transport"),
                        Map.entry("service", "road-haulage"),
                        Map.entry("origin", "BY"),
                        Map.entry("from", "BLR"),
                        Map.entry("to", "Poland"),
                        Map.entry("via", "PL; BY; RU; KZ"),
                        Map.entry("crossing", "Terespol"),
                        Map.entry("transport_mode", "road"),
                        Map.entry("vehicle", "AB 1234-1"),
                        Map.entry("hs_code", "3104 20 50"),
                        Map.entry("eccn", "9A991.d"),
                        Map.entry("quantity", "1,5"),
                        Map.entry("unit", "proof l"),
                        Map.entry("net_weight_kg", "100000"),
                        Map.entry("value", "50000.00"),
                        Map.entry("currency", "eur"),
                        Map.entry("seller", "Berezina Torg LLC"),
                        Map.entry("seller_country", "BY"),
                        Map.entry("other_parties", "A; B; C"),
                        Map.entry("other_parties_country", "BY;;PL"),
                        Map.entry("owners", "X < Y [BY, eu-resident] 25%; X < Z 75 %"),
                        Map.entry("end_use", "Wind Down"),
                        Map.entry("us_person", "no"),
                        Map.entry("eu_person", "YES"),
                        Map.entry("us_content_percent", "0"),
                        Map.entry("licence", "EU:PL-GITD 1zc(4) 2023/17"),
                        Map.entry("control_list", "dual-use:6A002; military"),
                        Map.entry("annex_match", "XVIII:yes; 2021/635:no"),
                        Map.entry("maturity_days", "1826"),
                        Map.entry("messaging", "no")))));
    assertThat(t.id()).isEqualTo("S-1");
    assertThat(t.date()).isEqualTo(LocalDate.of(2024, 7, 15));
    assertThat(t.contractDate()).contains(LocalDate.of(2024, 6, 10));
    assertThat(t.activity()).isEqualTo(Activity.TRANSPORT);
    assertThat(t.service()).contains("road-haulage");
    assertThat(t.origin()).contains("BY");
    assertThat(t.from()).contains("BY");
    assertThat(t.to()).contains("PL");
    assertThat(t.via()).containsExactly("PL", "BY", "RU", "KZ");
    assertThat(t.hsCode()).contains("31042050");
    assertThat(t.eccn()).contains("9A991.D");
    assertThat(t.quantity()).contains(new BigDecimal("1.5"));
    assertThat(t.unit()).contains("proof_l");
    assertThat(t.value()).contains(new BigDecimal("50000.00"));
    assertThat(t.currency()).contains("EUR");
    assertThat(t.parties(Role.OTHER))
        .containsExactly(
            new Party(Role.OTHER, "A", Optional.of("BY")),
            new Party(Role.OTHER, "B", Optional.empty()),
            new Party(Role.OTHER, "C", Optional.of("PL")));
    assertThat(t.holdings())
        .containsExactly(
            new Holding(
                Optional.of("X"),
                "Y",
                Optional.of("BY"),
                Set.of("eu-resident"),
                Optional.of(new BigDecimal(25))),
            new Holding(
                Optional.of("X"),
                "Z",
                Optional.empty(),
                Set.of(),
                Optional.of(new BigDecimal(75))));
    assertThat(t.endUse()).contains("wind-down");
    assertThat(t.usPerson()).isEqualTo(Answer.NO);
    assertThat(t.euPerson()).isEqualTo(Answer.YES);
    assertThat(t.licences())
        .containsExactly(new LicenceHeld(Jurisdiction.EU, "PL-GITD 1zc(4) 2023/17"));
    assertThat(t.controlLists()).contains(Set.of("dual-use:6A002", "military"));
    assertThat(t.annexMatch()).isEqualTo(Map.of("XVIII", Answer.YES, "2021/635", Answer.NO));
    assertThat(t.maturityDays()).contains(1826);
    assertThat(t.messaging()).isEqualTo(Answer.NO);
    assertThat(t.noBelarusClause()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void everyProblemOfARowIsNamedWithItsPlaceItsValueAndWhatToDo() {
    RowResult result =
        Sheets.readOne(PLAIN, "S-1", "31.02.2025", "310", "Atlantis", "PL", -5, "12 x 3", "$");
    assertThat(result).isInstanceOf(RowResult.Failed.class);
    assertThat(((RowResult.Failed) result).id()).isEqualTo("S-1");
    assertThat(Sheets.sentences(result))
        .containsExactlyInAnyOrder(
            "book.xlsx, sheet \"Data\", row 2: column B \"date\": \"31.02.2025\" is no day of the"
                + " calendar. Correct the date, for example to 2025-11-20.",
            "book.xlsx, sheet \"Data\", row 2: column C \"hs_code\": \"310\" has 3 digits. Give"
                + " the customs code with 4, 6, 8 or 10 digits, one code a row, in a cell formatted"
                + " as text.",
            "book.xlsx, sheet \"Data\", row 2: column D \"origin\": \"Atlantis\" is no known"
                + " country. Use a two-letter ISO code such as BY, or the country's full name.",
            "book.xlsx, sheet \"Data\", row 2: column F \"net_weight_kg\": \"-5\" is below zero."
                + " Correct the number, or leave the row out.",
            "book.xlsx, sheet \"Data\", row 2: column G \"value\": \"12 x 3\" is no number. Write"
                + " the number with digits only, such as 1234.50.",
            "book.xlsx, sheet \"Data\", row 2: column H \"currency\": \"$\" is no known currency or"
                + " may mean several. Use the three-letter ISO 4217 code, such as EUR, USD or"
                + " BYN.");
  }

  @Test
  void aRowWithoutADateIsAnErrorUnlessTheDayIsStated() {
    RowResult without = Sheets.readOne(PLAIN, "S-1", null, "31042050", "BY", "PL");
    assertThat(Sheets.sentences(without).get(0))
        .startsWith("book.xlsx, sheet \"Data\", row 2: column B \"date\": the date is missing.");
    ReadOptions asOf = new ReadOptions(Optional.of(LocalDate.of(2025, 10, 1)), Optional.empty());
    RowResult with = Sheets.read(asOf, PLAIN, Sheets.row(2, "S-1", null, "31042050", "BY")).get(0);
    assertThat(Sheets.transaction(with).date()).isEqualTo(LocalDate.of(2025, 10, 1));
    RowResult bad = Sheets.read(asOf, PLAIN, Sheets.row(2, "S-1", "soon", "31042050", "BY")).get(0);
    assertThat(bad)
        .as("a date that can't be read is never replaced")
        .isInstanceOf(RowResult.Failed.class);
  }

  @Test
  void blankRowsTotalsAndRepeatedHeadersAreSkipped() {
    List<RowResult> results =
        Sheets.read(
            ReadOptions.NONE,
            PLAIN,
            Sheets.row(2, "S-1", "2025-01-31", "31042050", "BY", "PL", 1, 2, "EUR"),
            Sheets.row(3, null, "  ", null),
            Sheets.row(4, "Итого:", null, null, null, null, 1, 2),
            Sheets.row(5, null, null, null, null, null, 1, 2),
            Sheets.row(6, "ID", "Date", "HS Code", "Origin", "To", "net_weight_kg"),
            Sheets.row(7, "Iš viso", null, null, null, null, 1));
    assertThat(results.get(0)).isInstanceOf(RowResult.Read.class);
    assertThat(results.subList(1, 6))
        .containsExactly(
            new RowResult.Skipped(3, "is empty"),
            new RowResult.Skipped(4, "is a total"),
            new RowResult.Skipped(5, "holds only sums"),
            new RowResult.Skipped(6, "repeats the header"),
            new RowResult.Skipped(7, "is a total"));
  }

  @Test
  void aCompanyNamedTotalIsNoTotal() {
    CellRow header = Sheets.row(1, "Buyer", "Date", "HS code");
    RowResult result = Sheets.readOne(header, "Total", "2025-01-31", "27101943");
    assertThat(Sheets.transaction(result).parties(Role.BUYER)).hasSize(1);
    ReadOptions asOf =
        new ReadOptions(Optional.of(java.time.LocalDate.of(2025, 10, 1)), Optional.empty());
    CellRow undated = Sheets.row(1, "Buyer", "HS code", "From", "To", "Value", "Currency");
    for (CellRow row :
        List.of(
            Sheets.row(2, "Total", "27101943", "BY"),
            Sheets.row(2, "Total", null, "BY", "NL", 5),
            Sheets.row(2, "Total", null, null, null, null, null, "Belavia"))) {
      assertThat(Sheets.read(asOf, undated, row).get(0)).isNotInstanceOf(RowResult.Skipped.class);
    }
    assertThat(Sheets.read(asOf, undated, Sheets.row(2, "Total", null, null, null, 5, "EUR")))
        .containsExactly(new RowResult.Skipped(2, "is a total"));
  }

  @Test
  void aRowWithNothingToJudgeFails() {
    assertThat(Sheets.sentences(Sheets.readOne(PLAIN, "S-9", "2025-01-31")).get(0))
        .contains("the row says nothing that can be judged");
  }

  @Test
  void theRowNumberStandsInForAMissingId() {
    Transaction t = Sheets.transaction(Sheets.readOne(PLAIN, null, "2025-01-31", "31042050"));
    assertThat(t.id()).isEqualTo("2");
    assertThat(t.row()).isEqualTo(2);
  }

  @Test
  void formulasWithoutAValueAndErrorCellsFail() {
    RowResult result =
        Sheets.readOne(
            PLAIN, "S-1", "2025-01-31", CellValue.error("#REF!"), CellValue.formulaWithoutValue());
    assertThat(Sheets.sentences(result))
        .anyMatch(s -> s.contains("column C \"hs_code\": \"#REF!\" is an error value"))
        .anyMatch(s -> s.contains("column D \"origin\": holds a formula whose result was never"));
  }

  @Test
  void aCellOfTwentyMegabytesIsOneShortSentence() {
    String huge = "x".repeat(20 << 20);
    List<String> sentences = Sheets.sentences(Sheets.readOne(PLAIN, "S-1", "2025-01-31", huge));
    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0)).hasSizeLessThan(300).contains("20971520 characters long");
  }

  @Test
  void aServiceWithoutActivityNamesItsActivityAndSaysSo() {
    CellRow header = Sheets.row(1, "date", "service", "hs_code", "carrier");
    RowResult flight = Sheets.readOne(header, "2025-01-31", "flight", null, "Belavia");
    assertThat(Sheets.transaction(flight).activity()).isEqualTo(Activity.TRANSPORT);
    assertThat(((RowResult.Read) flight).messages()).hasSize(1);
    RowResult both = Sheets.readOne(header, "2025-01-31", "aircraft-lease", "88023000", "Belavia");
    assertThat(Sheets.sentences(both).get(0)).contains("no activity says which");
  }

  @Test
  void currencyComesFromItsColumnTheHeaderOrTheCellAndTheyMustAgree() {
    CellRow header = Sheets.row(1, "date", "hs code", "Amount (USD)", "currency");
    assertThat(Sheets.transaction(Sheets.readOne(header, "2025-01-31", "3104", 5)).currency())
        .contains("USD");
    assertThat(Sheets.transaction(Sheets.readOne(header, "2025-01-31", "3104", "5,50 USD")).value())
        .contains(new BigDecimal("5.50"));
    assertThat(
            Sheets.sentences(Sheets.readOne(header, "2025-01-31", "3104", "€ 5,50", "PLN")).get(0))
        .contains("says EUR where the row says PLN");
  }

  @Test
  void weightsInTheHeadersUnitBecomeKilograms() {
    for (Map.Entry<String, String> e :
        Map.of("Net weight (t)", "2500", "N.W (kgs)", "2.5", "Net Weight, lbs", "1.133980925")
            .entrySet()) {
      CellRow header = Sheets.row(1, "date", "hs code", e.getKey());
      Transaction t = Sheets.transaction(Sheets.readOne(header, "2025-01-31", "3104", "2.5"));
      assertThat(t.netWeightKg().orElseThrow()).as(e.getKey()).isEqualByComparingTo(e.getValue());
    }
  }

  @Test
  void rowsGivenAsFieldsAreReadTheSameWay() {
    TransactionReader reader =
        TransactionReader.ofFields(new SheetRef("request", ""), ReadOptions.NONE);
    RowResult read =
        reader.readFields(1, Map.of("date", "2025-01-31", "hsCode", "4090000", "colour", "red"));
    assertThat(Sheets.transaction(read).hsCode()).contains("04090000");
    assertThat(((RowResult.Read) read).messages())
        .containsExactly(
            "The field \"colour\" isn't known and is not read.",
            "Column hs_code: \"4090000\" has lost its leading zero and is read as 04090000.");
    assertThat(Sheets.sentences(reader.readFields(3, Map.of("date", "x", "origin", "BY"))))
        .containsExactly(
            "request, row 3: column date: \"x\" can't be read as a date. " + Dates.WRITE_ISO);
  }

  private static Object[] contractHeader() {
    return java.util.stream.Stream.of(Field.values()).map(Field::key).toArray();
  }

  private static Object[] cells(Map<String, String> byField) {
    return java.util.stream.Stream.of(Field.values()).map(f -> byField.get(f.key())).toArray();
  }
}
