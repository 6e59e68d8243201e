package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.belscreen.law.Interval;
import org.belscreen.lists.History.Piece;
import org.belscreen.lists.History.Sighting;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final LocalDate EPOCH = LocalDate.of(2025, 1, 1);

  private static LocalDate day(int n) {
    return EPOCH.plusDays(n);
  }

  private static Sighting in(String day) {
    return new Sighting(Published.on(LocalDate.parse(day), "stated"), true, day + ".csv");
  }

  private static Sighting out(String day) {
    return new Sighting(Published.on(LocalDate.parse(day), "stated"), false, day + ".csv");
  }

  private static String state(List<Piece> pieces, String day) {
    LocalDate d = LocalDate.parse(day);
    List<Piece> on = pieces.stream().filter(p -> p.dates().contains(d)).toList();
    return on.isEmpty()
        ? "free"
        : on.stream().anyMatch(p -> p.doubt().isEmpty()) ? "listed" : "open";
  }

  @Test
  void one_file_lists_from_its_day_on_and_leaves_earlier_days_open() {
    List<Piece> pieces = History.listing(List.of(in("2025-12-24")), Optional.empty());
    assertThat(state(pieces, "2025-12-23")).isEqualTo("open");
    assertThat(state(pieces, "2025-12-24")).isEqualTo("listed");
    assertThat(state(pieces, "2030-01-01")).isEqualTo("listed");
    assertThat(pieces.get(0).doubt().orElseThrow())
        .contains("listed as of 2025-12-24 (2025-12-24.csv)")
        .contains("earlier days is not known");
  }

  @Test
  void the_lists_own_day_settles_the_days_before_the_file() {
    List<Piece> pieces =
        History.listing(List.of(in("2025-12-24")), Optional.of(LocalDate.of(2024, 8, 9)));
    assertThat(state(pieces, "2024-08-08")).isEqualTo("free");
    assertThat(state(pieces, "2024-08-09")).isEqualTo("listed");
  }

  @Test
  void between_the_last_file_with_a_party_and_the_first_without_it_the_day_is_open() {
    List<Piece> pieces =
        History.listing(
            List.of(out("2025-12-24"), in("2025-02-27"), in("2024-01-08")), Optional.empty());
    assertThat(state(pieces, "2024-01-07")).isEqualTo("open");
    assertThat(state(pieces, "2024-06-01")).isEqualTo("listed");
    assertThat(state(pieces, "2025-02-27")).isEqualTo("listed");
    assertThat(state(pieces, "2025-02-28")).isEqualTo("open");
    assertThat(state(pieces, "2025-12-23")).isEqualTo("open");
    assertThat(state(pieces, "2025-12-24")).isEqualTo("free");
    assertThat(pieces.get(2).doubt().orElseThrow())
        .contains("still listed on 2025-02-27")
        .contains("no more on 2025-12-24");
  }

  @Test
  void a_party_that_an_earlier_file_lacks_was_free_then() {
    List<Piece> pieces =
        History.listing(List.of(out("2024-01-08"), in("2025-02-27")), Optional.empty());
    assertThat(state(pieces, "2024-01-08")).isEqualTo("free");
    assertThat(state(pieces, "2024-01-09")).isEqualTo("open");
    assertThat(state(pieces, "2025-02-27")).isEqualTo("listed");
  }

  @Test
  void the_rulebooks_days_stand_and_what_contradicts_them_is_told() {
    List<Interval> ruled =
        List.of(new Interval(LocalDate.of(2023, 8, 9), LocalDate.of(2025, 11, 4)));
    History.Result agrees =
        History.beside(ruled, List.of(in("2025-02-27"), out("2025-12-24"), out("2023-01-01")));
    assertThat(agrees.pieces()).isEmpty();
    assertThat(agrees.lacking()).isEmpty();
    assertThat(agrees.unexpected()).isEmpty();
    History.Result lacks = History.beside(ruled, List.of(out("2025-02-27")));
    assertThat(lacks.lacking()).hasSize(1);
    assertThat(lacks.pieces()).isEmpty();
    History.Result again =
        History.beside(ruled, List.of(in("2026-01-05"), out("2025-12-24"), out("2026-03-01")));
    assertThat(again.unexpected()).hasSize(1);
    assertThat(state(again.pieces(), "2025-12-24")).isEqualTo("free");
    assertThat(state(again.pieces(), "2025-12-25")).isEqualTo("open");
    assertThat(state(again.pieces(), "2026-01-05")).isEqualTo("listed");
    assertThat(state(again.pieces(), "2026-01-06")).isEqualTo("open");
    assertThat(state(again.pieces(), "2026-03-01")).isEqualTo("free");
    History.Result early = History.beside(ruled, List.of(in("2023-01-01")));
    assertThat(state(early.pieces(), "2022-12-31")).isEqualTo("open");
    assertThat(state(early.pieces(), "2023-01-01")).isEqualTo("listed");
    assertThat(early.pieces()).noneMatch(p -> p.dates().overlaps(ruled.get(0)));
  }

  @Test
  void a_month_contradicts_only_what_no_day_of_it_allows() {
    List<Interval> ruled =
        List.of(new Interval(LocalDate.of(2023, 8, 9), LocalDate.of(2025, 11, 4)));
    Published november = Published.stated("2025-11").orElseThrow();
    assertThat(History.beside(ruled, List.of(new Sighting(november, true, "f"))).unexpected())
        .isEmpty();
    assertThat(History.beside(ruled, List.of(new Sighting(november, false, "f"))).lacking())
        .isEmpty();
    Published october = Published.stated("2025-10").orElseThrow();
    assertThat(History.beside(ruled, List.of(new Sighting(october, false, "f"))).lacking())
        .hasSize(1);
  }

  /** A look at each single day, by the sentence of the documentation and nothing else. */
  private static String byDefinition(List<Sighting> sightings, LocalDate d) {
    Optional<Sighting> before = Optional.empty();
    Optional<Sighting> after = Optional.empty();
    for (Sighting s : sightings) {
      if (!s.day().isAfter(d) && before.map(b -> b.day().isBefore(s.day())).orElse(true)) {
        before = Optional.of(s);
      }
      if (s.day().isAfter(d) && after.map(a -> a.day().isAfter(s.day())).orElse(true)) {
        after = Optional.of(s);
      }
    }
    if (before.isPresent() && before.get().day().equals(d)) {
      return before.get().in() ? "listed" : "free";
    }
    boolean was = before.map(Sighting::in).orElse(false);
    boolean willBe = after.map(Sighting::in).orElse(was && after.isEmpty());
    if (before.isEmpty()) {
      return willBe ? "open" : "free";
    }
    return was && willBe ? "listed" : was || willBe ? "open" : "free";
  }

  @Test
  void every_day_of_seeded_histories_equals_a_look_at_that_day() {
    long seed = 42;
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      List<Sighting> sightings = new ArrayList<>();
      for (int d = 5; d < 60; d += 1 + random.nextInt(20)) {
        sightings.add(new Sighting(Published.on(day(d), "stated"), random.nextBoolean(), "f" + d));
      }
      java.util.Collections.shuffle(sightings, random);
      List<Piece> pieces = History.listing(sightings, Optional.empty());
      for (int d = 0; d < 65; d++) {
        assertThat(state(pieces, day(d).toString()))
            .as("seed %d, run %d, %s, on %s", seed, run, sightings, day(d))
            .isEqualTo(byDefinition(sightings, day(d)));
      }
    }
  }
}
