package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 6, words and initials:")
class WordsTest {

  /** Initials are shown with a dot behind them, a word cut short with a star. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "energo-oil, minsk | energo oil minsk",
        "o'neill & sons | oneill sons",
        "belarus'kaliy | belaruskaliy",
        "s.i. vavilov | si. vavilov",
        "s. i. vavilov | si. vavilov",
        "lukashenko a.g. | lukashenko ag.",
        "yu. a. zhuravel | yu. a. zhuravel",
        "a-b-c company | abc. company",
        "b.o.t.h. | both.",
        "spolka z o.o. | spolka zoo.",
        "bel. potash co | bel* potash co",
        "140th repair plant | 140 repair plant",
        "24x7 panoptes | 24x7 panoptes",
        "plant 407 | plant 407"
      })
  void cutsIntoWords(String text, String words) {
    String cut =
        Words.split(text).stream()
            .map(w -> w.text() + (w.initials() ? "." : w.shortened() ? "*" : ""))
            .collect(Collectors.joining(" "));
    assertThat(cut).isEqualTo(words);
  }
}
