package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFormatsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 24);

  @TempDir Path folder;

  @Test
  void ofac_rows_are_joined_with_addresses_and_aliases_found_beside_them() throws IOException {
    OfficialList list = Made.read(Made.sdn(folder, "2025-12-24"));
    assertThat(list.published().day()).isEqualTo(DAY);
    assertThat(list.files())
        .extracting(SourceFile::name)
        .containsExactly("2025-12-24_sdn.csv", "2025-12-24_alt.csv", "2025-12-24_add.csv");
    assertThat(list.files()).extracting(SourceFile::entries).containsExactly(5, 3, 6);
    assertThat(list.sections().get(0).source()).isEqualTo(Sources.OFAC_SDN);
    assertThat(list.sections().get(0).coverage()).isEqualTo(Coverage.WHOLE);
    ListedParty p = Made.party(list, "OFAC UID 90001");
    assertThat(p.name()).isEqualTo("ZARNITSA TRADING LLC");
    assertThat(p.aliases()).containsExactly("ZARNITSA HANDAL", "ZARNITSA EXPORT");
    assertThat(p.weak()).containsExactly("ZTL");
    assertThat(p.countries()).containsExactly("BY", "LT");
    assertThat(p.identifiers()).containsExactly("690000017");
    assertThat(p.kind()).isEqualTo("entity");
    assertThat(Made.party(list, "OFAC UID 90002").kind()).isEqualTo("person");
    assertThat(Made.party(list, "OFAC UID 90002").identifiers()).isEmpty();
    assertThat(Made.party(list, "OFAC UID 90003").programmes())
        .containsExactly("RUSSIA-EO14024", "BELARUS-EO14038");
    assertThat(Made.party(list, "OFAC UID 90004").identifiers())
        .containsExactly("IMO 9074729", "MMSI 273456789");
    assertThat(Made.party(list, "OFAC UID 90005").identifiers()).containsExactly("MSN 4711");
  }

  @Test
  void a_file_saved_again_by_a_spreadsheet_program_says_the_same() throws IOException {
    String bare = Made.SDN.replaceAll("\"([^\",]*)\"", "$1");
    OfficialList published = Made.read(Made.sdn(folder, "2025-12-24"));
    for (String text :
        List.of(
            bare.replace("\n", "\r\n") + "\u001a,,,,,,,,,,,\r\n",
            bare + "\u001a,,,,,,,,,,,\n",
            bare,
            "\uFEFF" + bare,
            Made.SDN,
            Made.SDN.replaceAll(",(?=(?:[^\"\n]*\"[^\"\n]*\")*[^\"\n]*\n)", ";"))) {
      Path own = Files.createTempDirectory(folder, "saved");
      Made.file(own, "2025-12-24_add.csv", Made.asPublished(Made.ADD));
      Made.file(own, "2025-12-24_alt.csv", Made.ALT);
      OfficialList list = Made.read(Made.file(own, "2025-12-24_sdn.csv", text));
      assertThat(list.sections()).isEqualTo(published.sections());
    }
  }

  @Test
  void remarks_that_go_on_in_the_comments_file_are_joined_in_the_middle_of_a_word()
      throws IOException {
    String remarks = "x".repeat(990) + "; a.k.a. '";
    String row =
        "90001,\"A\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + remarks + "\"\n";
    Path sdn = Made.file(folder, "2025-12-24_sdn.csv", Made.asPublished(row));
    assertThat(Made.read(sdn).notes()).anyMatch(n -> n.contains("are cut") && n.contains("90001"));
    Made.file(
        folder,
        "2025-12-24_sdn_comments.csv",
        Made.asPublished("90001,\"LONG NAME'; a.k.a. 'O'NEIL'.\"\n"));
    OfficialList joined = Made.read(sdn);
    assertThat(joined.notes()).isEmpty();
    assertThat(Made.party(joined, "OFAC UID 90001").weak()).containsExactly("LONG NAME", "O'NEIL");
  }

  @Test
  void aliases_alone_say_nothing_of_programmes_nor_of_parties_without_one() throws IOException {
    OfficialList list = Made.read(Made.file(folder, "2025-12_alt.csv", Made.asPublished(Made.ALT)));
    assertThat(list.sections().get(0).coverage()).isEqualTo(Coverage.WITH_ALIASES);
    ListedParty p = Made.party(list, "OFAC UID 90001");
    assertThat(p.name()).isEmpty();
    assertThat(p.shown()).isEqualTo("ZARNITSA HANDAL");
    assertThat(p.programmes()).isEmpty();
    assertThat(list.notes()).anyMatch(n -> n.contains("programmes are known only"));
    assertThat(list.published().day()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(list.published().first()).isEqualTo(LocalDate.of(2025, 12, 1));
  }

  @Test
  void the_lists_that_block_nobody_are_told_apart_by_their_programmes() throws IOException {
    String rows = Made.SDN.replace("\"RUSSIA-EO14024\"", "\"NS-PLC\"");
    OfficialList list = Made.read(Made.file(folder, "2025-12-24.csv", rows));
    assertThat(list.sections().get(0).source()).isEqualTo(Sources.OFAC_NON_SDN);
    Made.file(folder, "2025-12-24_cons_add.csv", Made.asPublished(Made.ADD));
    Made.file(folder, "2025-12-24_sdn.csv", "damaged: another publication's file is not touched");
    OfficialList named =
        Made.read(Made.file(folder, "2025-12-24_cons_prim.csv", Made.asPublished(Made.SDN)));
    assertThat(named.sections().get(0).source()).isEqualTo(Sources.OFAC_NON_SDN);
    assertThat(named.files()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tempuri.org/sdnList.xsd",
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
      })
  void sdn_xml_is_read_under_both_namespaces(String namespace) throws IOException {
    OfficialList list =
        Made.read(Made.file(folder, "list.xml", String.format(Made.SDN_XML, namespace)));
    assertThat(list.published().day()).isEqualTo(DAY);
    assertThat(list.sections().get(0).source()).isEqualTo(Sources.OFAC_SDN);
    ListedParty p = Made.party(list, "OFAC UID 90001");
    assertThat(p.name()).isEqualTo("ZARNITSA TRADING LLC");
    assertThat(p.aliases()).containsExactly("ZARNITSA HANDAL");
    assertThat(p.weak()).containsExactly("ZARNITSA", "ZTL");
    assertThat(p.identifiers()).containsExactly("690000017");
    assertThat(p.countries()).containsExactly("BY");
    assertThat(Made.party(list, "OFAC UID 90002").name()).isEqualTo("KALINOUSKI, Yan");
    assertThat(Made.party(list, "OFAC UID 90002").programmes())
        .containsExactly("BELARUS", "GLOMAG");
    assertThat(Made.party(list, "OFAC UID 90004").identifiers()).containsExactly("IMO 9074729");
  }

  @Test
  void sdn_xml_with_fewer_entries_than_it_says_is_no_list() throws IOException {
    Path file =
        Made.file(
            folder,
            "sdn.xml",
            String.format(Made.SDN_XML, "x").replace("Count>3<", "Count>17480<"));
    assertThatThrownBy(() -> Made.read(file))
        .isInstanceOf(ListException.class)
        .hasMessageContaining("says that it has 17480 entries but has 3");
  }

  @Test
  void advanced_xml_is_put_together_from_its_parts() throws IOException {
    OfficialList list = Made.read(Made.file(folder, "sdn_advanced.xml", Made.ADVANCED));
    assertThat(list.published().day()).isEqualTo(DAY);
    ListedParty p = Made.party(list, "OFAC UID 90001");
    assertThat(p.name()).isEqualTo("ZARNITSA TRADING LLC");
    assertThat(p.aliases()).containsExactly("ООО «Зарница Трейдинг»");
    assertThat(p.weak()).containsExactly("ZTL");
    assertThat(p.kind()).isEqualTo("entity");
    assertThat(p.countries()).containsExactly("BY");
    assertThat(p.identifiers()).containsExactly("690000017");
    assertThat(p.programmes()).containsExactly("BELARUS-EO14038");
    assertThat(p.since()).contains(LocalDate.of(2024, 8, 9));
    ListedParty person = Made.party(list, "OFAC UID 90002");
    assertThat(person.name()).isEqualTo("KALINOUSKI, Yan");
    assertThat(person.kind()).isEqualTo("person");
    assertThat(person.countries()).as("a place of birth is no address").isEmpty();
    assertThat(person.identifiers()).isEmpty();
    assertThat(list.sections())
        .extracting(OfficialList.Section::source)
        .containsExactlyInAnyOrder(Sources.OFAC_SDN, Sources.OFAC_NON_SDN);
  }

  @Test
  void the_screening_list_is_read_by_its_labels() throws IOException {
    String text =
        Made.CSL_HEADER
            + Made.csl(
                "Specially Designated Nationals (SDN) - Treasury Department",
                "90001",
                "BELARUS-EO14038; RUSSIA-EO14024",
                "ZARNITSA TRADING LLC",
                "Minsk, BY; Vilnius, LT",
                "",
                "",
                "",
                "ZARNITSA HANDAL; and ZARNITSA EXPORT")
            + Made.csl(
                "Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department",
                "90009",
                "UKRAINE-EO13662",
                "SOME BANK",
                "RU",
                "",
                "",
                "",
                "")
            + Made.csl(
                "Entity List (EL) - Bureau of Industry and Security",
                "",
                "",
                "Zarnitsa Works",
                "1 Lenin St., Minsk, BY",
                "2024-03-21",
                "For all items subject to the EAR (See 734.9(g))",
                "Policy of denial",
                "");
    OfficialList list =
        Made.read(Made.file(folder, "consolidated-2025-12-24.csv", "\uFEFF" + text));
    ListedParty p = Made.party(list, "OFAC UID 90001");
    assertThat(p.countries()).containsExactly("BY", "LT");
    assertThat(p.aliases()).containsExactly("ZARNITSA HANDAL", "ZARNITSA EXPORT");
    assertThat(p.programmes()).containsExactly("BELARUS-EO14038", "RUSSIA-EO14024");
    ListedParty el = Made.party(list, "us-entity-list ZARNITSA WORKS");
    assertThat(el.since()).contains(LocalDate.of(2024, 3, 21));
    assertThat(el.details()).containsEntry("license_policy", "Policy of denial");
    assertThat(list.sections())
        .extracting(OfficialList.Section::source)
        .containsExactlyInAnyOrder(Sources.OFAC_SDN, Sources.OFAC_NON_SDN, Sources.US_ENTITY_LIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department",
        "Sectoral Sanctions Identifications List (SSI) - Treasury Department",
        "Capta List (CAP) - Treasury Department",
        "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department"
      })
  void lists_that_block_nobody_are_never_taken_for_the_sdn_list(String label) {
    assertThat(Sources.labelled(label)).isEqualTo(Sources.OFAC_NON_SDN);
  }

  @Test
  void the_unions_list_has_no_first_name_and_no_country_00() throws IOException {
    OfficialList list = Made.read(Made.file(folder, "eu.xml", Made.EU_XML));
    assertThat(list.published().day()).as("the day of its own offset").isEqualTo(DAY);
    ListedParty p = Made.party(list, "EU.90.01");
    assertThat(p.name()).isEqualTo("Zarnitsa Trading LLC");
    assertThat(p.aliases()).containsExactly("ТАА «Зарніца Трэйдынг»");
    assertThat(p.weak()).containsExactly("ZTL");
    assertThat(p.countries()).containsExactly("BY");
    assertThat(p.programmes()).containsExactly("BLR");
    assertThat(p.since()).contains(LocalDate.of(2024, 8, 5));
    assertThat(p.identifiers()).containsExactly("690000017");
    ListedParty ship = Made.party(list, "EU.90.02");
    assertThat(ship.kind()).as("a ship listed as an enterprise").isEqualTo("vessel");
    assertThat(ship.identifiers()).containsExactly("IMO 9074729");
    assertThat(ship.since()).isEmpty();
    ListedParty person = Made.party(list, "EU.90.03");
    assertThat(person.name()).isEqualTo("Piotr Niekto");
    assertThat(person.identifiers()).isEmpty();
  }

  @Test
  void the_unions_csv_says_what_its_xml_says() throws IOException {
    OfficialList csv = Made.read(Made.file(folder, "eu.csv", "\uFEFF" + Made.EU_CSV));
    OfficialList xml = Made.read(Made.file(folder, "eu.xml", Made.EU_XML));
    assertThat(csv.published()).isEqualTo(xml.published());
    for (String key : List.of("EU.90.01", "EU.90.03")) {
      ListedParty a = Made.party(csv, key);
      ListedParty b = Made.party(xml, key);
      assertThat(a.name()).isEqualTo(b.name());
      assertThat(a.aliases()).isEqualTo(b.aliases());
      assertThat(a.countries()).isEqualTo(b.countries());
      assertThat(a.programmes()).isEqualTo(b.programmes());
      assertThat(a.since()).isEqualTo(b.since());
      assertThat(a.identifiers()).isEqualTo(b.identifiers());
      assertThat(a.kind()).isEqualTo(b.kind());
    }
  }
}
