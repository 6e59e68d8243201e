package org.belscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns bring a row within US reach, and what is said of those left blank. */
class NexusTest {

  private final CountryGroups groups = RuleEngine.bundled().rulebook().groups();

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "no,, NO",
    "no, origin=US, YES",
    "no, from=US, YES",
    "no, to=US, YES",
    "no, via=PL; US, YES",
    "no, currency=USD, YES",
    "no, seller_country=US, YES",
    "no, us_content_percent=1%, YES",
    "no, us_content_percent=0, NO",
    "no, vehicle_country=US, YES",
    "no, vehicle_country=DE, NO",
    "no, currency=EUR, NO",
    "yes,, YES",
    "yes, currency=EUR, YES",
    "'',, ASSUMED",
    "'', origin=US, YES",
  })
  void one_tie_is_enough_and_only_a_stated_no_rules_reach_out(
      String usPerson, String tie, Reach expected) {
    assertThat(nexus(usPerson, tie == null ? "" : tie).reach()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "activity=goods | origin, currency, us_content_percent",
        "activity=goods,origin=DE | currency, us_content_percent",
        "activity=goods,origin=DE,currency=EUR | us_content_percent",
        "activity=payment | currency",
      })
  void blank_columns_that_could_have_been_a_tie_are_named(String fields, String blank) {
    assertThat(nexus("no", fields).because())
        .endsWith("touches it (blank, so taken as no tie: " + blank + ")");
  }

  @ParameterizedTest
  @CsvSource({"'activity=goods,origin=DE,currency=EUR,us_content_percent=0'"})
  void a_row_that_says_all_is_called_so_without_reserve(String fields) {
    assertThat(nexus("no", fields).because())
        .isEqualTo("no US nexus: us_person = no, and nothing else in the row touches it");
  }

  private Nexus nexus(String usPerson, String fields) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("date", "2025-06-01");
    row.put("seller", "Naftan OAO");
    if (!usPerson.isEmpty()) {
      row.put("us_person", usPerson);
    }
    for (String field : fields.split(",")) {
      if (!field.isBlank()) {
        row.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
      }
    }
    RowResult read =
        TransactionReader.ofFields(new SheetRef("row", ""), ReadOptions.NONE).readFields(2, row);
    assertThat(read).isInstanceOf(RowResult.Read.class);
    Transaction t = ((RowResult.Read) read).transaction();
    return new Dealing(t, new Places(groups)).nexus(Jurisdiction.US);
  }
}
