package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final long SEED = 1234567;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.50|1234.50",
        "1234,50|1234.50",
        "1,234.50|1234.50",
        "1.234,50|1234.50",
        "1 234,50|1234.50",
        "1\u00a0234\u00a0567,5|1234567.5",
        "1\u202f234,5|1234.5",
        "1’234’567.25|1234567.25",
        "1.234.567|1234567",
        "1,234,567|1234567",
        "12,34,567.5|1234567.5",
        "€ 1.234,50|1234.50",
        "1,234.50 USD|1234.50",
        "$100|100",
        "(5.5)|-5.5",
        "-5|-5",
        "\u22125|-5",
        "5-|-5",
        "0,123|0.123",
        "0.125|0.125",
        "1234,567|1234.567",
        ",5|0.5",
        "1.5E3|1500",
        "+7|7",
        "１２３|123",
        "245,90|245.90",
        "12 500 kg|12500",
        "10.000,-|10000",
        "10000,–|10000",
      })
  void bothDecimalStylesAreRead(String text, String number) {
    Numbers.Amount amount = ok(text, Numbers.Style.UNKNOWN).value();
    assertThat(amount.value()).isEqualByComparingTo(number);
    assertThat(ok(text, Numbers.Style.UNKNOWN).note()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1.2.3",
        "1,23,4",
        "1.234,567.8",
        "12 34",
        "1 2345",
        "5 x 3",
        "1e999999999",
        "See ASN-93 (ID#:1281)",
        "1..5",
        "1,,5",
        "1.234.56",
        "1'23",
        "12/5",
        "1 234 56",
        "99999999999999999999",
        "Weight Captured Separately",
        "1.0000000000000000000000000000001"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThat(Numbers.parse(text, Numbers.Style.UNKNOWN)).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void aSignThatMayPartThousandsIsDecidedByTheSheetOrRefused() {
    for (String either : List.of("1.234", "1,234", "12.500", "10,000")) {
      assertThat(Numbers.parse(either, Numbers.Style.UNKNOWN))
          .as(either)
          .isInstanceOf(Parsed.Bad.class);
    }
    assertThat(((Parsed.Bad<Numbers.Amount>) Numbers.parse("1.234", Numbers.Style.UNKNOWN)).what())
        .isEqualTo("can be 1234 or 1.234, and no other number of the sheet shows which");
    Numbers.Style comma = new Numbers.Style(true, false);
    assertThat(ok("1.234", comma).value().value()).isEqualByComparingTo("1234");
    assertThat(ok("1,234", comma).value().value()).isEqualByComparingTo("1.234");
    assertThat(ok("1.234", comma).note()).contains("as the other numbers of the sheet");
    assertThat(Numbers.parse("1.234", new Numbers.Style(true, true)))
        .isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void anotherColumnShowsTheStyleWhereTheOwnDoesNot() {
    CellRow header = Sheets.row(1, "date", "hs code", "value", "net weight");
    RowResult result =
        Sheets.read(
                ReadOptions.NONE,
                header,
                Sheets.row(2, "2025-01-31", "3104", "1.234", "12"),
                Sheets.row(3, "2025-01-31", "3104", "5", "245,90"))
            .get(0);
    assertThat(Sheets.transaction(result).value()).contains(new BigDecimal("1234"));
  }

  @Test
  void aColumnOfCommasMakesPointsThousands() {
    CellRow header = Sheets.row(1, "date", "hs code", "value");
    RowResult result =
        Sheets.read(
                ReadOptions.NONE,
                header,
                Sheets.row(2, "2025-01-31", "3104", "1.234"),
                Sheets.row(3, "2025-01-31", "3104", "245,90"))
            .get(0);
    assertThat(Sheets.transaction(result).value()).contains(new BigDecimal("1234"));
  }

  @Test
  void aShareBelowOneIsNotGuessed() {
    CellRow header = Sheets.row(1, "date", "hs code", "us_content_percent");
    assertThat(Sheets.sentences(Sheets.readOne(header, "2025-01-31", "3104", "0.25")).get(0))
        .contains("may be a share of one");
    CellValue shown = CellValue.number(new BigDecimal("0.25"), "25%");
    assertThat(
            Sheets.transaction(Sheets.readOne(header, "2025-01-31", "3104", shown))
                .usContentPercent()
                .orElseThrow())
        .isEqualByComparingTo("25");
  }

  @Test
  void whatIsFormattedIsReadBackWithTheColumnsStyle() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (Locale locale :
        List.of(
            Locale.US,
            Locale.GERMANY,
            Locale.forLanguageTag("pl-PL"),
            Locale.forLanguageTag("ru-RU"),
            Locale.forLanguageTag("lt-LT"),
            Locale.forLanguageTag("de-CH"))) {
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
      boolean comma = symbols.getDecimalSeparator() == ',';
      for (String pattern : List.of("0.##", "#,##0.00", "#,##0.###", "#,##0")) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        for (int i = 0; i < 500; i++) {
          BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(4));
          String written = format.format(number);
          assertThat(ok(written, new Numbers.Style(comma, !comma)).value().value())
              .as(written)
              .isEqualByComparingTo(
                  number.setScale(
                      format.getMaximumFractionDigits(), java.math.RoundingMode.HALF_EVEN));
        }
      }
    }
  }

  private static Parsed.Ok<Numbers.Amount> ok(String text, Numbers.Style style) {
    Parsed<Numbers.Amount> parsed = Numbers.parse(text, style);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
    return (Parsed.Ok<Numbers.Amount>) parsed;
  }
}
