package org.belscreen.cleared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearedFileTest {

  private static final String HEAD = "party,listed entry,who,when,why,until\n";

  @TempDir Path folder;

  private ClearedFile read(String text) throws IOException {
    return ClearedFile.read(
        Files.write(folder.resolve("cleared.csv"), text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD
            + "Azot Trade,GRODNO AZOT OAO,A. Auditor,2025-09-01,other register number,2026-08-31\n",
        "\uFEFFParty;Listed Entry;Who;When;Why;Until\r\n"
            + "Azot Trade;GRODNO AZOT OAO;A. Auditor;2025-09-01;other register number;2026-08-31\r\n",
        "why,until,WHO,when,Listed_Entry,Party,mine\nother register number,2026-08-31,A. Auditor,"
            + "2025-09-01,GRODNO AZOT OAO,'Azot Trade,x\n"
      })
  void columns_go_by_name_whatever_their_order_case_and_separator(String text) throws IOException {
    Clearance c = read(text).clearances().get(0);
    assertThat(c.line()).isEqualTo(2);
    assertThat(c.party()).isEqualTo("Azot Trade");
    assertThat(c.listed()).isEqualTo("GRODNO AZOT OAO");
    assertThat(c.who()).isEqualTo("A. Auditor");
    assertThat(c.when()).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(c.until()).contains(LocalDate.of(2026, 8, 31));
    assertThat(c.words())
        .isEqualTo("A. Auditor, 2025-09-01: other register number (until 2026-08-31)");
  }

  @Test
  void a_row_that_nobody_filled_in_clears_nothing() throws IOException {
    assertThat(read(HEAD + "Azot Trade,GRODNO AZOT OAO,,,,\n").clearances()).isEmpty();
    assertThat(read(HEAD).clearances()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,B,me,2025-09-01,,|line 2, column why|is missing",
        "A,B,,2025-09-01,x,|line 2, column who|is missing",
        "A,B,me,,x,|line 2, column when|is missing",
        ",B,me,2025-09-01,x,|line 2, column party|is missing",
        "A,,me,2025-09-01,x,|line 2, column listed entry|is missing",
        "A,B,me,01/09/2025,x,|column when, \"01/09/2025\"|is no day such as",
        "A,B,me,2025-09-01,x,soon|column until, \"soon\"|is no day such as",
        "A,B,me,2025-09-01,x,2025-08-31|column until, \"2025-08-31\"|before the day",
      })
  void what_is_wrong_is_named_with_file_line_column_and_value(
      String row, String place, String what) {
    assertThatThrownBy(() -> read(HEAD + row + "\n"))
        .isInstanceOf(ClearedException.class)
        .hasMessageStartingWith("cleared.csv, ")
        .hasMessageContaining(place)
        .hasMessageContaining(what);
  }

  @Test
  void other_files_are_refused_in_one_sentence() throws IOException {
    for (String text : List.of("", "name,country\nA,BY\n", "party,who\n", "\"open\n")) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(ClearedException.class)
          .hasMessageContaining("cleared.csv");
    }
    assertThatThrownBy(() -> ClearedFile.read(folder.resolve("none.csv")))
        .hasMessageContaining("there is no such file");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {(byte) 0xe9, ','});
    assertThatThrownBy(() -> ClearedFile.read(latin)).hasMessageContaining("UTF-8");
  }
}
