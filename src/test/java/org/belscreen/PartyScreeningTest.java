package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.TransactionReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names and owners from the row to the verdict. The row is a payment from Germany to Kazakhstan in
 * which persons of both jurisdictions take part, so that nothing but the parties can stand against
 * it.
 */
@DisplayName("Parties of a row")
class PartyScreeningTest {

  private static Screener.Shared shared;

  @BeforeAll
  static void load() {
    shared = new Screener.Shared(RuleEngine.bundled());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      nobody listed                   | buyer=Firm                                              | ALLOWED    | ALLOWED
      an exact name                   | buyer=ОАО «Нафтан»                                      | PROHIBITED | PROHIBITED
      an exact name of a seller       | seller=Naftan OJSC                                      | PROHIBITED | PROHIBITED
      an exact name of an end user    | end_user=Naftan                                         | PROHIBITED | PROHIBITED
      an exact name of a carrier      | carrier=Naftan                                          | PROHIBITED | PROHIBITED
      an exact name of a bank         | bank=Naftan                                             | PROHIBITED | PROHIBITED
      an exact name of another party  | other_parties=Agent GmbH; JSC Naftan                    | PROHIBITED | PROHIBITED
      a slip of the hand              | buyer=Naftann; buyer_country=BY                         | RESTRICTED | RESTRICTED
      a word left out                 | buyer=Bremino; buyer_country=BY                         | RESTRICTED | RESTRICTED
      a registration number           | buyer=Some plant, UNP 300042199                         | ALLOWED    | PROHIBITED
      another registration number     | buyer=Naftan, UNP 300042198                             | RESTRICTED | RESTRICTED
      one letter apart, abroad        | buyer=Naftal; buyer_country=DZ                          | ALLOWED    | ALLOWED
      an ordinary word, abroad        | buyer=Planar; buyer_country=US                          | RESTRICTED | RESTRICTED
      a listed aircraft in the text   | description=charter of EW-001PA                         | PROHIBITED | ALLOWED
      a listed aircraft as vehicle    | vehicle=EW 001PA                                        | PROHIBITED | ALLOWED
      just under half                 | buyer=Firm; owners=Naftan 49.99%                        | ALLOWED    | RESTRICTED
      half                            | buyer=Firm; owners=Naftan 50%                           | PROHIBITED | PROHIBITED
      just over half                  | buyer=Firm; owners=Naftan 50.01%                        | PROHIBITED | PROHIBITED
      two quarters                    | buyer=Firm; owners=Naftan 25%; Slavkali 25%             | PROHIBITED | RESTRICTED
      two quarters, both lists        | buyer=Firm; owners=Naftan 25%; Grodno Azot 25%          | PROHIBITED | PROHIBITED
      the whole of just under half    | buyer=Firm; owners=Mid 100%; Mid < Naftan 49%           | ALLOWED    | RESTRICTED
      half, the day before the update | date=2024-07-02; buyer=Firm; owners=Naftan 50%          | PROHIBITED | RESTRICTED
      half, the day of the update     | date=2024-07-03; buyer=Firm; owners=Naftan 50%          | PROHIBITED | PROHIBITED
      over half, the day before       | date=2024-07-02; buyer=Firm; owners=Naftan 50.01%       | PROHIBITED | PROHIBITED
      an owner not yet listed in US   | date=2023-08-08; buyer=Firm; owners=Belavia 60%         | ALLOWED    | PROHIBITED
      an owner listed in US           | date=2023-08-09; buyer=Firm; owners=Belavia 60%         | PROHIBITED | PROHIBITED
      an owner no longer listed in US | date=2025-11-04; buyer=Firm; owners=Belavia 60%         | ALLOWED    | PROHIBITED
      an unknown share                | buyer=Firm; owners=Naftan ?                             | RESTRICTED | RESTRICTED
      a doubtful owner of little      | buyer=Firm; owners=Naftann [BY] 10%                     | ALLOWED    | RESTRICTED
      a doubtful owner of much        | buyer=Firm; owners=Naftann [BY] 60%                     | RESTRICTED | RESTRICTED
      a misspelt entity               | buyer=Firm; owners=Frim < Naftan 60%                    | RESTRICTED | RESTRICTED
      a misspelt entity, nobody listed | buyer=Firm; owners=Frim < Ivan Petrov 60%              | ALLOWED    | ALLOWED
      an entity of another legal form | buyer=OOO Alfa; owners=OAO Alfa < Naftan 100%           | RESTRICTED | RESTRICTED
      a cycle with a listed majority  | buyer=Firm; owners=A < B 60%; B < A 40%; B < Naftan 60%; Firm < A 60% | PROHIBITED | PROHIBITED
      """)
  void leadToTheVerdict(String what, String fields, String us, String eu) {
    Judgement judgement = judge(fields);
    assertThat(verdict(judgement, Jurisdiction.US)).as("US: %s", because(judgement)).isEqualTo(us);
    assertThat(verdict(judgement, Jurisdiction.EU)).as("EU: %s", because(judgement)).isEqualTo(eu);
  }

  @Test
  @DisplayName("that may be listed are named with score, listed name, alias and parts")
  void nearMatchesExplainThemselves() {
    assertThat(because(judge("buyer=Authomobile Plant Minsk; buyer_country=BY")))
        .contains("buyer \"Authomobile Plant Minsk\" may be SDN List")
        .contains(
            "may be Annex I \"Minskii Avtomobilnyi Zavod (MAZ)", "(as \"Minsk Automobile Plant\")")
        .contains("score 0.9")
        .contains("authomobil")
        .contains("country BY agrees");
  }

  @Test
  @DisplayName("are shown with the chain that leads to the listed owner")
  void chainsAreShown() {
    assertThat(because(judge("buyer=Firm; owners=Firm < Mid 60% < Naftan 51%")))
        .contains("Firm < Mid 60% < Naftan 51%");
    assertThat(because(judge("buyer=Firm; owners=Mid 100%; Mid < Naftan 49%")))
        .contains("no share that counts, but a stake higher up", "a stake higher up)");
  }

  @Test
  @DisplayName("that the owners don't fit are named, with the party that may be meant")
  void strangersAreNamed() {
    String said =
        "\"Frim\" is no party of this row and owns none of them; if \"Firm\" is meant, write it alike";
    Judgement listed = judge("buyer=Firm; owners=Frim < Naftan 60%");
    assertThat(because(listed)).contains(said);
    assertThat(listed.assumptions()).anyMatch(a -> a.contains(said));
    assertThat(judge("buyer=Firm; owners=Frim < Ivan Petrov 60%").assumptions())
        .anyMatch(a -> a.contains(said));
    assertThat(judge("buyer=Firm; owners=Firm < Ivan Petrov 60%").assumptions())
        .noneMatch(a -> a.contains("no party"));
  }

  private static Judgement judge(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", "2025-06-02");
    fields.put("activity", "payment");
    fields.put("from", "DE");
    fields.put("to", "KZ");
    fields.put("us_person", "yes");
    fields.put("eu_person", "yes");
    String key = "";
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        key = part.substring(0, equals).strip();
        fields.put(key, part.substring(equals + 1).strip());
      } else {
        fields.merge(key, part, (a, b) -> a + ";" + b);
      }
    }
    RowResult row =
        TransactionReader.ofFields(new SheetRef("test", ""), ReadOptions.NONE)
            .readFields(2, fields);
    assertThat(row).as("%s", row).isInstanceOf(RowResult.Read.class);
    var transaction = ((RowResult.Read) row).transaction();
    try (Screener screener = shared.newScreener()) {
      return Judgement.on(
          transaction.date(),
          screener.screen(transaction),
          shared.rulebook(),
          List.of(Jurisdiction.US, Jurisdiction.EU),
          false);
    }
  }

  private static String verdict(Judgement judgement, Jurisdiction jurisdiction) {
    return judgement.answer(jurisdiction).orElseThrow().verdict().name();
  }

  private static String because(Judgement judgement) {
    return judgement.answers().stream()
        .flatMap(a -> a.findings().stream())
        .map(f -> f.finding().measure().id() + ": " + f.finding().because())
        .collect(Collectors.joining("\n"));
  }
}
