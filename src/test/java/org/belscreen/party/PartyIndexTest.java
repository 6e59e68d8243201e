package org.belscreen.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belscreen.party.Listings.LIST;

import java.util.List;
import java.util.Optional;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The index of listed parties")
class PartyIndexTest {

  private static final Optional<String> BY = Optional.of("BY");
  private static final PartyIndex INDEX =
      PartyIndex.of(
          List.of(
              with("BELARUSKALI OAO", List.of("BY"), "600122610", "OAO BELARUSKALIY"),
              with("BREMINO GROUP LLC", List.of("BY"), ""),
              with("PLANAR JSC", List.of("BY"), "100104937"),
              with("BELARUSIAN POTASH COMPANY", List.of("BY"), "", "BPC"),
              with("NAFTAN OAO", List.of("BY"), ""),
              with("BELKAZTRANS", List.of("BY"), ""),
              with("BELKAZTRANS UKRAINE", List.of("UA"), ""),
              Listings.listed(
                  LIST,
                  "person",
                  "KAVALCHUK, Siarhei Mikalaevich",
                  List.of(),
                  List.of("BY"),
                  Interval.ALWAYS,
                  List.of()),
              Listings.listed(
                  LIST,
                  "aircraft",
                  "EW-001PA",
                  List.of(),
                  List.of("BY"),
                  Interval.ALWAYS,
                  List.of("EW-001PA", "MSN 33079")),
              Listings.listed(
                  LIST,
                  "vessel",
                  "LADY SVETLANA",
                  List.of("HOPE"),
                  List.of(),
                  Interval.ALWAYS,
                  List.of("IMO 9187629"))));

  @ParameterizedTest(name = "{0} is the listed party itself")
  @ValueSource(
      strings = {
        "Belaruskali", "JSC «Belaruskali»", "ОАО «Беларуськалий»", "Belaruskaly", "Belarus'kalij",
        "Belarus Kali", "LLC Bremino Group", "Group Bremino", "Belarusian Potash Company OJSC",
            "BPC"
      })
  void matchesExactlyWhereOnlySpellingFormAndOrderDiffer(String written) {
    assertThat(INDEX.match(written, BY)).first().returns(true, NameMatch::exact);
  }

  @ParameterizedTest(name = "{0} has to be looked at")
  @ValueSource(
      strings = {
        "Bremino", "Belaruskaii", "Белорусская калийная компания", "Belarusskali Trade House",
        "Belaruskali Mining", "Potash Company of Belarus", "Siarhei Kavalchuk", "S. M. Kavalchuk"
      })
  void matchesNearlyWhereWordsDiffer(String written) {
    NameMatch match = INDEX.match(written, BY).get(0);
    assertThat(match.exact()).isFalse();
    assertThat(match.score()).isBetween(NameScore.THRESHOLD, 0.99);
    assertThat(match.why()).startsWith("score 0.").contains(" in common: ", "country BY agrees");
  }

  @ParameterizedTest(name = "{0} is nobody listed")
  @ValueSource(
      strings = {
        "Salt Company",
        "Canadian Potash Company",
        "Belarusian Salt Company",
        "Bremen Group",
        "Volha Kavalchuk",
        "Kavalchuk",
        "Siarhei",
        "A. V. Kavalchuk",
        "Belarus",
        "Company",
        "LLC",
        "Nafta Polska",
        "A-B-C Company",
        "CORP"
      })
  void leavesOthersAlone(String written) {
    assertThat(INDEX.match(written, BY)).isEmpty();
  }

  @Test
  @DisplayName("says what the score is made of")
  void saysWhatTheScoreIsMadeOf() {
    assertThat(INDEX.match("Bremnio Group Trading", Optional.empty()).get(0).why())
        .isEqualTo(
            "score 0.86; words in common: bremnio~bremino 0.91, group; only written 0.30; the listed"
                + " name stands in it");
  }

  @ParameterizedTest(name = "{0}, {1}: exact {2}")
  @CsvSource({
    "Planar, BY, true, agrees",
    "Planar, US, false, differs from listed BY",
    "Belaruskali, DE, true, differs from listed BY",
    "BPC, GB, false, differs from listed BY"
  })
  void takesTheCountryIntoAccount(String written, String country, boolean exact, String said) {
    NameMatch match = INDEX.match(written, Optional.of(country)).get(0);
    assertThat(match.exact()).isEqualTo(exact);
    assertThat(match.why()).contains(country + " " + said);
  }

  @Test
  @DisplayName("clears an ordinary word with more to it by its country, a distinctive one never")
  void clearsByCountryWhereTheWordIsOrdinary() {
    assertThat(INDEX.match("Planar Systems", Optional.of("US"))).isEmpty();
    assertThat(INDEX.match("Planar Systems", BY)).isNotEmpty();
    assertThat(INDEX.match("Belaruskali Systems", Optional.of("US"))).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: exact {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Somebody (UNP 600122610) | true | identifier 600122610",
        "УНП 600122610 | true | identifier 600122610",
        "600122610 | true | identifier 600122610",
        "Belaruskali, UNP 600122611 | false | registration number 600122611 differs from listed"
            + " 600122610"
      })
  void takesRegistrationNumbersIntoAccount(String written, boolean exact, String said) {
    NameMatch match = INDEX.match(written, BY).get(0);
    assertThat(match.entry().name()).isEqualTo("BELARUSKALI OAO");
    assertThat(match.exact()).isEqualTo(exact);
    assertThat(match.why()).contains(said);
  }

  @Test
  @DisplayName("gives the very name alone where a list has it")
  void givesTheVeryNameAlone() {
    assertThat(INDEX.match("Belkaztrans", BY))
        .extracting(m -> m.entry().name())
        .containsExactly("BELKAZTRANS");
    assertThat(INDEX.match("Belkaztrans Kazakhstan", Optional.empty()))
        .extracting(m -> m.entry().name())
        .containsExactly("BELKAZTRANS");
  }

  @ParameterizedTest(name = "\"{0}\" names a listed one: exact {1}")
  @CsvSource({
    "charter of EW-001PA to Dubai, true",
    "charter of EW 001 PA, true",
    "Boeing 737 MSN 33079, true",
    "40 t of potash per MV Lady Svetlana, false",
    "loaded on Lady Svetlana in Klaipeda, false",
    "vessel Hope, false",
    "IMO 9187629, true"
  })
  void findsAircraftAndVesselsInDescriptions(String description, boolean exact) {
    List<NameMatch> craft = INDEX.craftIn(description);
    assertThat(craft).hasSize(1);
    assertThat(craft.get(0).exact()).isEqualTo(exact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "potash, 33079 kg",
        "we hope for the best",
        "EW-001PB",
        "lady's shoes",
        "9187629 pcs of x"
      })
  void findsNoneWhereThereIsNone(String description) {
    assertThat(INDEX.craftIn(description)).isEmpty();
  }

  @Test
  @DisplayName("finds a vessel by its name in the cell for it")
  void findsAVesselInItsCell() {
    assertThat(INDEX.craft("M/V Lady Svetlana")).hasSize(1);
    assertThat(INDEX.craft("Lady Svetlana").get(0).exact()).isTrue();
    assertThat(INDEX.craft("AB 1234-7")).isEmpty();
  }

  private static ListedEntry with(
      String name, List<String> countries, String number, String... aliases) {
    List<String> numbers = number.isEmpty() ? List.of() : List.of(number);
    return Listings.listed(
        LIST, "entity", name, List.of(aliases), countries, Interval.ALWAYS, numbers);
  }
}
