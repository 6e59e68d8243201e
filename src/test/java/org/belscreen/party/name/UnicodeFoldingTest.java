package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 1, Unicode folding,")
class UnicodeFoldingTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Ｂｅｌａｖｉａ, Belavia",
    "ﬁrma, firma",
    "№ 407, No 407",
    "&quot;Belavia&quot;, \"Belavia\"",
    "Kali &amp; Salz, Kali & Salz",
    "Беларусь, Беларусь",
    "Plain ASCII, Plain ASCII",
    "Fish & Chips; Co, Fish & Chips; Co"
  })
  void writesEachCharacterInOneWay(String written, String folded) {
    assertThat(UnicodeFolding.fold(written)).isEqualTo(folded);
  }

  @Test
  @DisplayName("takes trade mark signs away before they become letters")
  void dropsTradeMarkSigns() {
    assertThat(UnicodeFolding.fold("Synesis™ LLC®").strip()).isEqualTo("Synesis  LLC");
  }

  @Test
  @DisplayName("composes letters with their accents")
  void composes() {
    assertThat(UnicodeFolding.fold("S\u030Cvecias")).isEqualTo("\u0160vecias");
  }
}
