package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Step 2, quotation marks and invisible characters,")
class QuotesAndInvisiblesTest {

  @ParameterizedTest(name = "{0} is quoted plainly")
  @ValueSource(
      strings = {
        "«Naftan»",
        "„Naftan“",
        "“Naftan”",
        "‹Naftan›",
        "''Naftan''",
        "``Naftan''",
        "\"Naftan\""
      })
  void makesQuotationMarksPlain(String written) {
    assertThat(QuotesAndInvisibles.plain(written)).isEqualTo("\"Naftan\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202E})
  void dropsWhatCannotBeSeen(int invisible) {
    assertThat(QuotesAndInvisibles.plain("Bel" + Character.toString(invisible) + "avia"))
        .isEqualTo("Belavia");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xA0, 0x2009, 0x202F, 0x3000, 0x2028, '\t', '\n', 0x85})
  void makesEverySpacePlain(int space) {
    assertThat(QuotesAndInvisibles.plain(" Grodno" + Character.toString(space) + "  Azot "))
        .isEqualTo("Grodno Azot");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212})
  void makesDashesPlain(int dash) {
    assertThat(QuotesAndInvisibles.plain("Energo" + Character.toString(dash) + "Oil"))
        .isEqualTo("Energo-Oil");
  }

  @Test
  @DisplayName("keeps one apostrophe and leaves a plain text alone")
  void keepsApostrophes() {
    assertThat(QuotesAndInvisibles.plain("Д’Арк")).isEqualTo("Д'Арк");
    assertThat(QuotesAndInvisibles.plain("OJSC Naftan, Novopolotsk"))
        .isEqualTo("OJSC Naftan, Novopolotsk");
  }
}
