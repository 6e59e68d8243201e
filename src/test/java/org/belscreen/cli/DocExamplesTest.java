package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belscreen.BundledLaw;
import org.belscreen.overlay.Overlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the pages show is what the program does. */
@Isolated("standard output is caught")
class DocExamplesTest {

  private static final Path PAGE = Path.of("src/site/markdown/what-if.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  @Test
  void every_overlay_on_the_page_can_be_applied() throws Exception {
    List<String> overlays = blocks("yaml");
    assertThat(overlays).hasSizeGreaterThanOrEqualTo(6);
    for (String text : overlays) {
      assertThat(
              Overlay.parse("page", text)
                  .apply(BundledLaw.rulebook())
                  .equals(BundledLaw.rulebook()))
          .as(text)
          .isFalse();
    }
    String all = String.join("\n", overlays);
    for (String change :
        List.of(
            "end:",
            "end-act:",
            "delist:",
            "end-codes:",
            "move:",
            "move-step:",
            "suspend:",
            "repeat:",
            "list:",
            "add-codes:",
            "rate:",
            "copy:")) {
      assertThat(all).contains("- " + change);
    }
  }

  @Test
  void every_command_on_the_page_prints_what_stands_below_it() throws Exception {
    Files.createDirectories(Path.of("target"));
    int commands = 0;
    for (String block : blocks("console")) {
      for (String one : block.split("(?m)^\\$ belscreen ")) {
        if (!one.isBlank()) {
          int end = one.indexOf('\n');
          commands++;
          check(one.substring(0, end).strip(), one.substring(end + 1));
        }
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(8);
  }

  /** Lines in their order; an ellipsis stands for any text, on a line of its own for any lines. */
  private static void check(String command, String shown) throws IOException {
    String said = run(command.split(" "));
    if (shown.isBlank()) {
      return;
    }
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String line : shown.stripTrailing().split("\n")) {
      pattern.append(
          line.equals("…")
              ? "(?:.*\\n)??"
              : Stream.of(line.split("…", -1))
                      .map(Pattern::quote)
                      .reduce((a, b) -> a + "[^\\n]*" + b)
                      .orElseThrow()
                  + "\\n");
    }
    assertThat(Pattern.compile(pattern + ".*").matcher(said).matches())
        .as("belscreen %s%n--- shown%n%s%n--- said%n%s", command, shown, said)
        .isTrue();
  }

  private static String run(String... args) {
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      assertThat(Main.run(args)).as(String.join(" ", args)).isZero();
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<String> blocks(String kind) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher m = BLOCK.matcher(Files.readString(PAGE));
    while (m.find()) {
      if (m.group(1).equals(kind)) {
        blocks.add(m.group(2));
      }
    }
    return blocks;
  }
}
