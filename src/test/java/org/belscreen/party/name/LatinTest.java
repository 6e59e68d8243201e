package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 4, other scripts to Latin,")
class LatinTest {

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "Беларуськалий, Belarusʹkaliy", // BGN/PCGN Russian
    "Минский автомобильный завод, Minskiy avtomobilʹnyy zavod",
    "Щербаков, Shcherbakov",
    "Химволокно, Khimvolokno",
    "Объединение, Obʺyedineniye",
    "Гродна Азот, Hrodna Azot", // BGN/PCGN Belarusian
    "Слаўкалій, Slaukaliy",
    "слаўкалій, slaŭkalij", // the Belarusian system of 2007 and 2023
    "бягомль, biahoml",
    "ельск, jelsk",
    "мядзел, miadziel",
    "чэрвень, červien",
    "Агророзквіт, Ahrorozkvit", // BGN/PCGN Ukrainian
    "Україна, Ukrayina"
  })
  void knowsTheSystems(String written, String latin) {
    assertThat(Latin.readings(written)).contains(latin);
  }

  @Test
  @DisplayName("leaves Latin alone")
  void leavesLatinAlone() {
    assertThat(Latin.readings("Łódzkie Zakłady")).isEqualTo(List.of("Łódzkie Zakłady"));
  }

  @Test
  @DisplayName("reads a word that is Russian and Belarusian alike in both")
  void readsWhatMayBeEither() {
    assertThat(Latin.readings("Гарант")).contains("Garant", "Harant");
  }

  @Test
  @DisplayName("reads other scripts too")
  void readsOtherScripts() {
    assertThat(Latin.readings("中国")).containsExactly("zhōng guó");
    assertThat(Latin.readings("Αθήνα").get(0)).startsWith("Ath");
  }
}
