package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2025-12-24_sdn.csv, 2025-12-24",
    "sdn-2025-12-24.csv, 2025-12-24",
    "20251224-FULL-1_1.xml, 2025-12-24",
    "2025-12_sdn.csv, 2025-12-31",
    "2024-02_alt.csv, 2024-02-29",
    "csl_sample_2025-06.csv, 2025-06-30",
    "2025-12-24 and again 2025-12-24.csv, 2025-12-24",
  })
  void the_name_of_a_file_may_hold_its_day_or_month(String name, LocalDate day) {
    assertThat(Published.inName(name)).map(Published::day).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdn.csv", "2026_sdn_transcribed.csv", "2025-13_sdn.csv", "2025-02-30_sdn.csv",
        "2025-01-01_2025-02-01.csv", "2025-01_2025-02.csv", "cn8_2023-2026.csv", "120251224.csv"
      })
  void a_name_that_holds_none_or_two_says_nothing(String name) {
    assertThat(Published.inName(name)).isEmpty();
  }

  @Test
  void a_file_without_any_day_asks_for_it() throws IOException {
    Path file = Made.file(folder, "sdn.csv", Made.asPublished(Made.SDN));
    assertThatThrownBy(() -> Made.read(file))
        .isInstanceOf(ListException.class)
        .hasMessageContaining("sdn.csv doesn't say of which day it is")
        .hasMessageContaining("sdn.csv@2025-12-24");
    assertThat(ListFiles.read(List.of(file + "@2025-03-01")).get(0).published().day())
        .isEqualTo(LocalDate.of(2025, 3, 1));
    Published month = ListFiles.read(List.of(file + "@2025-03")).get(0).published();
    assertThat(month.day()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(month.monthOnly()).isTrue();
    assertThatThrownBy(() -> ListFiles.read(List.of(file + "@2025-02-30")))
        .hasMessageContaining("\"2025-02-30\" is no day");
  }

  @Test
  void what_the_file_states_counts_and_may_not_be_contradicted() throws IOException {
    Path file = Made.file(folder, "2020-01-01.xml", Made.EU_XML);
    assertThat(Made.read(file).published().day()).isEqualTo(LocalDate.of(2025, 12, 24));
    assertThat(ListFiles.read(List.of(file + "@2025-12-24"))).hasSize(1);
    assertThat(ListFiles.read(List.of(file + "@2025-12"))).hasSize(1);
    assertThatThrownBy(() -> ListFiles.read(List.of(file + "@2025-12-23")))
        .isInstanceOf(ListException.class)
        .hasMessageContaining("says itself that it is of 2025-12-24, not of 2025-12-23");
  }

  @Test
  void files_without_a_day_of_their_own_are_taken_with_the_one_that_has_it() throws IOException {
    Path main = Made.file(folder, "main.csv", Made.asPublished(Made.SDN));
    Path names = Made.file(folder, "names.csv", Made.asPublished(Made.ALT));
    List<OfficialList> lists = ListFiles.read(List.of(main + "@2025-12-24", names.toString()));
    assertThat(lists).hasSize(1);
    assertThat(lists.get(0).files()).hasSize(2);
    assertThat(Made.party(lists.get(0), "OFAC UID 90003").aliases()).containsExactly("PRAMDETAL");
  }
}
