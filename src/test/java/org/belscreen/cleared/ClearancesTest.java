package org.belscreen.cleared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belscreen.cleared.Clearances.Ruling;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.junit.jupiter.api.Test;

class ClearancesTest {

  private static final Rulebook BASE = RuleEngine.bundled().rulebook();
  private static final String LIST = "us/test/parties";
  private static final LocalDate LISTED = LocalDate.of(2021, 8, 9);

  private static ListedEntry entry(String name, List<String> aliases, Map<String, String> extra) {
    return new ListedEntry(
        LIST,
        "zarnitsa",
        name,
        aliases,
        "entity",
        List.of("BY"),
        Interval.since(LISTED),
        Optional.of(LISTED),
        Optional.empty(),
        List.of("OFAC UID 90001"),
        "test",
        extra);
  }

  private static ListedEntry entry() {
    return entry("ZARNITSA TRADING LLC", List.of("ZARNITSA HANDAL"), Map.of());
  }

  private static Rulebook law(ListedEntry... entries) {
    TreeMap<String, PartyList> lists = new TreeMap<>();
    lists.put(LIST, new PartyList(LIST, "Test list", "test", List.of(entries)));
    return BASE.withPartyLists(lists);
  }

  private static Clearance clearance(
      String party, String country, String listed, String fingerprint, String when) {
    return new Clearance(
        2,
        party,
        Optional.of(country).filter(c -> !c.isEmpty()),
        listed,
        Optional.of(fingerprint).filter(f -> !f.isEmpty()),
        "A. Auditor",
        LocalDate.parse(when),
        "another company",
        Optional.empty());
  }

  private static Optional<Ruling> on(Clearance c, String party, String country, ListedEntry e) {
    return new Clearances(List.of(c), law(e))
        .on(party, Optional.of(country).filter(x -> !x.isEmpty()), e);
  }

  private static String fingerprint(ListedEntry... lines) {
    return new Listings(law(lines)).fingerprint(lines[0]);
  }

  @Test
  void a_clearance_holds_for_one_party_and_one_entry() {
    Clearance c = clearance("Zarnica  Trade", "", "Zarnitsa Trading LLC", "", "2025-09-01");
    assertThat(on(c, "ZARNICA Trade", "PL", entry())).get().matches(Ruling::holds);
    assertThat(on(c, "Zarnica Trade Ltd", "PL", entry()))
        .as("another legal form is another company")
        .isEmpty();
    Clearance other = clearance("Zarnica Trade", "", "SOMEBODY ELSE", "", "2025-09-01");
    assertThat(on(other, "Zarnica Trade", "PL", entry())).isEmpty();
    Clearance alias = clearance("Zarnica Trade", "", "ZARNITSA HANDAL", "", "2025-09-01");
    assertThat(on(alias, "Zarnica Trade", "PL", entry())).isPresent();
    Clearance key = clearance("Zarnica Trade", "", LIST + "#zarnitsa", "", "2025-09-01");
    assertThat(on(key, "Zarnica Trade", "PL", entry())).isPresent();
    Clearance polish = clearance("Zarnica Trade", "PL", "ZARNITSA HANDAL", "", "2025-09-01");
    assertThat(on(polish, "Zarnica Trade", "PL", entry())).isPresent();
    assertThat(on(polish, "Zarnica Trade", "BY", entry())).isEmpty();
    assertThat(on(polish, "Zarnica Trade", "", entry())).isEmpty();
  }

  @Test
  void any_change_of_the_listing_changes_its_fingerprint() {
    String before = fingerprint(entry());
    ListedEntry e = entry();
    List<ListedEntry> changed =
        List.of(
            entry("ZARNITSA TRADE LLC", e.aliases(), Map.of()),
            entry(e.name(), List.of(), Map.of()),
            entry(e.name(), e.aliases(), Map.of("weak", "ZTL")),
            e.withDates(Interval.since(LISTED.plusDays(1))),
            e.withDates(new Interval(LISTED, LocalDate.of(2026, 1, 1))));
    List<String> prints = new ArrayList<>(List.of(before));
    changed.forEach(c -> prints.add(fingerprint(c)));
    prints.add(
        fingerprint(
            e, e.withDates(new Interval(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)))));
    assertThat(prints).doesNotHaveDuplicates();
    Clearance c = clearance("Zarnica Trade", "", e.name(), before, "2025-09-01");
    assertThat(on(c, "Zarnica Trade", "PL", e)).get().matches(Ruling::holds);
    for (ListedEntry other : changed.subList(1, changed.size())) {
      assertThat(on(c, "Zarnica Trade", "PL", other).orElseThrow().revived().orElseThrow())
          .contains("not the one that was looked at");
    }
  }

  @Test
  void the_day_of_a_file_is_no_change_of_the_listing() {
    Map<String, String> observed = Map.of("observed", "yes", "seen", "in a.csv of 2025-12-24");
    Map<String, String> later = Map.of("observed", "yes", "seen", "in b.csv of 2026-01-31");
    ListedEntry a = entry("ZARNITSA TRADING LLC", List.of(), observed);
    ListedEntry b =
        entry("ZARNITSA TRADING LLC", List.of(), later)
            .withDates(Interval.since(LocalDate.of(2026, 1, 31)));
    assertThat(fingerprint(a)).isEqualTo(fingerprint(b));
    assertThat(fingerprint(a, a.withDates(Interval.before(LISTED)))).isEqualTo(fingerprint(a));
    Clearance c = clearance("Zarnica Trade", "", a.name(), "", "2020-01-01");
    assertThat(on(c, "Zarnica Trade", "", b)).get().matches(Ruling::holds);
  }

  @Test
  void without_a_fingerprint_a_newer_listing_revives_the_match() {
    Clearance before = clearance("Zarnica Trade", "", entry().name(), "", "2021-08-08");
    assertThat(on(before, "Zarnica Trade", "", entry()).orElseThrow().revived().orElseThrow())
        .contains("of 2021-08-09, is newer");
    Clearance same = clearance("Zarnica Trade", "", entry().name(), "", "2021-08-09");
    assertThat(on(same, "Zarnica Trade", "", entry())).get().matches(Ruling::holds);
  }

  @Test
  void of_two_clearances_the_one_that_holds_longest_counts() {
    Clearance stale = clearance("Z", "", entry().name(), "0000", "2025-01-01");
    Clearance good = clearance("Z", "", entry().name(), fingerprint(entry()), "2025-01-01");
    Optional<Ruling> ruling =
        new Clearances(List.of(stale, good), law(entry())).on("Z", Optional.empty(), entry());
    assertThat(ruling).get().matches(Ruling::holds);
  }
}
