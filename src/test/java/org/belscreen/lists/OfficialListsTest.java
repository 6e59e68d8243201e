package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What list files do to verdicts, under the real rulebook and with made-up parties. */
class OfficialListsTest {

  private static final RuleEngine LAW = RuleEngine.bundled();
  private static final String SDN = "us/31cfr548/parties-sdn";
  private static final List<String> BELARUS = OfficialLists.DEFAULT_PROGRAMMES;

  @TempDir Path folder;

  private record Run(Screener.Shared shared, ListsUsed used) {

    List<ListedEntry> entries(String list) {
      return shared.rulebook().partyLists().get(list).entries();
    }
  }

  private static Run run(List<String> programmes, Object... files) {
    return run(LAW.rulebook(), programmes, files);
  }

  private static Run run(Rulebook law, List<String> programmes, Object... files) {
    OfficialLists.Joined joined =
        OfficialLists.read(java.util.Arrays.stream(files).map(Object::toString).toList())
            .with(law, programmes);
    return new Run(new Screener.Shared(LAW.with(joined.rulebook())), joined.used());
  }

  @Test
  void a_party_of_the_list_is_blocked_as_of_the_file_and_in_question_before() throws IOException {
    Run run = run(BELARUS, Made.sdn(folder, "2025-12-24"));
    for (String name :
        List.of("Zarnitsa Trading LLC", "Zarnitsa Handal")) {
      Judgement.Answer on =
          Rows.answer(run.shared, Rows.buyer(name, ""), "2025-12-24", Jurisdiction.US);
      assertThat(on.verdict()).as(name).isEqualTo(Verdict.PROHIBITED);
      assertThat(Rows.because(on, "us-31cfr548-blocking"))
          .contains("SDN List \"ZARNITSA TRADING LLC\"")
          .contains("in 2025-12-24_sdn.csv of 2025-12-24");
      Judgement.Answer before =
          Rows.answer(run.shared, Rows.buyer(name, ""), "2025-12-23", Jurisdiction.US);
      assertThat(before.verdict()).isEqualTo(Verdict.RESTRICTED);
      assertThat(Rows.because(before, "us-31cfr548-blocking"))
          .contains("listed as of 2025-12-24")
          .contains("earlier days is not known");
    }
    // A word spelt by its sound in another script is somebody's to look at.
    assertThat(Rows.us(run.shared, Rows.buyer("ООО «Зарница Трейдинг»", ""), "2025-12-24"))
        .isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(run.shared, Rows.buyer("Yan Piatrovich Kalinouski", ""), "2026-01-01"))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(run.used.files()).hasSize(3);
    assertThat(run.used.files().get(0).used()).isEqualTo(4);
  }

  @Test
  void other_programmes_make_no_verdict_unless_they_are_chosen() throws IOException {
    Path sdn = Made.sdn(folder, "2025-12-24");
    var ship = Rows.buyer("Volga Star IMO 9074729", "");
    assertThat(Rows.us(run(BELARUS, sdn).shared, ship, "2026-01-01")).isEqualTo(Verdict.ALLOWED);
    Run chosen = run(List.of("belarus", "russia-eo14024"), sdn);
    Judgement.Answer a =
        Rows.answer(chosen.shared, Rows.buyer("Volga Star", ""), "2026-01-01", Jurisdiction.US);
    assertThat(a.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(Rows.because(a, "us-31cfr587-blocking")).contains("VOLGA STAR");
    assertThat(chosen.entries(SDN))
        .filteredOn(e -> e.id().equals("ofac-90003"))
        .as("of two programmes, the one that the rulebook names first")
        .allMatch(e -> e.extra("programme").equals("belarus"));
    assertThat(
            Rows.us(
                run(List.of("GLOMAG"), sdn, extra()).shared,
                Rows.buyer("Zarnitsa Trading LLC", ""),
                "2026-01-01"))
        .as("chosen is GLOMAG only")
        .isEqualTo(Verdict.ALLOWED);
    assertThatThrownBy(() -> run(List.of("RUSSIA-EO1404"), sdn))
        .isInstanceOf(ListException.class)
        .hasMessageContaining("--programmes RUSSIA-EO1404")
        .hasMessageContaining("BELARUS-EO14038");
  }

  private Path extra() throws IOException {
    return Made.file(
        folder, "sdn.xml", String.format(Made.SDN_XML, "x").replace("12/24/2025", "12/24/2024"));
  }

  @Test
  void a_weak_alias_alone_is_a_question() throws IOException {
    Run run = run(BELARUS, Made.sdn(folder, "2025-12-24"));
    Judgement.Answer a =
        Rows.answer(run.shared, Rows.buyer("ZTL", ""), "2026-01-01", Jurisdiction.US);
    assertThat(a.verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.because(a, "us-31cfr548-blocking"))
        .contains("may be SDN List \"ZARNITSA TRADING LLC\" (as \"ZTL\")")
        .contains("the same as a weak alias");
    assertThat(Rows.us(run.shared, Rows.buyer("ZTLL", ""), "2026-01-01"))
        .as("merely like a weak alias")
        .isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void owners_on_a_list_count_like_any_other_and_doubtful_days_ask() throws IOException {
    Run run = run(BELARUS, Made.sdn(folder, "2025-12-24"));
    var owned = Rows.owned("Harmless Ltd", "Zarnitsa Trading LLC 60%");
    Judgement.Answer on = Rows.answer(run.shared, owned, "2025-12-24", Jurisdiction.US);
    assertThat(on.findings())
        .anyMatch(
            f ->
                f.finding().measure().id().equals("us-31cfr548-50-percent")
                    && f.finding().certain());
    Judgement.Answer before = Rows.answer(run.shared, owned, "2025-12-23", Jurisdiction.US);
    assertThat(before.verdict()).isEqualTo(Verdict.RESTRICTED);
  }

  @Test
  void a_party_of_the_rulebook_keeps_its_days_and_gains_names() throws IOException {
    String belavia = "44541,1,\"aka\",\"SKY OF MINSK CARRIER\",-0- \n";
    Run run = run(BELARUS, Made.file(folder, "2025-02-27_alt.csv", Made.asPublished(belavia)));
    List<ListedEntry> entries =
        run.entries(SDN).stream().filter(e -> e.id().equals("belavia")).toList();
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).dates().to()).isEqualTo(LocalDate.of(2025, 11, 4));
    var flight = Rows.buyer("Sky of Minsk Carrier", "");
    assertThat(Rows.us(run.shared, flight, "2025-09-10")).isEqualTo(Verdict.PROHIBITED);
    assertThat(Rows.us(run.shared, flight, "2025-11-03")).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(run.shared, flight, "2025-11-05")).isEqualTo(Verdict.ALLOWED);
    assertThat(run.used.differences()).isEmpty();
  }

  @Test
  void a_party_that_a_file_lacks_keeps_its_listing_and_is_told() throws IOException {
    Run run = run(BELARUS, Made.sdn(folder, "2025-12-24"));
    ListsUsed.Difference d = run.used.differences().get(0);
    assertThat(d.list()).isEqualTo("SDN List");
    assertThat(d.parties()).contains("BELARUSKALI OAO").doesNotContain("Belavia");
    assertThat(d.parties()).noneMatch(p -> p.contains("BELAVIA"));
    assertThat(d.sentence()).contains("not in 2025-12-24_sdn.csv").contains(" more");
    Judgement.Answer a =
        Rows.answer(run.shared, Rows.buyer("JSC Belaruskali", ""), "2025-12-01", Jurisdiction.US);
    assertThat(a.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(Rows.because(a, "us-31cfr548-blocking"))
        .contains("not in 2025-12-24_sdn.csv of 2025-12-24");
  }

  @Test
  void a_party_that_the_rulebook_has_off_the_list_counts_as_of_the_file() throws IOException {
    String row =
        Made.SDN.replace("90001,\"ZARNITSA TRADING LLC\"", "44541,\"BELAVIA BELARUSIAN AIRLINES\"");
    Run run = run(BELARUS, Made.file(folder, "2026-02-01_sdn.csv", Made.asPublished(row)));
    var flight = Rows.buyer("Belavia Belarusian Airlines", "");
    assertThat(Rows.us(run.shared, flight, "2025-11-04")).isEqualTo(Verdict.ALLOWED);
    assertThat(Rows.us(run.shared, flight, "2025-11-05")).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(run.shared, flight, "2026-02-01")).isEqualTo(Verdict.PROHIBITED);
    assertThat(run.used.differences())
        .anyMatch(d -> d.what().contains("as listed as of that file"));
  }

  @Test
  void another_number_of_ofacs_is_another_party_even_under_the_same_name() throws IOException {
    String row = Made.SDN.replace("\"ZARNITSA TRADING LLC\",", "\"NAFTAN OAO\",");
    Run run = run(BELARUS, Made.file(folder, "2025-12-24_sdn.csv", Made.asPublished(row)));
    assertThat(run.entries(SDN)).anyMatch(e -> e.id().equals("ofac-90001"));
    assertThat(run.used.differences().get(0).parties()).contains("NAFTAN OAO");
  }

  @Test
  void without_the_list_itself_only_parties_in_belarus_are_asked_about() throws IOException {
    Made.file(folder, "2025-12-24_add.csv", Made.asPublished(Made.ADD));
    Run run = run(BELARUS, Made.file(folder, "2025-12-24_alt.csv", Made.asPublished(Made.ALT)));
    Judgement.Answer a =
        Rows.answer(run.shared, Rows.buyer("Zarnitsa Handal", ""), "2026-01-01", Jurisdiction.US);
    assertThat(a.verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.because(a, "us-31cfr548-blocking")).contains("its programme is not known");
    assertThat(Rows.us(run.shared, Rows.buyer("Pramdetal", ""), "2026-01-01"))
        .as("an address in Russia only")
        .isEqualTo(Verdict.ALLOWED);
    Path earlier = java.nio.file.Files.createDirectory(folder.resolve("earlier"));
    Run both = run(BELARUS, Made.sdn(earlier, "2025-06-01"), folder.resolve("2025-12-24_alt.csv"));
    assertThat(Rows.us(both.shared, Rows.buyer("Zarnitsa Handal", ""), "2026-01-01"))
        .as("another file knows the programme")
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void the_entity_list_joins_by_country_and_its_texts_are_read() throws IOException {
    String el = "Entity List (EL) - Bureau of Industry and Security";
    String text =
        Made.CSL_HEADER
            + Made.csl(
                el,
                "",
                "",
                "Zarnitsa Works",
                "Minsk, BY",
                "2024-03-21",
                "For all items subject to the EAR (See 734.9(g))",
                "Policy of denial apart from food and medicine",
                "ZARNITSA ZAVOD")
            + Made.csl(
                el,
                "",
                "",
                "Vavilka Institute",
                "Brest, BY",
                "2024-03-21",
                "All",
                "Case-by-case",
                "")
            + Made.csl(
                el,
                "",
                "",
                "Dongfang Relay",
                "Xi'an, CN",
                "2024-03-21",
                "All",
                "Policy of denial",
                "")
            + Made.csl(
                "Denied Persons List (DPL) - Bureau of Industry and Security",
                "",
                "",
                "Some Denied Person",
                "Minsk, BY",
                "2023-01-01",
                "",
                "",
                "");
    Run run = run(BELARUS, Made.file(folder, "csl_2025-12-24.csv", text));
    String measure = "us-15cfr744-11";
    Judgement.Answer works =
        Rows.answer(run.shared, Rows.buyer("Zarnitsa Works", ""), "2024-03-21", Jurisdiction.US);
    assertThat(works.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(Rows.because(works, measure)).contains("in csl_2025-12-24.csv");
    assertThat(Rows.us(run.shared, Rows.buyer("Zarnitsa Works", ""), "2024-03-20"))
        .as("the list itself says since when")
        .isEqualTo(Verdict.ALLOWED);
    Judgement.Answer institute =
        Rows.answer(run.shared, Rows.buyer("Vavilka Institute", ""), "2025-01-01", Jurisdiction.US);
    assertThat(institute.verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.because(institute, measure)).contains("is no denial: read it");
    assertThat(Rows.us(run.shared, Rows.buyer("Dongfang Relay", ""), "2025-01-01"))
        .isEqualTo(Verdict.ALLOWED);
    ListedEntry entry =
        run.entries("us/15cfr744/parties-entity-list").stream()
            .filter(e -> e.name().equals("Zarnitsa Works"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.extra("footnote3")).isEqualTo("yes");
    assertThat(entry.extra("food_case_by_case")).isEqualTo("yes");
    assertThat(run.used.notes())
        .anyMatch(
            n ->
                n.contains("rules for the parties that it names only")
                    && n.contains("Some Denied Person"));
  }

  @Test
  void the_unions_list_freezes_and_its_designation_day_counts() throws IOException {
    for (Path file :
        List.of(
            Made.file(folder, "eu.xml", Made.EU_XML), Made.file(folder, "eu.csv", Made.EU_CSV))) {
      Run run = run(BELARUS, file);
      var t = Rows.buyer("ТАА «Зарніца Трэйдынг»", "");
      Judgement.Answer a = Rows.answer(run.shared, t, "2024-08-05", Jurisdiction.EU);
      assertThat(Rows.because(a, "eu-765-2006-art-2")).contains("Annex I \"Zarnitsa Trading LLC\"");
      assertThat(
              Rows.because(
                  Rows.answer(run.shared, t, "2024-08-04", Jurisdiction.EU), "eu-765-2006-art-2"))
          .isEmpty();
      assertThat(run.entries("eu/reg-2006-765/parties-annex-1"))
          .noneMatch(e -> e.name().equals("Piotr Niekto"));
      assertThat(run.used.differences()).anyMatch(d -> d.list().equals("Annex I"));
    }
  }

  @Test
  void a_party_of_the_unions_annex_is_known_by_its_register_number() throws IOException {
    // The number of Belaruskali in the rulebook's annex; the name written in another way.
    ListedEntry known =
        LAW.rulebook().partyLists().get("eu/reg-2006-765/parties-annex-1").entries().stream()
            .filter(e -> e.id().equals("beltechexport"))
            .findFirst()
            .orElseThrow();
    String text =
        Made.EU_XML
            .replace("690000017", known.identifiers().get(0))
            .replace("ТАА «Зарніца Трэйдынг»", "Some Other Spelling")
            .replace("Zarnitsa Trading LLC", "Some Spelling");
    Run run = run(BELARUS, Made.file(folder, "eu.xml", text));
    assertThat(run.entries("eu/reg-2006-765/parties-annex-1"))
        .filteredOn(e -> e.id().equals("beltechexport"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.dates()).isEqualTo(known.dates());
              assertThat(e.aliases()).contains("Some Spelling").containsAll(known.aliases());
              assertThat(e.identifiers()).contains("EU.90.01");
            });
  }

  @Test
  void a_list_that_was_published_later_was_not_known() throws IOException {
    Run run = run(BELARUS, Made.sdn(folder, "2025-12-24"));
    Rulebook then = run.shared.rulebook().knownOn(LocalDate.of(2025, 12, 23));
    Screener.Shared shared = new Screener.Shared(LAW.with(then));
    assertThat(Rows.us(shared, Rows.buyer("Zarnitsa Trading LLC", ""), "2026-06-01"))
        .isEqualTo(Verdict.ALLOWED);
    Screener.Shared later =
        new Screener.Shared(LAW.with(run.shared.rulebook().knownOn(LocalDate.of(2025, 12, 24))));
    assertThat(Rows.us(later, Rows.buyer("Zarnitsa Trading LLC", ""), "2026-06-01"))
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void parties_of_the_programmes_on_lists_without_a_rule_are_told() throws IOException {
    Run run =
        run(BELARUS, Made.file(folder, "2025-12-24_cons_prim.csv", Made.asPublished(Made.SDN)));
    assertThat(run.used.notes())
        .anyMatch(n -> n.contains("no rule reads the list ofac-non-sdn") && n.contains("ZARNITSA"))
        .anyMatch(n -> n.contains("bears on no verdict"));
    assertThat(Rows.us(run.shared, Rows.buyer("Zarnitsa Trading LLC", ""), "2026-01-01"))
        .isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void parties_that_differ_in_their_numbers_only_are_one_line() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      rows.append(91000 + i)
          .append(
              ",\"ZARNITSA TRADING LLC\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
    }
    Run run = run(BELARUS, Made.file(folder, "2025-12-24.csv", rows.toString()));
    List<ListedEntry> made =
        run.entries(SDN).stream().filter(e -> e.id().startsWith("ofac-")).toList();
    assertThat(made).hasSize(2);
    assertThat(made.get(0).identifiers()).hasSize(50);
  }

  @Test
  void a_rulebook_that_names_no_official_list_says_so() throws IOException {
    SortedMap<String, org.belscreen.law.Act> acts = new TreeMap<>();
    Rulebook law = LAW.rulebook();
    law.acts()
        .forEach(
            (id, a) ->
                acts.put(
                    id,
                    new org.belscreen.law.Act(
                        a.id(),
                        a.jurisdiction(),
                        a.title(),
                        a.citation(),
                        a.source(),
                        a.published(),
                        a.amendments(),
                        a.verifiedThrough(),
                        a.notModelled(),
                        List.of())));
    Rulebook silent =
        new Rulebook(
            law.version(),
            law.sha256(),
            law.verifiedThrough(),
            acts,
            law.measures(),
            law.codeLists(),
            law.partyLists(),
            law.groups(),
            law.copies());
    Path sdn = Made.sdn(folder, "2025-12-24");
    assertThatThrownBy(() -> run(silent, BELARUS, sdn)).hasMessageContaining("\"official\" line");
  }

  @Test
  void every_official_line_of_the_rulebook_names_a_list_of_its_act_and_a_known_source() {
    List<String> sources =
        List.of(
            Sources.OFAC_SDN,
            Sources.OFAC_NON_SDN,
            Sources.US_ENTITY_LIST,
            Sources.US_DENIED,
            Sources.US_MILITARY,
            Sources.US_UNVERIFIED,
            Sources.EU);
    LAW.rulebook().acts().values().stream()
        .flatMap(a -> a.official().stream())
        .forEach(
            o -> {
              PartyList list = LAW.rulebook().partyLists().get(o.list());
              assertThat(list).as(o.list()).isNotNull();
              assertThat(sources).contains(o.source());
            });
  }
}
