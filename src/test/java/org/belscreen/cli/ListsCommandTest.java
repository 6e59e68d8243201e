package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --lists}, {@code --cleared} and {@code --matches} on the command line. */
class ListsCommandTest {

  private static final String HEAD =
      "id,date,seller,seller_country,buyer,from,to,us_person,eu_person,hs_code,eccn\n";
  private static final String SDN =
      """
      90001,"ZARNITSA TRADING LLC",-0- ,"BELARUS-EO14038",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      """;

  @TempDir Path folder;

  private record Run(int status, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  private static Run run(Object... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      int status = Main.run(Stream.of(args).map(Object::toString).toArray(String[]::new));
      return new Run(
          status, written.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path sheet(String... parties) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < parties.length; i++) {
      text.append("R")
          .append(i + 1)
          .append(",2026-01-15,Acme,,\"")
          .append(parties[i])
          .append("\",US,TR,yes,no,847989,EAR99\n");
    }
    return file("sheet.csv", text.toString());
  }

  private static String verdict(JsonNode json, int row) {
    return json.at("/rows/" + row + "/verdicts/0/verdict").asText();
  }

  @Test
  void a_run_names_its_lists_with_hashes_and_what_they_disagree_about() throws Exception {
    Path list = file("2025-12-24_sdn.csv", SDN);
    Path receipt = folder.resolve("receipt.json");
    Run run =
        run(
            "screen",
            sheet("Zarnitsa Trading LLC"),
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--format",
            "json",
            "--receipt",
            receipt);
    assertThat(run.status).isZero();
    JsonNode json = run.json();
    assertThat(verdict(json, 0)).isEqualTo("PROHIBITED");
    assertThat(json.at("/rows/0/verdicts/0/findings/0/because/0").asText())
        .contains("in 2025-12-24_sdn.csv of 2025-12-24");
    JsonNode used = json.at("/run/lists/0");
    assertThat(used.get("name").asText()).isEqualTo("2025-12-24_sdn.csv");
    assertThat(used.get("kind").asText()).isEqualTo("OFAC SDN List, list (CSV)");
    assertThat(used.get("published").asText()).isEqualTo("2025-12-24");
    assertThat(used.get("sha256").asText()).hasSize(64);
    assertThat(used.get("entries").asInt()).isEqualTo(1);
    assertThat(used.get("used").asInt()).isEqualTo(1);
    assertThat(json.at("/run/programmes/0").asText()).isEqualTo("belarus");
    assertThat(json.at("/run/listDifferences/0/parties").size()).isGreaterThan(100);
    assertThat(run.err).contains("warning: ").contains("and the rulebook's listing is kept");
    JsonNode kept = new ObjectMapper().readTree(receipt.toFile());
    assertThat(kept.at("/files").fieldNames().next())
        .isEqualTo("list 2025-12-24 2025-12-24_sdn.csv");
    assertThat(kept.at("/files").elements().next().asText()).isEqualTo(used.get("sha256").asText());

    Run same = run("verify", receipt, folder.resolve("sheet.csv"), "--lists", list);
    assertThat(same.status).as(same.out + same.err).isZero();
    Run without = run("verify", receipt, folder.resolve("sheet.csv"));
    assertThat(without.status).isEqualTo(1);
    assertThat(without.out).contains("file list 2025-12-24 2025-12-24_sdn.csv was not given");
    Files.writeString(list, SDN.replace("LLC", "OOO"));
    Run changed = run("verify", receipt, folder.resolve("sheet.csv"), "--lists", list);
    assertThat(changed.status).isEqualTo(1);
    assertThat(changed.out).contains("2025-12-24_sdn.csv has changed");
  }

  @Test
  void lists_work_on_every_command_that_judges() throws Exception {
    Path list = file("list.csv", SDN);
    Path sheet = sheet("Zarnitsa Trading LLC");
    String day = list + "@2025-12-24";
    Run timeline =
        run(
            "timeline",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            day,
            "--from",
            "2025-12-01",
            "--to",
            "2026-01-01",
            "--format",
            "json");
    assertThat(timeline.json().at("/rows/0/timelines/0/segments").findValuesAsText("verdict"))
        .containsExactly("RESTRICTED", "PROHIBITED");
    assertThat(timeline.json().at("/run/lists/0/name").asText()).isEqualTo("list.csv");
    Run compare =
        run(
            "compare",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            day,
            "--as-of",
            "2025-12-01",
            "--with",
            "2025-12-24",
            "--format",
            "json");
    assertThat(compare.out).contains("RESTRICTED").contains("PROHIBITED");
    Run explain = run("explain", sheet, "--row", "R1", "--lists", day);
    assertThat(explain.out.replaceAll("\\s+", " ")).contains("in list.csv of 2025-12-24");
    Run workbook = run("screen", sheet, "--lists", day, "-o", folder.resolve("out.xlsx"));
    assertThat(workbook.status).isZero();
  }

  @Test
  void a_list_that_cannot_be_used_ends_the_run_before_anything_is_written() throws Exception {
    Path sheet = sheet("Zarnitsa Trading LLC");
    Path out = folder.resolve("out.xlsx");
    Path page = file("2025-12-24.csv", "<html><body>error</body></html>");
    Path good = file("2025-12-24_sdn.csv", SDN);
    List<Run> runs = new ArrayList<>();
    runs.add(run("screen", sheet, "--lists", page, "-o", out));
    runs.add(run("screen", sheet, "--lists", good, "--lists", folder.resolve("no.csv"), "-o", out));
    runs.add(run("screen", sheet, "--lists", file("sdn.csv", SDN), "-o", out));
    runs.add(run("screen", sheet, "--programmes", "belarus", "-o", out));
    runs.add(run("screen", sheet, "--lists", good, "--programmes", "BELARS", "-o", out));
    runs.add(run("screen", sheet, "--lists", good, "-o", good));
    runs.add(run("screen", sheet, "--cleared", folder.resolve("no.csv"), "-o", out));
    runs.add(run("screen", sheet, "--cleared", file("c.csv", "a,b\n1,2\n"), "-o", out));
    runs.add(run("screen", sheet, "--matches", sheet, "-o", out));
    for (Run run : runs) {
      assertThat(run.status).as(run.err).isEqualTo(2);
      assertThat(run.err.lines().filter(l -> l.startsWith("belscreen: "))).as(run.err).hasSize(1);
      assertThat(run.err).doesNotContain("\tat ").doesNotContain("unexpected problem");
    }
    assertThat(out).doesNotExist();
    assertThat(Files.readString(good)).isEqualTo(SDN);
  }

  @Test
  void matches_are_written_to_be_filled_in_and_come_back_cleared() throws Exception {
    Path sheet =
        sheet("Zarnitsta Trading", "Harmless Ltd", "Zarnitsta Trading", "Zarnitsa Trading LLC");
    Path list = file("2025-12-24_sdn.csv", SDN);
    Path matches = folder.resolve("matches.csv");
    Run open =
        run(
            "screen",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--format",
            "json",
            "--matches",
            matches);
    assertThat(verdict(open.json(), 0)).isEqualTo("RESTRICTED");
    List<String> lines = Files.readAllLines(matches);
    assertThat(lines).as("each pair once, and no exact match").hasSize(2);
    assertThat(lines.get(1))
        .startsWith("Zarnitsta Trading,,ZARNITSA TRADING LLC,SDN List,")
        .contains(",R1; R3,,,,,");
    assertThat(
            verdict(
                run(
                        "screen",
                        sheet,
                        "--jurisdictions",
                        "US",
                        "--lists",
                        list,
                        "--format",
                        "json",
                        "--cleared",
                        matches)
                    .json(),
                0))
        .as("not filled in")
        .isEqualTo("RESTRICTED");

    Path cleared =
        file(
            "cleared.csv",
            lines.get(0)
                + "\n"
                + lines
                    .get(1)
                    .replace(
                        ",R1; R3,,,,,",
                        ",R1; R3,A. Auditor,2026-01-10,a Lithuanian bakery,2026-01-31,")
                + "\n");
    Run run =
        run(
            "screen",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--format",
            "json",
            "--cleared",
            cleared,
            "--matches",
            folder.resolve("left.csv"));
    JsonNode json = run.json();
    assertThat(verdict(json, 0)).isEqualTo("ALLOWED");
    assertThat(verdict(json, 3)).isEqualTo("PROHIBITED");
    JsonNode told = json.at("/rows/0/cleared/0");
    assertThat(told.get("party").asText()).isEqualTo("Zarnitsta Trading");
    assertThat(told.get("listed").asText()).isEqualTo("ZARNITSA TRADING LLC");
    assertThat(told.get("who").asText()).isEqualTo("A. Auditor");
    assertThat(told.get("until").asText()).isEqualTo("2026-01-31");
    assertThat(json.at("/rows/0/messages/0").asText())
        .contains(
            "cleared: buyer \"Zarnitsta Trading\" and SDN List \"ZARNITSA TRADING LLC\" are not the same")
        .contains("A. Auditor, 2026-01-10: a Lithuanian bakery");
    assertThat(json.at("/run/cleared/sha256").asText()).hasSize(64);
    assertThat(Files.readAllLines(folder.resolve("left.csv"))).hasSize(1);

    Run after =
        run(
            "screen",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--format",
            "json",
            "--cleared",
            cleared,
            "--as-of",
            "2026-02-01");
    assertThat(verdict(after.json(), 0)).as("its last day has passed").isEqualTo("RESTRICTED");
    assertThat(after.json().at("/rows/0/messages/0").asText())
        .contains("not cleared")
        .contains("lies after the last day");
    Run timeline =
        run(
            "timeline",
            sheet,
            "--row",
            "R1",
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--cleared",
            cleared,
            "--from",
            "2026-01-01",
            "--to",
            "2026-03-01",
            "--format",
            "json");
    assertThat(timeline.json().at("/rows/0/timelines/0/segments/1/from").asText())
        .isEqualTo("2026-02-01");
    assertThat(timeline.json().at("/rows/0/messages/0").asText()).startsWith("cleared: ");

    Path changed = file("2026-01-05_sdn.csv", SDN.replace("LLC\"", "COMPANY LLC\""));
    Run revived =
        run(
            "screen",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--lists",
            changed,
            "--format",
            "json",
            "--cleared",
            cleared);
    assertThat(verdict(revived.json(), 0)).isEqualTo("RESTRICTED");
    assertThat(revived.json().at("/rows/0/messages/0").asText())
        .contains("not the one that was looked at");

    Path exact =
        file(
            "exact.csv",
            "party,listed entry,who,when,why,until\nZarnitsa Trading LLC,ZARNITSA TRADING LLC,me,2026-01-10,wish,\n");
    Run refused =
        run(
            "screen",
            sheet,
            "--jurisdictions",
            "US",
            "--lists",
            list,
            "--format",
            "json",
            "--cleared",
            exact);
    assertThat(verdict(refused.json(), 3)).isEqualTo("PROHIBITED");
    assertThat(refused.json().at("/rows/3/messages/0").asText())
        .contains("only a near match can be cleared");
  }
}
