package org.belscreen.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.screening.Subject;
import org.belscreen.transaction.LicenceHeld;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 1, 1);
  private static final Subject A = Subject.party("a");
  private static final Subject B = Subject.party("b");

  @Test
  void a_licence_for_one_party_does_not_lift_the_blocking_of_another() {
    Finding blockedA = finding("us-block", Effect.PROHIBITS, A, FIRST, LAST);
    Finding blockedB = finding("us-block", Effect.PROHIBITS, B, FIRST, LAST);
    Finding licence = lifting("us-gl", A, FIRST, LAST, "terms", "us-block");
    assertThat(on(FIRST, blockedA, licence).verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(on(FIRST, blockedA, blockedB, licence).verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void an_exemption_leaves_nothing_behind_and_a_condition_leaves_a_restriction() {
    Finding banned = finding("eu-ban", Effect.PROHIBITS, A, FIRST, LAST);
    Finding exemption = lifting("eu-exempt", A, FIRST, LAST, null, "eu-ban");
    Finding permit = lifting("eu-permit", A, FIRST, LAST, "permit", "eu-ban");
    assertThat(on(FIRST, banned, exemption).verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(on(FIRST, banned, permit).verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(on(FIRST, banned, permit, exemption).verdict()).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void an_authorisation_that_lifts_nothing_changes_nothing() {
    Finding permit = lifting("eu-permit", A, FIRST, LAST, "permit", "eu-ban");
    assertThat(on(FIRST, permit).verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(on(FIRST, permit).findings()).isEmpty();
  }

  @Test
  void an_open_authorisation_lifts_nothing_but_names_its_column() {
    Finding banned = finding("eu-ban", Effect.PROHIBITS, A, FIRST, LAST);
    Finding open =
        new Finding(
            lifting("eu-old-contracts", A, FIRST, LAST, "old", "eu-ban").measure(),
            Effect.AUTHORISES,
            A,
            new Interval(FIRST, LAST),
            false,
            List.of("contract_date"),
            List.of("if the contract was old"),
            Optional.empty());
    Segment s = on(FIRST, banned, open);
    assertThat(s.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(s.findings()).anyMatch(r -> r.effect() == Effect.NEEDS);
    assertThat(on(FIRST, open).findings()).isEmpty();
  }

  @Test
  void a_licence_counts_only_for_the_authority_that_it_names() {
    Finding bis = finding("us-bis", Effect.PROHIBITS, A, FIRST, LAST, "BIS");
    Finding ofac = finding("us-ofac", Effect.PROHIBITS, B, FIRST, LAST, "OFAC");
    List<LicenceHeld> held = List.of(new LicenceHeld(Jurisdiction.US, "BIS D123"));
    Set<String> words = Set.of("BIS", "OFAC");
    assertThat(new Timeline(Jurisdiction.US, List.of(bis), held, words).on(FIRST).verdict())
        .isEqualTo(Verdict.RESTRICTED);
    assertThat(new Timeline(Jurisdiction.US, List.of(ofac), held, words).on(FIRST).verdict())
        .isEqualTo(Verdict.PROHIBITED);
    List<LicenceHeld> plain = List.of(new LicenceHeld(Jurisdiction.US, "D123"));
    assertThat(new Timeline(Jurisdiction.US, List.of(ofac), plain, words).on(FIRST).verdict())
        .isEqualTo(Verdict.RESTRICTED);
  }

  @Test
  void segments_adjoin_and_cover_and_agree_with_every_single_day() {
    long seed = 20251104;
    System.out.println("timeline property: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      List<Finding> findings = random(random);
      Timeline timeline = new Timeline(Jurisdiction.US, findings, List.of(), Set.of());
      List<Segment> segments = timeline.segments(new Interval(FIRST, LAST));
      LocalDate day = FIRST;
      for (Segment s : segments) {
        assertThat(s.dates().from()).isEqualTo(day);
        for (; day.isBefore(s.dates().to()); day = day.plusDays(1)) {
          assertThat(s.verdict())
              .as("seed %d, case %d, %s, %s", seed, i, day, findings)
              .isEqualTo(NaiveVerdict.on(day, findings));
        }
      }
      assertThat(day).isEqualTo(LAST);
      LocalDate asked = FIRST.plusDays(random.nextInt(3000));
      Verdict now = NaiveVerdict.on(asked, findings);
      Optional<Timeline.Change> next = timeline.next(asked);
      LocalDate expected = asked;
      while (expected.isBefore(LAST) && NaiveVerdict.on(expected, findings) == now) {
        expected = expected.plusDays(1);
      }
      if (expected.isBefore(LAST)) {
        assertThat(next.map(Timeline.Change::date)).contains(expected);
      }
    }
  }

  @Test
  void one_more_prohibition_is_never_milder_and_one_more_authorisation_never_harsher() {
    long seed = 17;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      List<Finding> findings = new ArrayList<>(random(random));
      LocalDate day = FIRST.plusDays(random.nextInt(3000));
      Verdict before = Resolution.on(day, findings, List.of(), Set.of()).verdict();
      findings.add(
          random.nextBoolean()
              ? finding("us-x", Effect.PROHIBITS, A, FIRST, LAST)
              : finding("us-x", Effect.RESTRICTS, A, FIRST, LAST));
      Verdict banned = Resolution.on(day, findings, List.of(), Set.of()).verdict();
      assertThat(banned).as("seed %d, case %d", seed, i).isGreaterThanOrEqualTo(before);
      findings.add(lifting("us-l", A, FIRST, LAST, random.nextBoolean() ? "c" : null, "us-x"));
      Verdict lifted = Resolution.on(day, findings, List.of(), Set.of()).verdict();
      assertThat(lifted).as("seed %d, case %d", seed, i).isLessThanOrEqualTo(banned);
    }
  }

  private static List<Finding> random(Random random) {
    List<Finding> findings = new ArrayList<>();
    int n = random.nextInt(8);
    for (int i = 0; i < n; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(3200));
      LocalDate to = from.plusDays(1 + random.nextInt(900));
      Subject subject = random.nextBoolean() ? A : B;
      String id = "us-" + random.nextInt(3);
      boolean certain = random.nextInt(5) > 0;
      Finding f =
          switch (random.nextInt(4)) {
            case 0 -> finding(id, Effect.PROHIBITS, subject, from, to);
            case 1 -> finding(id, Effect.RESTRICTS, subject, from, to);
            case 2 -> lifting("us-l" + i, subject, from, to, "terms", id);
            default -> lifting("us-e" + i, subject, from, to, null, id);
          };
      findings.add(
          new Finding(
              f.measure(),
              f.effect(),
              subject,
              f.dates(),
              certain,
              List.of(),
              f.because(),
              f.duty()));
    }
    return findings;
  }

  private static Segment on(LocalDate day, Finding... findings) {
    return new Timeline(Jurisdiction.US, List.of(findings), List.of(), Set.of()).on(day);
  }

  private static Finding finding(
      String id, Effect effect, Subject subject, LocalDate from, LocalDate to, String... licences) {
    return of(measure(id, effect, null, Set.of(), Set.of(licences)), subject, from, to);
  }

  private static Finding lifting(
      String id, Subject subject, LocalDate from, LocalDate to, String condition, String lifts) {
    return of(
        measure(id, Effect.AUTHORISES, condition, Set.of(lifts), Set.of()), subject, from, to);
  }

  private static Finding of(Measure m, Subject subject, LocalDate from, LocalDate to) {
    return new Finding(
        m,
        m.effect(),
        subject,
        new Interval(from, to),
        true,
        List.of(),
        List.of("because"),
        Optional.empty());
  }

  private static Measure measure(
      String id, Effect effect, String condition, Set<String> lifts, Set<String> licences) {
    return new Measure(
        id,
        Jurisdiction.US,
        "us/test",
        effect,
        "title",
        "authority",
        "source",
        Optional.empty(),
        Optional.empty(),
        Interval.ALWAYS,
        List.of(Interval.ALWAYS),
        lifts,
        Optional.ofNullable(condition),
        licences,
        Optional.empty(),
        Optional.empty(),
        "high",
        List.of(),
        List.of(),
        "file",
        1,
        false);
  }
}
