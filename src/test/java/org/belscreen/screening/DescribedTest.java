package org.belscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedTest {

  private static final CodeRow CARS =
      row(
          Map.of(
              "engine_cc_over", "1900",
              "engine_cc_upto", "3000",
              "clearance_mm_from", "165",
              "unless_described", "ambulance"));

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Petrol car 2.0 l, ground clearance 165 mm | YES",
        "Petrol car 2,0 l, ground clearance: 190mm | YES",
        "SUV 1 998 cc with 180 mm ground clearance | YES",
        "SUV 1998 cm³, clearance of 200 mm | YES",
        "Petrol car 2.0 l, ground clearance 164 mm | NO",
        "Petrol car 1.9 l, ground clearance 190 mm | NO",
        "Petrol car 1900 cc | NO",
        "Petrol car 1901 cc | UNKNOWN",
        "Petrol car 3.1 l, ground clearance 190 mm | NO",
        "Ambulance 2.0 l, ground clearance 190 mm | NO",
        "Petrol car, ground clearance 190 mm | UNKNOWN",
        "Petrol car 2.0 l and spare engine 1.4 l, ground clearance 190 mm | UNKNOWN",
        "Petrol car, tank of 60 l, ground clearance 190 mm | UNKNOWN",
        "Petrol car | UNKNOWN",
      })
  void sizes_of_vehicles_settle_a_line_only_where_they_are_stated(String text, Answer expected) {
    assertThat(Described.as(CARS, Optional.of(text))).isEqualTo(expected);
  }

  @Test
  void a_word_that_excludes_is_no_word_that_includes() {
    CodeRow row =
        row(
            Map.of(
                "when_described", "potassium chloride",
                "unless_described", "without potassium chloride"));
    assertThat(Described.as(row, Optional.of("Blend with Potassium Chloride")))
        .isEqualTo(Answer.YES);
    assertThat(Described.as(row, Optional.of("Blend WITHOUT potassium chloride")))
        .isEqualTo(Answer.NO);
    assertThat(
            Described.as(
                row,
                Optional.of("Blend without potassium chloride, and bags of potassium chloride")))
        .as("part of the goods is meant")
        .isEqualTo(Answer.UNKNOWN);
    assertThat(Described.as(row, Optional.of("Blend"))).isEqualTo(Answer.UNKNOWN);
    assertThat(Described.as(row, Optional.empty())).isEqualTo(Answer.UNKNOWN);
  }

  private static CodeRow row(Map<String, String> columns) {
    return new CodeRow(
        "870323",
        true,
        List.of(),
        Interval.ALWAYS,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        columns,
        2);
  }
}
