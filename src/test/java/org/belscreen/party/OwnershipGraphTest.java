package org.belscreen.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belscreen.party.Listings.LIST;
import static org.belscreen.party.Listings.day;
import static org.belscreen.party.OwnershipTest.AT_LEAST_HALF;
import static org.belscreen.party.OwnershipTest.MORE_THAN_HALF;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.transaction.Holding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ownership")
class OwnershipGraphTest {

  private static final PartyIndex INDEX =
      PartyIndex.of(
          List.of(
              Listings.entity("BELTECHEXPORT"),
              Listings.entity("KIDMA TECH OJSC"),
              Listings.entity("SLAVKALI"),
              Listings.entity("EARLY LISTED", new Interval(day("2021-08-09"), day("2026-03-26"))),
              Listings.entity("LATE LISTED", Interval.since(day("2023-01-01")))));

  /** The known percent under each test; {@code -} where there is nothing to say. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      just under half is a minority stake            | Beltechexport 49.99% | 49.99 | 49.99 | no
      exactly half                                   | Beltechexport 50% | 50 | 50 | no
      just over half                                 | Beltechexport 50.01% | 50.01 | 50.01 | no
      the whole                                      | Beltechexport 100% | 100 | 100 | no
      a trace                                        | Beltechexport 0.01% | 0.01 | 0.01 | no
      nobody listed                                  | Somebody Else 100% | - | - | no
      two listed owners add up                       | Beltechexport 25%; Slavkali 25% | 50 | 50 | no
      three listed owners add up                     | Beltechexport 20%; Slavkali 20%; Kidma Tech 20% | 60 | 60 | no
      two listed owners under half                   | Beltechexport 25%; Slavkali 24.99% | 49.99 | 49.99 | no
      unlisted owners don't add up                   | Beltechexport 25%; Ivan Petrov 75% | 25 | 25 | no
      the same holding stated twice counts once      | Beltechexport 30%; OAO Beltechexport 30% | 30 | 30 | no
      the larger of two statements counts            | Beltechexport 30%; JSC Beltechexport 55% | 55 | 55 | no
      a chain of the whole and half                  | Mid 100%; Mid < Beltechexport 50% | 100 | - | no
      a chain of half and the whole                  | Mid 50%; Mid < Beltechexport 100% | 50 | 50 | no
      seventy of seventy counts as seventy           | Mid 70%; Mid < Beltechexport 70% | 70 | 70 | no
      fifty of fifty-one                             | Mid 50%; Mid < Beltechexport 51% | 50 | 50 | no
      a minority stake in the middle stops the chain | Mid 100%; Mid < Beltechexport 49% | - | - | no
      exactly half in the middle splits the tests    | Mid 60%; Mid < Beltechexport 50% | 60 | - | no
      chain of three                                 | A1 60%; A1 < B1 60%; B1 < Beltechexport 60% | 60 | 60 | no
      chain of three broken at the top               | A1 60%; A1 < B1 60%; B1 < Beltechexport 40% | - | - | no
      chain of three broken in the middle            | A1 60%; A1 < B1 40%; B1 < Beltechexport 60% | - | - | no
      direct and chained stakes add up               | Beltechexport 10%; Mid 40%; Mid < Slavkali 51% | 50 | 50 | no
      two chains add up                              | A1 25%; B1 25%; A1 < Slavkali 60%; B1 < Kidma Tech 60% | 50 | 50 | no
      two listed owners own the middle together      | Mid 100%; Mid < Slavkali 30%; Mid < Kidma Tech 20% | 100 | - | no
      two listed owners of the middle, under half    | Mid 100%; Mid < Slavkali 30%; Mid < Kidma Tech 19% | - | - | no
      a diamond                                      | A1 50%; B1 50%; A1 < Slavkali 100%; B1 < Slavkali 100% | 100 | 100 | no
      a cycle with nobody listed                     | A1 60%; A1 < B1 60%; B1 < A1 60% | - | - | no
      a cycle with a listed owner                    | A1 60%; A1 < B1 60%; B1 < A1 30%; B1 < Slavkali 60% | 60 | 60 | no
      a cycle does not lift itself over half         | A1 60%; A1 < B1 40%; B1 < A1 90%; B1 < Slavkali 10% | - | - | no
      a firm that holds itself                       | Firm < Firm 60%; Firm < Slavkali 40% | 40 | 40 | no
      a cycle through the counterparty               | A1 60%; A1 < Firm 60%; A1 < Slavkali 40% | - | - | no
      unknown share of a listed owner                | Slavkali ? | 0 | 0 | yes
      unknown share that cannot reach half           | Slavkali ?; Ivan Petrov 80% | 20 | 20 | no
      unknown share that can just reach half         | Slavkali ?; Ivan Petrov 50% | 0 | 50 | half
      unknown share on top of a known one            | Slavkali ?; Kidma Tech 40% | 40 | 40 | yes
      unknown share where half is known already      | Slavkali ?; Kidma Tech 60% | 60 | 60 | no
      unknown share of nobody listed                 | Somebody Else ?; Slavkali 30% | 30 | 30 | no
      unknown share in the middle                    | Mid 60%; Mid < Slavkali ? | 0 | 0 | yes
      unknown share of the middle                    | Mid ?; Mid < Slavkali 60% | 0 | 0 | yes
      owner of another entity only                   | Other Firm < Slavkali 100% | - | - | no
      a listed owner in Cyrillic                     | ООО Славкали 55% | 55 | 55 | no
      more than everything is everything             | Slavkali 70%; Kidma Tech 70% | 100 | 100 | no
      """)
  void addsUpWhatBlockedOwnersHold(
      String name, String owners, String atLeastHalf, String moreThanHalf, String unknown) {
    Ownership ownership = Ownership.of(holdings(owners), List.of("Firm"));
    List<OwnedShare> shares = ownership.shares("Firm", INDEX).getOrDefault(LIST, List.of());
    assertThat(percents(shares, AT_LEAST_HALF)).isEqualTo(expected(atLeastHalf));
    assertThat(percents(shares, MORE_THAN_HALF)).isEqualTo(expected(moreThanHalf));
    assertThat(unknown(shares, AT_LEAST_HALF)).isEqualTo(!unknown.equals("no"));
    assertThat(unknown(shares, MORE_THAN_HALF)).isEqualTo(unknown.equals("yes"));
    assertThat(shares).allMatch(OwnedShare::exactNames);
  }

  @Test
  @DisplayName("shows the chain that leads to the listed party")
  void showsTheChain() {
    List<OwnedShare> shares =
        Ownership.of(holdings("Mid 60%; Mid < OAO Beltechexport 51%"), List.of("Firm"))
            .shares("Firm", INDEX)
            .getOrDefault(LIST, List.of());
    assertThat(shares.get(0).chain())
        .isEqualTo("Firm < Mid 60% < OAO Beltechexport 51% (BELTECHEXPORT)");
    assertThat(shares.get(0).owners())
        .extracting(ListedEntry::name)
        .containsExactly("BELTECHEXPORT");
  }

  @Test
  @DisplayName("has the listing's dates")
  void hasTheListingsDates() {
    List<OwnedShare> shares =
        Ownership.of(holdings("Early Listed 60%"), List.of("Firm"))
            .shares("Firm", INDEX)
            .getOrDefault(LIST, List.of());
    assertThat(shares)
        .extracting(OwnedShare::dates)
        .containsOnly(new Interval(day("2021-08-09"), day("2026-03-26")));
  }

  @Test
  @DisplayName("is cut where a second owner is listed or delisted")
  void isCutByEachListing() {
    List<OwnedShare> shares =
        Ownership.of(holdings("Early Listed 30%; Late Listed 30%"), List.of("Firm"))
            .shares("Firm", INDEX)
            .getOrDefault(LIST, List.of())
            .stream()
            .filter(s -> s.test() == AT_LEAST_HALF)
            .toList();
    assertThat(shares)
        .extracting(s -> s.dates() + " " + s.percent())
        .containsExactly(
            "[2021-08-09, 2023-01-01) 30", "[2023-01-01, 2026-03-26) 60", "[2026-03-26, …) 30");
  }

  @Test
  @DisplayName("keeps owners that only may be listed apart from certain ones")
  void keepsDoubtfulNamesApart() {
    List<OwnedShare> shares =
        Ownership.of(holdings("Slavkali 30%; Beltechekspor 40%"), List.of("Firm"))
            .shares("Firm", INDEX)
            .getOrDefault(LIST, List.of())
            .stream()
            .filter(s -> s.test() == AT_LEAST_HALF)
            .toList();
    assertThat(shares)
        .extracting(s -> s.exactNames() + " " + s.percent())
        .containsExactly("true 30", "false 70");
    assertThat(shares.get(1).chain()).contains("(possibly BELTECHEXPORT)");
  }

  @Test
  @DisplayName("asks nothing of another list")
  void asksNothingOfAnotherList() {
    assertThat(
            Ownership.of(holdings("Slavkali 100%"), List.of("Firm"))
                .shares("Firm", INDEX)
                .getOrDefault("eu/other", List.of()))
        .isEmpty();
  }

  @Test
  @DisplayName("names entities that no counterparty leads to")
  void namesEntitiesThatNothingLeadsTo() {
    Ownership ownership =
        Ownership.of(holdings("Frim < Slavkali 60%; Mid 10%; Mid < Ivan 5%"), List.of("Firm"));
    assertThat(ownership.unattached()).containsExactly("Frim");
  }

  @Test
  @DisplayName(
      "ends within 50 ms on three hundred firms that all hold each other in a ring and more")
  void endsQuicklyOnCycles() {
    List<Holding> holdings = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      holdings.add(holding("N" + i, "N" + (i + 1) % 300, "51"));
      holdings.add(holding("N" + i, "N" + i * 7 % 300, "10"));
    }
    holdings.add(holding("N299", "Slavkali", "30"));
    holdings.add(holding("N0", "Slavkali", "50"));
    Ownership ownership = Ownership.of(holdings, List.of("N1"));
    for (int i = 0; i < 20; i++) {
      ownership.shares("N1", INDEX).getOrDefault(LIST, List.of());
    }
    long start = System.nanoTime();
    List<OwnedShare> shares = ownership.shares("N1", INDEX).getOrDefault(LIST, List.of());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50));
    assertThat(shares).isNotEmpty();
  }

  private static Optional<BigDecimal> percents(List<OwnedShare> shares, OwnershipTest test) {
    List<OwnedShare> ofTest = shares.stream().filter(s -> s.test() == test).toList();
    assertThat(ofTest).hasSizeLessThanOrEqualTo(1);
    return ofTest.stream().findFirst().map(s -> s.percent().stripTrailingZeros());
  }

  private static boolean unknown(List<OwnedShare> shares, OwnershipTest test) {
    return shares.stream().anyMatch(s -> s.test() == test && s.unknownShares());
  }

  private static Optional<BigDecimal> expected(String percent) {
    return percent.equals("-")
        ? Optional.empty()
        : Optional.of(new BigDecimal(percent).stripTrailingZeros());
  }

  /** {@code Owner 60%; Entity < Owner ?}. */
  private static List<Holding> holdings(String text) {
    List<Holding> out = new ArrayList<>();
    for (String part : text.split(";")) {
      String[] sides = part.split("<");
      String owner = sides[sides.length - 1].strip();
      int space = owner.lastIndexOf(' ');
      String share = owner.substring(space + 1).replace("%", "");
      out.add(
          new Holding(
              sides.length > 1 ? Optional.of(sides[0].strip()) : Optional.empty(),
              owner.substring(0, space),
              Optional.empty(),
              Set.of(),
              share.equals("?") ? Optional.empty() : Optional.of(new BigDecimal(share))));
    }
    return out;
  }

  private static Holding holding(String entity, String owner, String percent) {
    return new Holding(
        Optional.of(entity),
        owner,
        Optional.empty(),
        Set.of(),
        Optional.of(new BigDecimal(percent)));
  }
}
