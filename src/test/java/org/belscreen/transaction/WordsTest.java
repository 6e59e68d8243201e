package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "TRANSPORT_MODE,RAIL,rail",
    "TRANSPORT_MODE,LKW,road",
    "TRANSPORT_MODE,ж/д,rail",
    "TRANSPORT_MODE,10,sea",
    "TRANSPORT_MODE,lotniczy,air",
    "UNIT,Stück,pcs",
    "UNIT,kg.,kg",
    "UNIT,m³,m3",
    "UNIT,шт.,pcs",
    "UNIT,KGM,kg",
    "UNIT,Proof L,proof_l",
    "SERVICE,Aircraft Lease,aircraft-lease",
    "SERVICE,road haulage,road-haulage",
    "END_USE,Wind Down,wind-down",
    "PERSON_STATUS,EU national,eu-national",
    "ACTIVITY,Dienstleistung,service",
    "GOODS_ROLE,PACKAGING,packaging"
  })
  void closedListsAreMatchedWithoutCaseAndPunctuationInFiveLanguages(
      Field field, String text, String value) {
    assertThat(Words.parse(field, text)).isEqualTo(Parsed.ok(value));
  }

  @Test
  void anUnknownWordIsListedWithThoseThatAreKnown() {
    assertThat(Words.parse(Field.TRANSPORT_MODE, "teleport"))
        .isEqualTo(
            Parsed.bad(
                "is no known transport_mode", "Use one of: road, rail, sea, air, pipeline, post."));
    assertThat(Words.parse(Field.UNIT, "tons")).isInstanceOf(Parsed.Bad.class);
    assertThat(Words.values(Field.SERVICE)).hasSize(45);
    assertThat(Words.values(Field.END_USE)).hasSize(17);
  }

  @ParameterizedTest
  @CsvSource({
    "yes,YES",
    "Y,YES",
    "Ja,YES",
    "TAK,YES",
    "да,YES",
    "Taip,YES",
    "TRUE,YES",
    "no,NO",
    "nein,NO",
    "nie,NO",
    "нет,NO",
    "ne,NO",
    "FALSE,NO",
    "?,UNKNOWN",
    "unbekannt,UNKNOWN"
  })
  void yesAndNoAreReadInFiveLanguages(String text, Answer answer) {
    assertThat(Answers.parse(text)).isEqualTo(Parsed.ok(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "x", "yes/no", "2", "yes, partly", "✓"})
  void whatIsNeitherYesNorNoIsRefused(String text) {
    assertThat(Answers.parse(text)).isInstanceOf(Parsed.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR,EUR",
    "usd,USD",
    "€,EUR",
    "US$,USD",
    "zł,PLN",
    "byn,BYN",
    "руб.РФ,",
    "руб,",
    "$,",
    "¥,",
    "XXX,",
    "ABC,",
    "dollar,",
    "белорусский рубль,BYN",
    "₽,RUB",
    "Br,"
  })
  void aCurrencyIsACodeOrASignThatMeansOnlyOne(String text, String code) {
    assertThat(Currencies.find(text)).isEqualTo(Optional.ofNullable(code));
  }

  @ParameterizedTest
  @CsvSource({
    "9A991.d,9A991.D",
    "ear99,EAR99",
    "EAR 99,EAR99",
    "5A992.c,5A992.C",
    "3A001.a.7.b,3A001.A.7.B",
    "9А991,9A991",
    "ECCN: 4A994,4A994",
    "9a991d,9A991.D",
    "5A002a1,5A002.A.1"
  })
  void eccnsAreReadInUpperCase(String text, String eccn) {
    assertThat(Eccns.parse(text)).isEqualTo(Parsed.ok(eccn));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NLR", "9A99", "9F991", "A9991", "EAR", "99", "9A991; 9A990"})
  void whatIsNoEccnIsRefused(String text) {
    assertThat(Eccns.parse(text)).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void fullwidthSignsAndADashBeforeTheShareAreUnderstood() {
    for (String written : java.util.List.of("B ６０％", "B - 60 %", "B （60%）")) {
      assertThat(owners(written)).as(written).containsExactly(holding(null, "B", null, "60"));
    }
    assertThat(owners("A ＜ B 60%；C 1%")).hasSize(2);
    assertThat(owners("B 6\u200d0\u200c%")).containsExactly(holding(null, "B", null, "60"));
    assertThat(owners("none")).isEmpty();
    assertThat(Owners.parse("B -60%")).isInstanceOf(Parsed.Bad.class);
    assertThat(Marks.licences("none")).isEqualTo(Parsed.ok(java.util.List.of()));
    assertThat(Marks.licences("US：D1")).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void ownersAreReadWithTheirPartyShareCountryAndStatus() {
    assertThat(owners("Bremino Group LLC 49,99%; Anna Kowalska 50.01 %"))
        .containsExactly(
            holding(null, "Bremino Group LLC", null, "49.99"),
            holding(null, "Anna Kowalska", null, "50.01"));
    assertThat(owners("A < B [BY] 60%; B < C ?; D < E [Belarus, eu-resident] 25%"))
        .containsExactly(
            holding("A", "B", "BY", "60"),
            holding("B", "C", null, null),
            new Holding(
                Optional.of("D"),
                "E",
                Optional.of("BY"),
                Set.of("eu-resident"),
                Optional.of(new BigDecimal(25))));
    assertThat(owners("A < B 60% < C 50%"))
        .containsExactly(holding("A", "B", null, "60"), holding("B", "C", null, "50"));
    assertThat(owners("Fund 2 60%; 40% Ivan Petrov; Olga (5%)"))
        .containsExactly(
            holding(null, "Fund 2", null, "60"),
            holding(null, "Ivan Petrov", null, "40"),
            holding(null, "Olga", null, "5"));
    assertThat(Owners.parse("Ivan Petrov"))
        .isEqualTo(
            Parsed.repaired(
                List.of(holding(null, "Ivan Petrov", null, null)),
                "gives no share for \"Ivan Petrov\", which is taken as unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 60%, B 40%",
        "A 160%",
        "A -5%",
        "60%",
        "< B 60%",
        "A < 60%",
        "A 60",
        "A [Narnia] 60%",
        "A [BY 60%",
        "A 6O%",
        "A 60% of shares",
        "A %",
        "?"
      })
  void ownersThatCanBeReadInTwoWaysAreRefused(String text) {
    assertThat(Owners.parse(text)).as(text).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void licencesSayWhoseTheyAre() {
    assertThat(Marks.licences("US:D1234567; eu: PL-GITD 1zc(4) 2023/17"))
        .isEqualTo(
            Parsed.ok(
                List.of(
                    new LicenceHeld(Jurisdiction.US, "D1234567"),
                    new LicenceHeld(Jurisdiction.EU, "PL-GITD 1zc(4) 2023/17"))));
    assertThat(Marks.licences("D1234567")).isInstanceOf(Parsed.Bad.class);
    assertThat(Marks.licences("US:")).isInstanceOf(Parsed.Bad.class);
    assertThat(Marks.licences("UK:1")).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void annexesAreReadWithTheirAnswers() {
    assertThat(Marks.annexes("XVIII:yes; viii:No; Annex Va = да; 2021/635:yes"))
        .isEqualTo(
            Parsed.ok(
                Map.of(
                    "XVIII",
                    Answer.YES,
                    "VIII",
                    Answer.NO,
                    "VA",
                    Answer.YES,
                    "2021/635",
                    Answer.YES)));
    for (String bad :
        List.of("XVIII", "XVIII:perhaps", "yes", "XVIII:yes; XVIII:no", "potash:yes")) {
      assertThat(Marks.annexes(bad)).as(bad).isInstanceOf(Parsed.Bad.class);
    }
  }

  @Test
  void controlListsAreNamedOrNone() {
    assertThat(Marks.controlLists("Dual-Use: 6a002; Military"))
        .isEqualTo(Parsed.ok(Set.of("dual-use:6A002", "military")));
    assertThat(Marks.controlLists("none")).isEqualTo(Parsed.ok(Set.of()));
    assertThat(Marks.controlLists("nuclear")).isInstanceOf(Parsed.Bad.class);
    assertThat(Marks.controlLists("dual-use:high")).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void theBookOfOwnersIsReadFromItsSheet() {
    OwnershipSheet.Book book =
        OwnershipSheet.read(
            new SheetRef("book.xlsx", "ownership"),
            List.of(
                Sheets.row(1, "Entity", "Owner", "Percent"),
                Sheets.row(2, "A", "B", 60),
                Sheets.row(3, "A", "C", CellValue.number(new BigDecimal("0.4"), "40%")),
                Sheets.row(4, "A", "D", "?"),
                Sheets.row(5, "A", "E", 0.4),
                Sheets.row(6, "A", null, 5)));
    assertThat(book.holdings()).extracting(Holding::owner).containsExactly("B", "C", "D");
    assertThat(book.holdings().get(1).percent().orElseThrow()).isEqualByComparingTo("40");
    assertThat(book.problems()).extracting(CellProblem::row).containsExactly(5, 6);
  }

  private static List<Holding> owners(String text) {
    Parsed<List<Holding>> parsed = Owners.parse(text);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
    return ((Parsed.Ok<List<Holding>>) parsed).value();
  }

  private static Holding holding(String entity, String owner, String country, String percent) {
    return new Holding(
        Optional.ofNullable(entity),
        owner,
        Optional.ofNullable(country),
        Set.of(),
        Optional.ofNullable(percent).map(BigDecimal::new));
  }
}
