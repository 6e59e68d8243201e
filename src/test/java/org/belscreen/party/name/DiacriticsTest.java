package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 5, accents:")
class DiacriticsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BELAVIA, belavia",
    "Grünwald, grunwald; gruenwald",
    "Blaškovič, blaskovic; blashkovich",
    "Łódź, lodz",
    "Straße, strasse",
    "Ŝerbakov, serbakov; shcherbakov",
    "Lûdmila, ludmila; liudmila",
    "Năsăud, nasaud",
    "Søren, soren; soeren",
    "Yıldırım, yildirim"
  })
  void leavesThemOutOrSpellsThem(String written, String readings) {
    assertThat(String.join("; ", Diacritics.readings(written))).isEqualTo(readings);
  }
}
