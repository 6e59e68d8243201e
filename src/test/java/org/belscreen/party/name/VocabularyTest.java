package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 9, words that many names share:")
class VocabularyTest {

  @ParameterizedTest(name = "{0} means what {1} means")
  @CsvSource({
    "zavod, plant",
    "kompaniya, company",
    "belorusskaya, belarusian",
    "neftyanoy, oil",
    "nefti, oil",
    "hrup, group",
    "siarhei, sergey",
    "aliaksandr, alexander",
    "kaliynaya, potash"
  })
  void knowsTranslationsAndOtherForms(String word, String other) {
    assertThat(Token.of(word).word()).isEqualTo(Token.of(other).word());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "company, GENERIC", "plant, TRADE", "minsk, PLACE", "potash, SUBJECT", "planar, ORDINARY",
    "alexander, GIVEN", "and, STOP", "belaruskali, OWN", "yury, GIVEN", "georgy, GIVEN"
  })
  void weighsThemByKind(String word, Vocabulary.Kind kind) {
    assertThat(Vocabulary.kind(Spelling.fold(word))).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} does not mean what {1} means")
  @CsvSource({"yury, georgy", "oil, gas", "plant, company", "bank, banner"})
  void keepsOtherWordsApart(String word, String other) {
    assertThat(Token.of(word).word()).isNotEqualTo(Token.of(other).word());
  }
}
