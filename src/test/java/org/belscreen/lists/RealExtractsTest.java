package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.Judgement;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real extracts of OFAC's files, an outside check that stands beside the project and not in it; it
 * is left out where it isn't there.
 */
class RealExtractsTest {

  private static final Path EXTRACTS = Path.of("..", "shared", "lists");
  private static final RuleEngine LAW = RuleEngine.bundled();
  private static final List<String> BELARUS = OfficialLists.DEFAULT_PROGRAMMES;

  @BeforeEach
  void extracts_are_there() {
    Assumptions.assumeTrue(Files.isDirectory(EXTRACTS), "no extracts beside the project");
  }

  private static String ofac(String name) {
    return EXTRACTS.resolve("ofac").resolve(name).toString();
  }

  private static Screener.Shared with(Rulebook law, String... files) {
    return new Screener.Shared(
        LAW.with(OfficialLists.read(List.of(files)).with(law, BELARUS).rulebook()));
  }

  /** The rulebook as if it had never heard of some parties. */
  private static Rulebook without(String... ids) {
    SortedMap<String, PartyList> lists = new TreeMap<>();
    LAW.rulebook()
        .partyLists()
        .forEach(
            (id, l) ->
                lists.put(
                    id,
                    new PartyList(
                        l.id(),
                        l.label(),
                        l.title(),
                        l.entries().stream()
                            .filter(
                                e -> !id.contains("parties-sdn") || !List.of(ids).contains(e.id()))
                            .toList())));
    return LAW.rulebook().withPartyLists(lists);
  }

  @Test
  void belavia_is_matched_in_february_2025_and_not_in_december() {
    var flight = Rows.buyer("Belavia Belarusian Airlines", "");
    Screener.Shared february = with(LAW.rulebook(), ofac("2025-02_alt.csv"));
    Judgement.Answer then = Rows.answer(february, flight, "2025-02-28", Jurisdiction.US);
    assertThat(then.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(Rows.because(then, "us-31cfr548-blocking"))
        .contains("in 2025-02_alt.csv of 2025-02-28");
    Screener.Shared december = with(LAW.rulebook(), ofac("2025-12_alt.csv") + "@2025-12-24");
    assertThat(Rows.us(december, flight, "2025-12-24")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void the_files_alone_bracket_the_removal_of_belavia() {
    var flight = Rows.buyer("Belavia Belarusian Airlines", "");
    Screener.Shared both =
        with(without("belavia"), ofac("2025-02_alt.csv"), ofac("2025-12_alt.csv") + "@2025-12-24");
    Judgement.Answer february = Rows.answer(both, flight, "2025-02-28", Jurisdiction.US);
    assertThat(february.verdict())
        .as("aliases and addresses don't hold the programme, so it is a question")
        .isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(both, flight, "2025-12-23")).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(both, flight, "2025-12-24")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void belaruskali_is_listed_and_licensed_on_24_december_2025() {
    Screener.Shared law = with(LAW.rulebook(), ofac("2025-12_add.csv") + "@2025-12-24");
    Judgement.Answer a =
        Rows.answer(law, Rows.buyer("JSC Belaruskali", ""), "2025-12-24", Jurisdiction.US);
    assertThat(a.verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(a.findings())
        .anyMatch(
            f ->
                f.finding().measure().id().equals("us-31cfr548-blocking")
                    && f.liftedBy().contains("us-31cfr548-gl-13"));
    assertThat(Rows.because(a, "us-31cfr548-blocking"))
        .contains("in 2025-12_alt.csv of 2025-12-24");
  }

  @Test
  void the_potash_companies_are_gone_in_the_copy_of_2026() {
    OfficialLists.Joined joined =
        OfficialLists.read(
                List.of(
                    ofac("2025-12_add.csv") + "@2025-12-24",
                    ofac("2026_sdn_transcribed.csv") + "@2026-04-10"))
            .with(without("belaruskali", "bpc"), BELARUS);
    Screener.Shared law = new Screener.Shared(LAW.with(joined.rulebook()));
    var potash = Rows.buyer("JSC Belaruskali", "");
    assertThat(Rows.us(law, potash, "2025-12-24")).isEqualTo(Verdict.RESTRICTED);
    assertThat(Rows.us(law, potash, "2026-04-10")).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void the_rulebooks_listings_agree_with_every_full_copy() {
    for (String file : List.of("2021-07_sdn.csv", "2023-01_sdn_resaved-by-spreadsheet.csv")) {
      OfficialLists.Joined joined =
          OfficialLists.read(List.of(ofac(file))).with(LAW.rulebook(), BELARUS);
      assertThat(joined.used().differences()).as(file).isEmpty();
    }
  }

  @Test
  void a_file_saved_again_reads_like_the_published_one() {
    OfficialList saved = Made.read(Path.of(ofac("2023-01_sdn_resaved-by-spreadsheet.csv")));
    assertThat(saved.files().get(0).entries()).isEqualTo(176);
    assertThat(saved.sections().get(0).parties())
        .filteredOn(p -> p.programmes().stream().anyMatch(t -> t.startsWith("BELARUS")))
        .hasSize(164);
    OfficialList published = Made.read(Path.of(ofac("2021-07_sdn.csv")));
    assertThat(published.files()).hasSize(3);
    assertThat(published.files().get(0).entries()).isEqualTo(66);
  }

  @Test
  void the_consolidated_set_and_the_screening_list_are_read_whole() {
    OfficialList cons = Made.read(Path.of(ofac("2025-12_cons_prim.csv")));
    assertThat(cons.files())
        .extracting(OfficialList.SourceFile::entries)
        .containsExactly(442, 1073, 574, 10);
    assertThat(cons.notes()).isEmpty();
    assertThat(cons.sections().get(0).source()).isEqualTo(Sources.OFAC_NON_SDN);
    OfficialList csl =
        Made.read(EXTRACTS.resolve("csl").resolve("csl_consolidated_sample_2025-06.csv"));
    assertThat(csl.sections())
        .extracting(OfficialList.Section::source)
        .contains(Sources.OFAC_SDN, Sources.US_ENTITY_LIST);
  }
}
