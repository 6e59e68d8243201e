package org.belscreen.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.Judgement;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Segment;
import org.belscreen.finding.Timeline;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.screening.Nexus;
import org.belscreen.screening.Reach;
import org.belscreen.screening.Subject;

/** Hand-made measures, findings and results. */
final class Made {

  static final Subject BELAVIA = Subject.party("belavia");

  private Made() {}

  static Measure measure(
      String id, Effect effect, String title, String authority, Interval dates, String... lifts) {
    return measure(id, effect, title, authority, dates, Optional.empty(), lifts);
  }

  static Measure measure(
      String id,
      Effect effect,
      String title,
      String authority,
      Interval dates,
      Optional<String> condition,
      String... lifts) {
    return new Measure(
        id,
        Jurisdiction.ofMeasure(id),
        "act",
        effect,
        title,
        authority,
        "https://example.org/" + id,
        Optional.empty(),
        Optional.empty(),
        dates,
        List.of(dates),
        Set.of(lifts),
        condition,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        "high",
        List.of(),
        List.of(),
        "act/rules.drl",
        1,
        false);
  }

  static Finding finding(Measure m, Subject subject, String... because) {
    return new Finding(
        m, m.effect(), subject, m.dates(), true, List.of(), List.of(because), Optional.empty());
  }

  static Finding open(Measure m, Subject subject, String column, String because) {
    return new Finding(
        m,
        m.effect(),
        subject,
        m.dates(),
        false,
        List.of(column),
        List.of(because),
        Optional.empty());
  }

  static Finding charge(Measure m, String amount, String... missing) {
    Optional<BigDecimal> known =
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    Duty duty = new Duty(known, "EUR", "6.5% × 100.00 EUR", "on-top", List.of(missing));
    return new Finding(
        m,
        m.effect(),
        Subject.GOODS,
        m.dates(),
        true,
        List.of(),
        List.of("code 31021010"),
        Optional.of(duty));
  }

  static RowResult row(int row, String id, String day, List<Finding> findings) {
    LocalDate date = LocalDate.parse(day);
    List<Judgement.Answer> answers = new ArrayList<>();
    SortedMap<String, BigDecimal> duty = new TreeMap<>();
    for (Jurisdiction j : Jurisdiction.values()) {
      List<Finding> own = findings.stream().filter(f -> f.measure().jurisdiction() == j).toList();
      Timeline timeline = new Timeline(j, own, List.of(), Set.of());
      Segment s = timeline.on(date);
      s.duties()
          .forEach(d -> d.amount().ifPresent(a -> duty.merge(d.currency(), a, BigDecimal::add)));
      boolean touched = j == Jurisdiction.US || j == Jurisdiction.EU || !own.isEmpty();
      answers.add(
          new Judgement.Answer(
              j,
              s.verdict(),
              s.findings(),
              timeline.next(date),
              new Nexus(Reach.YES, "us_person = yes"),
              touched));
    }
    Judgement judgement = new Judgement(date, answers, false, List.of(), List.of(), duty);
    return new RowResult(
        row, id, "flight, Belavia", RowResult.Status.SCREENED, Optional.of(judgement), List.of());
  }

  static RowResult error(int row, String id, String message) {
    return new RowResult(row, id, RowResult.Status.ERROR, Optional.empty(), List.of(message));
  }

  static RunInfo run(Optional<String> overlay) {
    return new RunInfo(
        "0.1.0",
        "2026.11.24",
        "ab".repeat(32),
        LocalDate.parse("2026-04-23"),
        Optional.of(LocalDate.parse("2025-10-01")),
        Optional.empty(),
        overlay,
        "shipments.xlsx",
        "cd".repeat(32),
        3,
        List.of(Jurisdiction.values()),
        "2026-11-24T05:00:00Z");
  }

  /** Belavia as it was in autumn 2025: in part licensed by the US, listed by the EU. */
  static List<Finding> belavia() {
    Measure block =
        measure(
            "us-31cfr548-blocking",
            Effect.PROHIBITS,
            "Property of listed persons is blocked",
            "31 CFR 548.201",
            days("2023-08-09", "2025-11-04"));
    Measure licence =
        measure(
            "us-31cfr548-gl-11",
            Effect.AUTHORISES,
            "Transactions with Belavia",
            "Belarus General License 11",
            days("2025-09-11", ""),
            Optional.of("the terms of General License 11"),
            "us-31cfr548-blocking");
    Measure frozen =
        measure(
            "eu-765-2006-art-2",
            Effect.PROHIBITS,
            "Nothing may be made available to listed persons",
            "Regulation (EC) No 765/2006, Article 2(2), Annex I",
            days("2021-12-02", ""));
    return List.of(
        finding(block, BELAVIA, "carrier \"Belavia\" = SDN list \"Belavia Belarusian Airlines\""),
        finding(licence, BELAVIA, "carrier \"Belavia\""),
        finding(frozen, BELAVIA, "carrier \"Belavia\" = Annex I \"Belavia\""));
  }

  static Interval days(String from, String to) {
    return new Interval(LocalDate.parse(from), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
  }
}
