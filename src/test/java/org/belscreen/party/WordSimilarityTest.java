package org.belscreen.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two words")
class WordSimilarityTest {

  @ParameterizedTest(name = "{0} and {1} are {2} alike")
  @CsvSource({
    "belaruskali, belaruskali, 1",
    "belaruskali, belarsukali, 0.945", // two letters swapped: 0.8 of an edit
    "belaruskali, balaruskali, 0.959", // a vowel for a vowel: 0.6
    "grodno, hrodno, 0.938", // g for h: 0.5
    "naftan, naftal, 0.875", // another letter: 1
    "naftan, bafthn, 0", // two of six
    "rada, roda, 0.906",
    "rada, rade, 0",
    "azot, moto, 0",
    "plant407, plant408, 0" // numbers are no misspellings of each other
  })
  void areAlikeByWhatWouldTurnOneIntoTheOther(String a, String b, double similarity) {
    assertThat(WordSimilarity.of(a, b))
        .isCloseTo(similarity, org.assertj.core.data.Offset.offset(0.001));
    assertThat(WordSimilarity.of(b, a))
        .isCloseTo(similarity, org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  @DisplayName("that are misspelt are found among many")
  void areFoundAmongMany() {
    String[] words = {"belaruskali", "naftan", "agrorozkvit", "belspecvnestecnika", "plant407"};
    MisspeltWords misspelt = new MisspeltWords(words, new int[] {0, 1, 2, 3, 4});
    assertThat(misspelt.like("belaruskaii").words()).containsExactly(0);
    assertThat(misspelt.like("nafatn").words()).containsExactly(1);
    assertThat(misspelt.like("ahrarozkvit").words()).containsExactly(2);
    assertThat(misspelt.like("belspetsvnestekhnika").words()).isEmpty();
    assertThat(misspelt.like("belspecvnestehnika").words()).containsExactly(3);
    assertThat(misspelt.like("naftan").words()).as("the word itself").isEmpty();
    assertThat(misspelt.like("plant408").words()).isEmpty();
  }
}
