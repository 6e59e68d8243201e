package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of help are made with the program and are those of the command line as it is. */
class HelpTest {

  @Test
  void the_pages_are_those_of_the_commands() throws IOException {
    Map<String, String> pages = HelpBuild.pages();
    assertThat(pages).hasSize(Commands.ALL.size() + 1);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      try (InputStream in = Main.class.getResourceAsStream("help/" + page.getKey() + ".txt")) {
        assertThat(in).as(page.getKey()).isNotNull();
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(page.getValue());
      }
    }
  }

  @Test
  void help_is_printed_for_the_program_and_for_a_command() {
    assertThat(printed("--help")).contains("Usage: belscreen").contains("  timeline ");
    assertThat(printed("screen", "-h")).contains("Usage: belscreen screen").contains("--as-of");
  }

  private static String printed(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(args)).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
