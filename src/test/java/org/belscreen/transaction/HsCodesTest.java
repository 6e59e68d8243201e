package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodesTest {

  private static final long SEED = 3104;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "31042090,31042090",
        "3104 20 90,31042090",
        "3104.20.90,31042090",
        "3104-20-90,31042090",
        "CN 3104 20 90,31042090",
        "HS: 3104.20,310420",
        "HTS 3104.20.0010,3104200010",
        "Код ТН ВЭД 3104 20 900 0,3104209000",
        "ex 3104,3104",
        "３１０４２０９０,31042090",
        "3104\u00a020\u00a090,31042090",
        "'04090000,04090000",
        "8.7032319E7,87032319",
        "87032319.0,87032319",
        "4090000,04090000",
        "402,0402",
        "40221,040221",
        "402211900,0402211900",
        "4090000.0,04090000",
        "04090000,04090000",
        "3104 2090,31042090",
        "99302400,99302400",
        "8700,8700",
      })
  void codesAreReadHoweverTheyAreParted(String text, String code) {
    Parsed<String> parsed = HsCodes.parse(CellValue.text(text));
    assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
    assertThat(((Parsed.Ok<String>) parsed).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "310",
        "31",
        "31042090001",
        "6.93E+12",
        "8.70E+07",
        "00123456",
        "77010000",
        "31060000",
        "04150000",
        "402 21",
        "abc",
        "3104-3105",
        "3104 3105",
        "3104; 3105",
        "3104/3105",
        "3104xxxx",
        "3104205",
        "2710194",
        "3104.209",
        "409.00",
        "potash 3104",
        "3104209",
        "-3104",
        "\ufffd\ufffd0409",
        "§ 3104",
        "3,104"
      })
  void whatIsNoCodeOrMoreThanOneIsRefused(String text) {
    assertThat(HsCodes.parse(CellValue.text(text))).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void aNumberThatLostItsZeroGetsItBackAndSaysSo() {
    Parsed.Ok<String> ok = (Parsed.Ok<String>) number("4090000", "4090000");
    assertThat(ok.value()).isEqualTo("04090000");
    assertThat(ok.note()).isEqualTo("has lost its leading zero and is read as 04090000");
    assertThat(((Parsed.Ok<String>) number("4090000", "04090000")).note()).isEmpty();
    assertThat(((Parsed.Ok<String>) number("4.09E6", "4.09E+06")).value()).isEqualTo("04090000");
    assertThat(number("3104.2", "3104.20")).isInstanceOf(Parsed.Bad.class);
    assertThat(number("3104205", "3104205")).isInstanceOf(Parsed.Bad.class);
    assertThat(number("1E30", "1E+30")).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void aLostZeroIsPutBackBesideCodesThatKeptTheirs() {
    CellRow header = Sheets.row(1, "date", "hs code");
    List<RowResult> results =
        Sheets.read(
            ReadOptions.NONE,
            header,
            Sheets.row(2, "2025-01-31", "4090000"),
            Sheets.row(3, "2025-01-31", "04090000"));
    assertThat(results)
        .allSatisfy(r -> assertThat(Sheets.transaction(r).hsCode()).contains("04090000"));
    assertThat(((RowResult.Read) results.get(0)).messages().get(0))
        .contains("\"4090000\" has lost its leading zero and is read as 04090000");
  }

  @Test
  void everyCodeIsReadBackFromEveryStyle() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      int length = 4 + 2 * random.nextInt(4);
      StringBuilder digits = new StringBuilder(String.format("%02d", 1 + random.nextInt(76)));
      digits.append(String.format("%02d", 1 + random.nextInt(2)));
      while (digits.length() < length) {
        digits.append(random.nextInt(10));
      }
      String code = digits.toString();
      for (char sign : new char[] {' ', '.', '-'}) {
        StringBuilder written = new StringBuilder(code.substring(0, 4));
        for (int at = 4; at < length; at += 2) {
          written.append(sign).append(code, at, at + 2);
        }
        assertThat(HsCodes.parse(CellValue.text(written.toString()))).isEqualTo(Parsed.ok(code));
      }
      Parsed<String> stored = number(code.replaceFirst("^0", ""), code.replaceFirst("^0", ""));
      assertThat(((Parsed.Ok<String>) stored).value()).isEqualTo(code);
    }
  }

  private static Parsed<String> number(String stored, String shown) {
    return HsCodes.parse(CellValue.number(new BigDecimal(stored), shown));
  }
}
