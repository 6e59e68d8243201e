package org.belscreen.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.belscreen.law.CountryGroups.Membership;
import org.junit.jupiter.api.Test;

/** Memberships with a first or last day. */
class CountryGroupsTest {

  private static final LocalDate LEFT = LocalDate.of(2021, 1, 1);
  private static final LocalDate BACK = LocalDate.of(2031, 1, 1);

  private final CountryGroups groups =
      CountryGroups.of(
          List.of(
              new Membership("club", "AA", Interval.ALWAYS),
              new Membership("club", "BB", Interval.before(LEFT)),
              new Membership("club", "BB", Interval.since(BACK)),
              new Membership("club", "CC", Interval.before(LEFT))),
          List.of());

  @Test
  void as_they_are_after_every_change() {
    assertThat(groups.includes("club", "AA")).isTrue();
    assertThat(groups.includes("club", "BB")).isTrue();
    assertThat(groups.includes("club", "CC")).isFalse();
    assertThat(groups.includes("CC", "CC")).as("a country named is itself").isTrue();
  }

  @Test
  void as_they_were_on_a_day() {
    assertThat(groups.on(LEFT.minusDays(1)).members().get("club"))
        .isEqualTo(Set.of("AA", "BB", "CC"));
    assertThat(groups.on(LEFT).members().get("club")).isEqualTo(Set.of("AA"));
    assertThat(groups.on(BACK).members().get("club")).isEqualTo(Set.of("AA", "BB"));
  }

  @Test
  void only_the_countries_asked_for_make_a_turn() {
    assertThat(groups.turns(Set.of("AA", "DD"))).isEmpty();
    assertThat(groups.turns(Set.of("BB"))).containsExactly(LEFT, BACK);
  }
}
