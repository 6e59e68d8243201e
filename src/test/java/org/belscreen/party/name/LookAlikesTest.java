package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 3, look-alike letters:")
class LookAlikesTest {

  /** Letters in braces are of the other script than the word looks. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "B\u0415LAVIA, BELAVIA, a Cyrillic E in a Latin word",
    "\u0412\u0435lavia, Belavia, two Cyrillic letters in a Latin word",
    "кал\u0069й, кал\u0456й, a Latin i in a Cyrillic word",
    "O\u0410O, OAO, a word that either script could write becomes what most of it is",
    "БM3, БМЗ, a digit for a letter",
    "МЗКТ-7930, МЗКТ-7930, a number stays a number",
    "ГАЗ53, ГАЗ53, two digits stay digits",
    "Naftan, Naftan, nothing to do",
    "Нафтан, Нафтан, nothing to do either",
    "QБR, QБR, what neither script can write stays"
  })
  void putsAWordIntoOneScript(String written, String unified, String why) {
    assertThat(LookAlikes.unify(written)).as(why).isEqualTo(unified);
  }
}
