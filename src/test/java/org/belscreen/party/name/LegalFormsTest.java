package org.belscreen.party.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Step 8, legal forms:")
class LegalFormsTest {

  /** The languages of the lists and the trade; what is left is always the name. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ОАО «Нафтан» | joint-stock-open",
        "Открытое акционерное общество «Нафтан» | joint-stock-open",
        "ЗАО «Нафтан» | joint-stock-closed",
        "ООО «Нафтан» | limited",
        "Общество с ограниченной ответственностью «Нафтан» | limited",
        "Республиканское унитарное предприятие «Нафтан» | unitary",
        "ААТ «Нафтан» | joint-stock-open",
        "Адкрытае акцыянернае таварыства «Нафтан» | joint-stock-open",
        "Таварыства з абмежаванай адказнасцю «Нафтан» | limited",
        "ТОВ «Нафтан» | limited",
        "Naftan OJSC | joint-stock-open",
        "Open Joint-Stock Company Naftan | joint-stock-open",
        "Naftan JSC | joint-stock",
        "Naftan Limited Liability Company | limited",
        "Naftan Co., Ltd. | limited",
        "Naftan Inc. | ''",
        "Naftan Sp. z o.o. | limited",
        "Naftan Spółka Akcyjna | joint-stock",
        "UAB Naftan | limited",
        "Uždaroji akcinė bendrovė \"Naftan\" | limited",
        "SIA Naftan | limited",
        "Naftan GmbH | limited",
        "Naftan Gesellschaft mit beschränkter Haftung | limited",
        "Naftan S.p.A. | joint-stock",
        "Naftan Limited Şirketi | limited",
        "Naftan | ''"
      })
  void carryNoWeight(String written, String kind) {
    assertThat(key(written)).isEqualTo("naftan");
    assertThat(String.join("+", Names.legalForms(written))).isEqualTo(kind);
  }

  @Test
  @DisplayName("an abbreviation in the middle is none")
  void keepsAbbreviationsInTheMiddle() {
    assertThat(key("Bel AS Trade")).isEqualTo("as bel trade");
  }

  @Test
  @DisplayName("nothing but a form is no name")
  void leavesNothingOfAFormAlone() {
    assertThat(Names.read("LLC")).isEmpty();
  }

  private static String key(String written) {
    return Names.read(written).stream()
        .filter(Reading::whole)
        .map(Reading::key)
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
