package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 7, spelling,")
class SpellingTest {

  @ParameterizedTest(name = "{0} and {1} are exactly the same")
  @CsvSource({
    "belaruskaliy, belaruskali",
    "belaruskalij, belaruskaly",
    "tsentrkurort, centrkurort",
    "sokhra, sohra",
    "oboronnyye, oboronnyje",
    "alekseyev, alekseev",
    "bielavija, belavia",
    "obshchestvo, obschestvo",
    "alexander, aleksander",
    "volat, wolat",
    "kalashnikov, kalaschnikow",
    "zhuravel, zhurawel"
  })
  void meetsWhatTheSystemsWriteForOneSound(String a, String b) {
    assertThat(Spelling.exact(a)).isEqualTo(Spelling.exact(b));
  }

  @ParameterizedTest(name = "{0} and {1} are not")
  @CsvSource({
    "shina, sina",
    "zhara, zara",
    "chip, tsip",
    "belorusskiy, beloruskiy",
    "grodno, hrodno",
    "naftan, naftal",
    "rada, roda"
  })
  void keepsApartWhatAReaderTellsApart(String a, String b) {
    assertThat(Spelling.exact(a)).isNotEqualTo(Spelling.exact(b));
  }

  @ParameterizedTest(name = "{0} and {1} fold into one")
  @CsvSource({
    "shina, sina",
    "belorusskiy, beloruskiy",
    "concern, koncern",
    "kompaniya, companiya",
    "lukaszenka, lukashenka",
    "zhlobin, zlobin"
  })
  void foldsMoreCoarsely(String a, String b) {
    assertThat(Spelling.fold(a)).isEqualTo(Spelling.fold(b));
  }

  @ParameterizedTest
  @CsvSource({"llc", "aab", "ooo", "1100"})
  void keepsDoubledLettersOfAbbreviationsAndNumbers(String word) {
    assertThat(Spelling.fold(word)).isEqualTo(word.replace("llc", "llk"));
  }
}
