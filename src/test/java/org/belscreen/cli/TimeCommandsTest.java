package org.belscreen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands on time and supposition: their status, streams and shapes. */
@Isolated("standard output is caught")
class TimeCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHEET = "samples/shipments.xlsx";
  private static final String WHAT_IF = "samples/what-if/shipments.csv";
  private static final String RELIST = "samples/what-if/us-relists-belavia.yaml";

  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  // Timelines

  @Test
  void segments_adjoin_and_cover_what_was_asked() throws Exception {
    Run run =
        run("timeline", SHEET, "--from", "2021-01-01", "--to", "2028-01-01", "--format", "json");
    assertThat(run.status).as("a row of the sample can't be read").isEqualTo(3);
    JsonNode json = JSON.readTree(run.out);
    assertThat(json.at("/run/input/rows").asInt()).isEqualTo(json.get("rows").size());
    int changes = 0;
    for (JsonNode row : json.get("rows")) {
      for (JsonNode line : row.path("timelines")) {
        String day = "2021-01-01";
        for (JsonNode s : line.get("segments")) {
          assertThat(s.get("from").asText()).as("%s", row.get("id")).isEqualTo(day);
          assertThat(s.get("verdict").asText()).isIn("ALLOWED", "RESTRICTED", "PROHIBITED");
          assertThat(s.get("findings").isArray()).isTrue();
          day = s.get("to").asText();
          changes++;
        }
        assertThat(day).isEqualTo("2028-01-01");
      }
    }
    assertThat(changes).isGreaterThan(60);
  }

  @Test
  void a_timeline_of_a_row_is_told_in_words_and_drawn() throws Exception {
    Run words =
        run("timeline", SHEET, "--row", "L-4", "--from", "2023-01-01", "--to", "2026-01-01");
    assertThat(words.status).isZero();
    assertThat(words.out.lines().filter(l -> l.contains("2025-11-04")))
        .anyMatch(l -> l.contains("RESTRICTED") || l.contains("ALLOWED"));
    assertThat(words.out).contains("2023-08-09  PROHIBITED").contains("2025-09-11  RESTRICTED");
    assertThat(words.out).doesNotContain("H-1");
    Path page = folder.resolve("t.html");
    assertThat(
            run(
                    "timeline",
                    SHEET,
                    "--row",
                    "L-4",
                    "--format",
                    "html",
                    "-o",
                    page.toString(),
                    "--overlay",
                    RELIST)
                .status)
        .isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("<svg")
        .contains("HYPOTHETICAL")
        .doesNotContain("http-equiv=\"refresh\"");
    assertThat(html.split("HYPOTHETICAL").length).as("banner, title and each row").isGreaterThan(3);
    assertThat(html).doesNotContain("<script").doesNotContain("src=");
  }

  @Test
  void an_id_beats_a_row_number_and_an_unknown_one_is_told() throws Exception {
    Path csv =
        Files.writeString(
            folder.resolve("n.csv"),
            "id,date,origin,from,to,hs_code\n3,2025-01-01,BY,BY,PL,31042050\n7,2025-01-01,FR,FR,CA,31042050\n");
    assertThat(run("timeline", csv.toString(), "--row", "3").out).contains("BY → PL");
    assertThat(run("timeline", csv.toString(), "--row", "7").out).contains("FR → CA");
    Run none = run("timeline", csv.toString(), "--row", "X9");
    assertThat(none.status).isEqualTo(2);
    assertThat(none.err).contains("--row X9").contains("[3, 7]");
    assertThat(none.out).isEmpty();
  }

  @Test
  void another_date_moves_while_the_day_judged_stays() throws Exception {
    Run run =
        run(
            "timeline",
            SHEET,
            "--row",
            "W-1",
            "--move",
            "contract_date",
            "--from",
            "2021-01-01",
            "--to",
            "2022-06-05",
            "--jurisdictions",
            "EU",
            "--format",
            "json");
    assertThat(run.status).isZero();
    JsonNode row = JSON.readTree(run.out).at("/rows/0");
    assertThat(row.get("moved").asText()).isEqualTo("contract_date");
    assertThat(row.get("asOf").asText()).isEqualTo("2022-06-04");
    assertThat(row.get("own").asText()).isEqualTo("2022-03-01");
    List<String> turns = new ArrayList<>();
    String last = "";
    for (JsonNode s : row.at("/timelines/0/segments")) {
      if (!s.get("verdict").asText().equals(last)) {
        last = s.get("verdict").asText();
        turns.add(s.get("from").asText() + " " + last);
      }
    }
    assertThat(turns).containsExactly("2021-01-01 RESTRICTED", "2022-03-02 PROHIBITED");
    for (List<String> wrong :
        List.of(
            List.of("--move", "birthday"),
            List.of("--as-of", "2025-01-01"),
            List.of("--from", "2025-01-01", "--to", "2025-01-01"),
            List.of("--format", "xlsx"))) {
      List<String> args = new ArrayList<>(List.of("timeline", SHEET));
      args.addAll(wrong);
      Run refused = run(args.toArray(String[]::new));
      assertThat(refused.status).as("%s", wrong).isEqualTo(2);
      assertThat(refused.out).isEmpty();
      assertThat(refused.err.lines().filter(l -> l.startsWith("belscreen: "))).hasSize(1);
    }
  }

  // Comparisons

  @Test
  void two_days_are_compared_row_by_row_and_the_rest_is_counted() throws Exception {
    Run run =
        run("compare", SHEET, "--as-of", "2025-09-10", "--with", "2025-09-11", "--format", "json");
    assertThat(run.status).isEqualTo(3);
    JsonNode json = JSON.readTree(run.out);
    int rows = json.at("/run/input/rows").asInt();
    assertThat(
            json.get("differing").asInt()
                + json.get("same").asInt()
                + json.get("unreadable").asInt())
        .isEqualTo(rows);
    assertThat(json.get("rows").size()).isEqualTo(json.get("differing").asInt());
    assertThat(json.get("rows")).anyMatch(r -> r.get("id").asText().equals("L-1"));
    JsonNode first = json.at("/rows/0");
    assertThat(first.at("/before/asOf").asText()).isEqualTo("2025-09-10");
    assertThat(first.at("/after/asOf").asText()).isEqualTo("2025-09-11");
    assertThat(first.get("differs").get(0).asText()).isIn("verdict", "reason", "duty");
    Run words = run("compare", SHEET, "--as-of", "2025-09-10", "--with", "2025-09-11");
    assertThat(words.out).contains("PROHIBITED -> RESTRICTED").contains("rows differ;");
    Run same = run("compare", WHAT_IF, "--as-of", "2025-09-11", "--with", "2025-09-11");
    assertThat(same.status).isZero();
    assertThat(same.out).contains("0 of 9 rows differ; 9 are the same");
    assertThat(run("compare", SHEET, "--with", "2025-09-11").status).isEqualTo(2);
  }

  @Test
  void two_rulebooks_are_compared() throws Exception {
    Path before = tinyRules("older", "2025.09.01", BLOCKING);
    Path after = tinyRules("newer", "2025.10.01", BLOCKING, LICENCE);
    Run run =
        run(
            "compare",
            SHEET,
            "--rules",
            before.toString(),
            "--with-rules",
            after.toString(),
            "--format",
            "json");
    JsonNode json = JSON.readTree(run.out);
    assertThat(json.get("before").asText()).contains("2025.09.01");
    assertThat(json.get("after").asText()).contains("2025.10.01");
    assertThat(json.get("rows"))
        .anySatisfy(
            r -> {
              assertThat(r.get("id").asText()).isEqualTo("L-4");
              assertThat(r.at("/before/verdicts/0/verdict").asText()).isEqualTo("PROHIBITED");
              assertThat(r.at("/after/verdicts/0/verdict").asText()).isEqualTo("RESTRICTED");
            })
        .noneMatch(r -> r.get("id").asText().equals("L-3"));
  }

  // Overlays and what was known

  @Test
  void an_empty_overlay_changes_no_byte_and_a_far_day_of_knowledge_changes_only_the_run()
      throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "name: Nothing\nchanges: []\n");
    String plain = run("screen", SHEET, "--format", "json").out;
    assertThat(run("screen", SHEET, "--format", "json", "--overlay", empty.toString()).out)
        .isEqualTo(plain);
    ObjectNode known =
        (ObjectNode)
            JSON.readTree(run("screen", SHEET, "--format", "json", "--known-on", "2100-01-01").out);
    assertThat(known.at("/run/knownOn").asText()).isEqualTo("2100-01-01");
    ((ObjectNode) known.get("run")).putNull("knownOn");
    assertThat(known).isEqualTo(JSON.readTree(plain));
  }

  @Test
  void whatever_rests_on_an_overlay_says_so() throws Exception {
    for (String format : List.of("json", "jsonl", "csv", "table", "html")) {
      Run run = run("screen", WHAT_IF, "--overlay", RELIST, "--format", format);
      assertThat(run.status).isZero();
      assertThat(run.out).as(format).contains("HYPOTHETICAL");
    }
    JsonNode json =
        JSON.readTree(run("screen", WHAT_IF, "--overlay", RELIST, "--format", "json").out);
    assertThat(json.at("/run/overlay").asText()).startsWith("The US puts Belavia back");
    for (JsonNode row : json.get("rows")) {
      assertThat(row.at("/messages/0").asText()).startsWith("HYPOTHETICAL");
    }
    assertThat(json.at("/rows/0/verdicts/0/findings").toString()).contains(", HYPOTHETICAL");
    List<String> csv =
        run("screen", WHAT_IF, "--overlay", RELIST, "--format", "csv").out.lines().toList();
    assertThat(csv.subList(1, csv.size())).allMatch(l -> l.contains("HYPOTHETICAL"));
    Run explain = run("explain", WHAT_IF, "--row", "LEASE-US", "--overlay", RELIST);
    assertThat(explain.out).contains("== HYPOTHETICAL: US: PROHIBITED");
  }

  @Test
  void overlays_are_applied_in_order() throws Exception {
    Path later =
        Files.writeString(
            folder.resolve("later.yaml"),
            "name: And off again\nchanges:\n  - delist: {list: us/31cfr548/parties-sdn, id:"
                + " belavia, on: 2027-02-01}\n");
    JsonNode both =
        JSON.readTree(
            run(
                    "screen",
                    WHAT_IF,
                    "--overlay",
                    RELIST,
                    "--overlay",
                    later.toString(),
                    "--format",
                    "json")
                .out);
    assertThat(both.at("/run/overlay").asText()).endsWith("; And off again");
    assertThat(both.at("/rows/0/verdicts/0/verdict").asText()).isEqualTo("RESTRICTED");
    Run wrong = run("screen", WHAT_IF, "--overlay", later.toString(), "--overlay", RELIST);
    assertThat(wrong.status).isEqualTo(2);
    assertThat(wrong.err).contains("later.yaml, line 3").contains("belavia");
  }

  @Test
  void an_overlay_can_be_checked_and_its_schema_printed() throws Exception {
    Run schema = run("overlay", "--schema");
    assertThat(schema.status).isZero();
    assertThat(JSON.readTree(schema.out).get("$id").asText()).isEqualTo("urn:belscreen:overlay:1");
    Run check = run("overlay", "samples/what-if/package-expected-november-2025.yaml");
    assertThat(check.status).isZero();
    assertThat(check.out)
        .startsWith("HYPOTHETICAL")
        .contains("measure us-31cfr548-gl-11")
        .contains("before: 2025-09-11 – 2025-11-03")
        .contains("after:  2025-09-11 – 2027-12-31")
        .contains("listing belavia in us/31cfr548/parties-sdn");
    JsonNode json = JSON.readTree(run("overlay", RELIST, "--format", "json").out);
    assertThat(json.at("/changes/0/kind").asText()).isEqualTo("listing");
    Path wrong = Files.writeString(folder.resolve("w.yaml"), "name: N\nchanges:\n  - end: {}\n");
    Run refused = run("overlay", wrong.toString());
    assertThat(refused.status).isEqualTo(2);
    assertThat(refused.err).contains("w.yaml, line 3");
    assertThat(run("overlay").status).isEqualTo(2);
  }

  // Explanations

  @Test
  void a_row_is_explained_with_its_remedies() throws Exception {
    Run run = run("explain", SHEET, "--row", "L-3", "--remedies", "--format", "json");
    assertThat(run.status).isZero();
    JsonNode json = JSON.readTree(run.out);
    JsonNode us = json.at("/explanations/0");
    assertThat(us.get("verdict").asText()).isEqualTo("PROHIBITED");
    for (String part :
        List.of("findings", "idle", "otherDays", "exceptionsNotMet", "nearMisses", "apart")) {
      assertThat(us.get(part).isArray()).as(part).isTrue();
    }
    assertThat(json.get("remediesNote").asText()).startsWith("Counterfactuals, not advice");
    assertThat(json.get("remedies"))
        .anySatisfy(
            r -> {
              assertThat(r.get("column").asText()).isEqualTo("date");
              assertThat(r.get("verdict").asText()).isEqualTo("RESTRICTED");
              assertThat(r.at("/days/from").asText()).isEqualTo("2025-09-11");
              assertThat(r.at("/days/to").asText()).isEqualTo("2025-11-04");
            });
    Run words = run("explain", SHEET, "--row", "L-3", "--remedies");
    assertThat(words.out)
        .contains("Exceptions considered and not met")
        .contains("Nearly applied")
        .contains("would be RESTRICTED if it were done from 2025-09-11 through 2025-11-03");
    assertThat(run("explain", SHEET, "--row", "X-1").status).isEqualTo(3);
    assertThat(run("explain", SHEET).status).isEqualTo(2);
  }

  // Receipts

  @Test
  void a_run_made_again_by_its_receipt_is_the_same() throws Exception {
    Path receipt = folder.resolve("r.json");
    assertThat(
            run(
                    "screen",
                    WHAT_IF,
                    "--overlay",
                    RELIST,
                    "--strict",
                    "--jurisdictions",
                    "US,EU",
                    "--known-on",
                    "2026-11-01",
                    "--receipt",
                    receipt.toString(),
                    "--format",
                    "csv")
                .status)
        .isZero();
    Run verified = run("verify", receipt.toString(), WHAT_IF);
    assertThat(verified.out).contains("Nothing differs: 9 rows give the same result.");
    assertThat(verified.out).startsWith("HYPOTHETICAL");
    assertThat(verified.status).isZero();
    Path renamed = Files.copy(Path.of(WHAT_IF), folder.resolve("another name.csv"));
    assertThat(run("verify", receipt.toString(), renamed.toString()).status).isZero();
    // One cell of the sheet.
    Path other =
        Files.writeString(
            folder.resolve("other.csv"),
            Files.readString(renamed).replace("Belavia", "Bellavista"));
    Run changed = run("verify", receipt.toString(), other.toString(), "--format", "json");
    assertThat(changed.status).isEqualTo(1);
    JsonNode json = JSON.readTree(changed.out);
    assertThat(json.get("same").asBoolean()).isFalse();
    assertThat(json.at("/differences/0/what").asText()).isEqualTo("sheet");
    assertThat(json.at("/rows/differing").asInt()).isEqualTo(3);
    // The receipt itself.
    String text = Files.readString(receipt);
    Path forged = folder.resolve("forged.json");
    for (String[] change :
        new String[][] {
          {"\"strict\" : \"true\"", "\"strict\" : \"false\""},
          {"from: 2027-01-15", "from: 2027-03-15"},
          {"\"US\":\"PROHIBITED\"", "\"US\":\"ALLOWED\""},
          {"\"knownOn\" : \"2026-11-01\"", "\"knownOn\" : \"2020-11-01\""}
        }) {
      assertThat(text).contains(change[0]);
      Files.writeString(forged, text.replace(change[0], change[1]));
      Run found = run("verify", forged.toString(), WHAT_IF);
      assertThat(found.status).as(change[0]).isEqualTo(1);
      assertThat(found.out).contains("seal is broken");
    }
    for (String bad : List.of("", "{}", text.substring(0, text.length() / 2))) {
      Files.writeString(forged, bad);
      Run unusable = run("verify", forged.toString(), WHAT_IF);
      assertThat(unusable.status).isEqualTo(2);
      assertThat(unusable.out).isEmpty();
    }
  }

  @Test
  void verify_names_the_act_that_changed_and_impact_the_entry_that_did_it() throws Exception {
    Path older = tinyRules("older", "2025.09.01", BLOCKING);
    Path newer = tinyRules("newer", "2025.10.01", BLOCKING, LICENCE);
    String today = newer.toString();
    Path receipt = folder.resolve("r.json");
    Path result = folder.resolve("r.jsonl");
    String rules = older.toString();
    assertThat(
            run(
                    "screen",
                    SHEET,
                    "--rules",
                    rules,
                    "--receipt",
                    receipt.toString(),
                    "-o",
                    result.toString())
                .status)
        .isEqualTo(3);
    assertThat(run("verify", receipt.toString(), SHEET, "--rules", rules).status).isZero();
    Run verified = run("verify", receipt.toString(), SHEET, "--rules", today);
    assertThat(verified.status).isEqualTo(1);
    assertThat(verified.out)
        .contains("act us/tiny has changed")
        .contains("(L-4): the verdicts were")
        .doesNotContain("the sheet is another one");
    for (Path earlier : List.of(receipt, result)) {
      Run impact = run("impact", earlier.toString(), SHEET, "--rules", today, "--format", "json");
      assertThat(impact.status).isEqualTo(3);
      JsonNode json = JSON.readTree(impact.out);
      assertThat(json.get("rulebookThen").asText()).isEqualTo("2025.09.01");
      assertThat(json.get("rows"))
          .as("%s", earlier)
          .anySatisfy(
              r -> {
                assertThat(r.get("id").asText()).isEqualTo("L-4");
                JsonNode change = r.at("/changes/0");
                assertThat(change.get("before").asText()).isEqualTo("PROHIBITED");
                assertThat(change.get("now").asText()).isEqualTo("RESTRICTED");
                assertThat(change.get("measures").toString()).contains("us-tiny-licence");
                assertThat(change.at("/entries/0/details").asText())
                    .startsWith("a licence for Belavia");
              });
    }
    Run words = run("impact", receipt.toString(), SHEET, "--rules", today);
    assertThat(words.out)
        .contains("L-4 (row 5)")
        .contains("US  PROHIBITED -> RESTRICTED")
        .contains("CHANGES.md, line 7: from 11 September 2025");
    Run other = run("impact", receipt.toString(), WHAT_IF, "--rules", today);
    assertThat(other.status).isEqualTo(2);
    assertThat(other.err).contains("is not the sheet");
    Run nothing = run("impact", WHAT_IF, SHEET);
    assertThat(nothing.status).isEqualTo(2);
  }

  @Test
  void nothing_has_changed_where_the_law_is_the_same() throws Exception {
    Path result = folder.resolve("r.json");
    assertThat(run("screen", WHAT_IF, "-o", result.toString()).status).isZero();
    Run impact = run("impact", result.toString(), WHAT_IF);
    assertThat(impact.status).isZero();
    assertThat(impact.out).contains("0 rows have another verdict; 9 have the same");
  }

  /** A rulebook of one act: a list of one party, and what follows from it. */
  private Path tinyRules(String name, String version, String... rules) throws IOException {
    Path root = folder.resolve(name);
    Path act = Files.createDirectories(root.resolve("us/tiny"));
    Files.createDirectories(root.resolve("common"));
    Files.writeString(
        root.resolve("rulebook.yaml"),
        "version: \"" + version + "\"\nverifiedThrough: {US: 2030-01-01, EU: 2030-01-01}\n");
    Files.copy(
        Path.of("rules/common/country-groups.csv"), root.resolve("common/country-groups.csv"));
    Files.copy(Path.of("rules/common/crossings.csv"), root.resolve("common/crossings.csv"));
    Files.writeString(
        act.resolve("act.yaml"),
        "title: T\nsource: http://example.org\nverifiedThrough: 2030-01-01\n"
            + "published: 2021-01-01\nlists:\n  parties-listed: {label: List, title: Listed}\n");
    Files.writeString(
        act.resolve("parties-listed.csv"),
        "id,name,aliases,kind,countries,listed,delisted,act,identifiers\n"
            + "belavia,Belavia,,entity,BY,2023-08-09,,x,\n");
    StringBuilder drl =
        new StringBuilder(
            "package us.tiny\nimport org.belscreen.screening.Dealing\n"
                + "import org.belscreen.screening.PartyHit\n"
                + "global org.belscreen.engine.Findings findings\n");
    for (String rule : rules) {
      drl.append(rule);
    }
    Files.writeString(act.resolve("rules.drl"), drl);
    Files.writeString(
        root.resolve("CHANGES.md"),
        "# Changes\n\n## Rulebook 2025.10.01 (`us/tiny`)\n\n| impacted period | impacted acts |"
            + " jurisdiction | details |\n| --- | --- | --- | --- |\n| from 11 September 2025 | OFAC |"
            + " US | a licence for Belavia: `us-tiny-licence` |\n| from 9 August 2023 | OFAC | US |"
            + " Belavia blocked |\n");
    return root;
  }

  private static final String BLOCKING =
      rule("us-tiny-blocking", "2023-08-09", "@licensable(\"X\")", "prohibit");
  private static final String LICENCE =
      rule(
          "us-tiny-licence",
          "2025-09-11",
          "@lifts(\"us-tiny-blocking\") @condition(\"terms\")",
          "authorise");

  private static String rule(String id, String effective, String more, String call) {
    return "rule \""
        + id
        + "\"\n@title(\"T\") @authority(\"A\") @source(\"http://example.org\") @effective(\""
        + effective
        + "\") "
        + more
        + "\nwhen\n  $d : Dealing( ofacReach() )\n"
        + "  $hit : PartyHit( list == \"us/tiny/parties-listed\" )\nthen\n  findings."
        + call
        + "(drools.getRule(), $hit);\nend\n";
  }

  /** Runs the command line here, with its streams caught. */
  private Run run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Locale locale = Locale.getDefault();
    String home = System.getProperty("user.home");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      System.setProperty("user.home", folder.toString());
      int status = Main.run(args);
      return new Run(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setProperty("user.home", home);
      assertThat(Locale.getDefault()).isEqualTo(locale);
    }
  }
}
