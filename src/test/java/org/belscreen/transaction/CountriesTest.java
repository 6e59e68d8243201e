package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BY|BY",
        "by|BY",
        "BLR|BY",
        "Belarus|BY",
        "Belarus, Republic of|BY",
        "Weißrussland|BY",
        "Weissrussland|BY",
        "BELARUS|BY",
        "Białoruś|BY",
        "Беларусь|BY",
        "Белоруссия|BY",
        "Республика Беларусь|BY",
        "Baltarusija|BY",
        "USA|US",
        "U.S.A.|US",
        "United States|US",
        "Vereinigte Staaten|US",
        "Stany Zjednoczone|US",
        "США|US",
        "JAV|US",
        "UK|GB",
        "United Kingdom|GB",
        "Türkiye|TR",
        "Turkey|TR",
        "Czech Republic|CZ",
        "Tschechien|CZ",
        "Russian Federation|RU",
        "Россия|RU",
        "Rosja|RU",
        "South Korea|KR",
        "Korea, Republic of|KR",
        "North Korea|KP",
        "Polska|PL",
        "Польша|PL",
        "Lenkija|PL",
        "Lietuva|LT",
        "Литва|LT",
        "Deutschland|DE",
        "Германия|DE",
        "Niemcy|DE",
        "Vokietija|DE",
        "Côte d'Ivoire|CI",
        "Congo, DRC|CD",
        "Viet Nam|VN",
        "China|CN",
        "EL|GR",
        "Kosovo|XK",
        "BY - Belarus|BY",
        "Belarus (BY)|BY",
        "BY/BLR|BY",
        "Klaipeda, Lithuania|LT",
        "Guinea-Bissau|GW",
        "Georgia|GE",
        "Bosnia and Herzegovina|BA",
        "The Netherlands|NL",
        "NAM|NA",
        "Казахстан|KZ",
      })
  void codesAndNamesOfSixLanguagesAreRead(String text, String code) {
    Parsed<String> parsed = Countries.parse(text);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
    assertThat(((Parsed.Ok<String>) parsed).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Atlantis",
        "XX",
        "ZZZ",
        "EU",
        "European Union",
        "DE/PL",
        "Belarus, Poland",
        "Wilmington, DE",
        "Atlanta, Georgia",
        "Atlanta, GA",
        "Korea",
        "Congo",
        "World",
        "unknown",
        "112",
        "Minsk",
        "?"
      })
  void whatIsNoCountryOrMoreThanOneIsRefused(String text) {
    assertThat(Countries.parse(text)).as(text).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void portsStandForTheirCountryOnlyWhereGoodsComeFromAndGoTo() {
    CellRow header = Sheets.row(1, "date", "hs code", "POL", "POD", "COO");
    RowResult read = Sheets.readOne(header, "2025-01-31", "3104", "Klaipėda", "HAMBURG", "BY");
    assertThat(Sheets.transaction(read).from()).contains("LT");
    assertThat(Sheets.transaction(read).to()).contains("DE");
    assertThat(((RowResult.Read) read).messages())
        .contains("Column C \"POL\": \"Klaipėda\" is a place in Lithuania and is read so.");
    assertThat(Sheets.readOne(header, "2025-01-31", "3104", "LT", "DE", "Minsk"))
        .isInstanceOf(RowResult.Failed.class);
  }

  @Test
  void everyIsoCountryIsReadByCodesAndEnglishName() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      for (String text : new String[] {code, country.getISO3Country()}) {
        assertThat(Countries.parse(text)).as(text).isEqualTo(Parsed.ok(code));
      }
      String name = country.getDisplayCountry(Locale.ENGLISH);
      assertThat(Countries.parse(name)).as(name).isEqualTo(Parsed.ok(code));
    }
  }
}
