package org.belscreen.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.belscreen.finding.Duty;
import org.belscreen.law.CodeRow;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A duty is computed to the cent")
class DutyCalculatorTest {

  @Test
  @DisplayName("by value and by weight together, with the formula that a declarant can check")
  void compound() {
    Duty duty = due(Goods.both("6.5", "60", "t", "EUR"), Goods.weighing("9350", "10000", "EUR"));
    assertThat(duty.amount()).contains(new BigDecimal("1211.00"));
    assertThat(duty.currency()).isEqualTo("EUR");
    assertThat(duty.formula()).isEqualTo("6.5% × 10 000.00 EUR + 60 EUR/t × 9.35 t");
    assertThat(duty.missing()).isEmpty();
  }

  @ParameterizedTest(name = "{0}% of {1} and {2} a tonne of {3} kg is {4}")
  @CsvSource({
    "6.5, 100000.00, 40, 400000, 22500.00",
    "6.5, 100000.00, 60, 400000, 30500.00",
    "6.5, 100000.00, 80, 400000, 38500.00",
    "6.5, 100000.00, 315, 400000, 132500.00",
    "6.5, 50000, 45, 100000, 7750.00",
    "6.5, 50000, 70, 100000, 10250.00",
    "6.5, 50000, 95, 100000, 12750.00",
    "6.5, 50000, 430, 100000, 46250.00",
    "6.5, 0.01, 40, 0.001, 0.00",
    "6.5, 0, 40, 0, 0.00",
    "6.5, 0.10, 40, 0.000001, 0.01",
    "6.5, 1234567890123.45, 60, 1, 80246912858.08",
    "6.5, 33.333, 70, 14.285, 3.17"
  })
  @DisplayName("at every step of the fertiliser schedule, from a gram to a ship")
  void steps(String percent, String value, String perTonne, String kg, String amount) {
    Duty duty = due(Goods.both(percent, perTonne, "t", "EUR"), Goods.weighing(kg, value, "EUR"));
    assertThat(duty.amount()).contains(new BigDecimal(amount));
  }

  @ParameterizedTest(name = "{0} kg at 95 a tonne is {1}")
  @CsvSource({
    "1, 0.10", // 0.095
    "1.01, 0.10", // 0.09595
    "0.1, 0.01", // 0.0095
    "0.05, 0.00", // 0.00475
    "0.052631578947, 0.00", // 0.00499999999
    "0.0526315789473685, 0.01", // 0.00500000000
    "100, 9.50",
    "100000, 9500.00"
  })
  @DisplayName("rounded half up, once, at the end")
  void rounding(String kg, String amount) {
    Duty duty = due(Goods.by("95", "t", "EUR"), Goods.weighing(kg, "", ""));
    assertThat(duty.amount()).contains(new BigDecimal(amount));
  }

  @Test
  @DisplayName("by value alone in the currency of the value")
  void byValue() {
    Duty duty = due(Goods.byValue("40"), Goods.weighing("", "20000.5", "USD"));
    assertThat(duty.amount()).contains(new BigDecimal("8000.20"));
    assertThat(duty.currency()).isEqualTo("USD");
    assertThat(duty.formula()).isEqualTo("40% × 20 000.50 USD");
  }

  @ParameterizedTest(name = "{0} USD a {1} of {2} {3} is {4}: {5}")
  @CsvSource({
    "1.78, proof_l, 1000, proof_l, 1780.00, 1.78 USD/proof l × 1 000 proof l",
    "0.132, l, 2500, l, 330.00, 0.132 USD/l × 2 500 l",
    "1.70, m3, 30.5, m3, 51.85, 1.7 USD/m3 × 30.5 m3",
    "2, pcs, 3, pcs, 6.00, 2 USD/pc × 3 pc"
  })
  @DisplayName("by litre, proof litre, cubic metre and piece from the quantity in that unit")
  void byMeasure(
      String rate, String per, String quantity, String unit, String amount, String formula) {
    Duty duty = due(Goods.by(rate, per, "USD"), Goods.measuring(quantity, unit));
    assertThat(duty.amount()).contains(new BigDecimal(amount));
    assertThat(duty.formula()).isEqualTo(formula);
  }

  @Test
  @DisplayName("by kilogram from the net weight, not from a quantity")
  void byKilogram() {
    CodeRow honey = Goods.by("0.066", "kg", "USD");
    assertThat(due(honey, Goods.weighing("2500", "1", "EUR")).amount())
        .contains(new BigDecimal("165.00"));
    assertThat(due(honey, Goods.measuring("2500", "kg")).missing())
        .containsExactly("net_weight_kg");
  }

  @ParameterizedTest(name = "value \"{0}\", currency \"{1}\", weight \"{2}\": asks for {3}")
  @CsvSource({
    "'', EUR, 1000, value",
    "100, '', 1000, currency",
    "100, EUR, '', net_weight_kg",
    "'', '', '', value currency net_weight_kg"
  })
  @DisplayName("not at all where a figure is missing: the column is named")
  void missing(String value, String currency, String kg, String asked) {
    Duty duty = due(Goods.both("6.5", "60", "t", "EUR"), Goods.weighing(kg, value, currency));
    assertThat(duty.amount()).isEmpty();
    assertThat(String.join(" ", duty.missing())).isEqualTo(asked);
  }

  @Test
  @DisplayName("a quantity in another unit is no measure: strength and density are never guessed")
  void otherUnit() {
    Duty duty = due(Goods.by("1.78", "proof_l", "USD"), Goods.measuring("1000", "l"));
    assertThat(duty.amount()).isEmpty();
    assertThat(duty.missing()).containsExactly("quantity", "unit");
    assertThat(duty.formula()).isEqualTo("1.78 USD/proof l × quantity in proof_l");
  }

  @Test
  @DisplayName("two currencies are never added: the value is asked for in the currency of the rate")
  void twoCurrencies() {
    Duty duty = due(Goods.both("6.5", "60", "t", "EUR"), Goods.weighing("9350", "10000", "USD"));
    assertThat(duty.amount()).isEmpty();
    assertThat(duty.missing()).containsExactly("currency");
    assertThat(duty.formula())
        .isEqualTo(
            "6.5% × 10 000.00 USD + 60 EUR/t × 9.35 t"
                + " (state the value in EUR, at the customs rate of exchange)");
  }

  @Test
  @DisplayName("by weight alone whatever the currency of the value")
  void weightAlone() {
    Duty duty = due(Goods.by("95", "t", "EUR"), Goods.weighing("1000", "10000", "USD"));
    assertThat(duty.amount()).contains(new BigDecimal("95.00"));
    assertThat(duty.currency()).isEqualTo("EUR");
  }

  @Test
  @DisplayName("a line whose columns make no rate is an error that names it")
  void wrongLines() {
    Transaction goods = Goods.weighing("1", "1", "EUR");
    for (Map<String, String> columns :
        java.util.List.of(
            Map.<String, String>of(),
            Map.of("ad_valorem_pct", "six"),
            Map.of("ad_valorem_pct", "-1"),
            Map.of("specific", "60", "per", "t"),
            Map.of("specific", "60", "currency", "EUR"),
            Map.of("ad_valorem_pct", "1", "per", "t"),
            Map.of("specific", "60", "per", "stone", "currency", "EUR"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> due(Goods.line(columns), goods))
          .withMessageContaining("annex line 7, code 3102");
    }
  }

  @Test
  @DisplayName("more value or more weight never makes it less, and a tenth is a tenth")
  void properties() {
    long seed = 20250720;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(1000), 1);
      BigDecimal perTonne = BigDecimal.valueOf(random.nextInt(50_000), 2);
      BigDecimal value = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 2);
      BigDecimal kg = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 3);
      CodeRow line = Goods.both(percent.toString(), perTonne.toString(), "t", "EUR");
      BigDecimal amount = amount(line, kg, value);
      assertThat(amount.scale()).isEqualTo(2);
      assertThat(amount(line, kg.add(BigDecimal.ONE), value)).isGreaterThanOrEqualTo(amount);
      assertThat(amount(line, kg, value.add(BigDecimal.ONE))).isGreaterThanOrEqualTo(amount);
      // Cents against floating point: the oracle is coarse, the calculator is not.
      double near =
          percent.doubleValue() * value.doubleValue() / 100
              + perTonne.doubleValue() * kg.doubleValue() / 1000;
      assertThat(amount.doubleValue()).isCloseTo(near, org.assertj.core.data.Offset.offset(0.0051));
      BigDecimal parts =
          amount(Goods.byValue(percent.toString()), kg, value)
              .add(amount(Goods.by(perTonne.toString(), "t", "EUR"), kg, value));
      assertThat(amount.subtract(parts).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
  }

  private static BigDecimal amount(CodeRow line, BigDecimal kg, BigDecimal value) {
    return due(line, Goods.weighing(kg.toPlainString(), value.toPlainString(), "EUR"))
        .amount()
        .orElseThrow();
  }

  private static Duty due(CodeRow line, Transaction goods) {
    return DutyCalculator.due(line, goods, "on-top");
  }
}
