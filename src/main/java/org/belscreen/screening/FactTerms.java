package org.belscreen.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.belscreen.law.Interval;
import org.belscreen.party.SameName;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Holding;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.StatedDay;
import org.belscreen.transaction.Transaction;

/** Facts on which single measures turn. Each is a ground, so that silence is never taken for no. */
interface FactTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  /** The contract was concluded before the day (wind-down and grandfathering clauses). */
  default Ground contractBefore(String day) {
    LocalDate limit = Words.day(day);
    Supplier<String> stated = () -> "contract of " + transaction().words(StatedDay.CONTRACT);
    return transaction()
        .ask(StatedDay.CONTRACT.isBefore(limit))
        .map(
            before ->
                before
                    ? Fact.yes(Subject.GOODS, () -> stated.get() + ", before " + day)
                    : Fact.no(Subject.GOODS, () -> stated.get() + ", not before " + day))
        .orElse(
            Fact.open(
                Subject.GOODS,
                () -> "if the contract was concluded before " + day,
                "contract_date"));
  }

  /**
   * The goods left the country of dispatch on or after the day; the act's own date unless stated.
   */
  default Ground dispatchedFrom(String day) {
    LocalDate first = Words.day(day);
    Supplier<String> stated = () -> "dispatched on " + transaction().words(StatedDay.DISPATCH);
    return transaction()
        .ask(StatedDay.DISPATCH.isBefore(first))
        .map(before -> before ? Fact.no(Subject.GOODS, stated) : Fact.yes(Subject.GOODS, stated))
        .orElse(
            Fact.during(
                Subject.GOODS, Interval.since(first), () -> "dispatched on or after " + first));
  }

  /** The carriage began before the day; the act's own date unless stated. */
  default Ground startedBefore(String day) {
    LocalDate limit = Words.day(day);
    Supplier<String> stated =
        () -> "carriage begun on " + transaction().words(StatedDay.TRANSPORT_START);
    return transaction()
        .ask(StatedDay.TRANSPORT_START.isBefore(limit))
        .map(
            before ->
                before
                    ? Fact.yes(Subject.ROUTE, () -> stated.get() + ", before " + day)
                    : Fact.no(Subject.ROUTE, stated))
        .orElse(
            Fact.during(
                Subject.ROUTE, Interval.before(limit), () -> "carriage begun before " + day));
  }

  /** The debt or security was issued on or after the day. */
  default Ground issuedFrom(String day) {
    LocalDate first = Words.day(day);
    Supplier<String> stated = () -> "issued on " + transaction().words(StatedDay.ISSUE);
    return transaction()
        .ask(StatedDay.ISSUE.isBefore(first))
        .map(
            before -> before ? Fact.no(Subject.SERVICE, stated) : Fact.yes(Subject.SERVICE, stated))
        .orElse(Fact.open(Subject.SERVICE, () -> "if issued on or after " + day, "issue_date"));
  }

  /** The debt runs for more than so many days. */
  default Ground maturityOver(String days) {
    int limit = Words.number(days);
    return transaction()
        .maturityDays()
        .map(
            d ->
                d > limit
                    ? Fact.yes(Subject.SERVICE, () -> "maturity " + d + " days")
                    : Fact.no(Subject.SERVICE, () -> "maturity " + d + " days"))
        .orElse(
            Fact.open(
                Subject.SERVICE, () -> "if it runs for over " + days + " days", "maturity_days"));
  }

  /** The client is the Belarusian State or acts for it. */
  default Ground stateBody() {
    return Fact.of(
        transaction().stateBody(),
        Subject.SERVICE,
        () ->
            transaction().stateBody() == Answer.YES
                ? "the client is the Belarusian State or acts for it"
                : "if the client is the Belarusian State or acts for it",
        "state_body");
  }

  /** The contract does not forbid re-export to Belarus. */
  default Ground noClause() {
    return switch (transaction().noBelarusClause()) {
      case YES -> Fact.no(Subject.GOODS, "the contract forbids re-export to Belarus");
      case NO -> Fact.yes(Subject.GOODS, "the contract lacks a no-re-export-to-Belarus clause");
      case UNKNOWN ->
          Fact.open(
              Subject.GOODS,
              "if the contract lacks a no-re-export-to-Belarus clause",
              "no_belarus_clause");
    };
  }

  /** A financial messaging service is what is provided; no unless stated. */
  default boolean messaging() {
    return transaction().messaging() == Answer.YES
        || transaction().service().filter("financial-messaging"::equals).isPresent();
  }

  /** The client's personal status is one of those named ({@code "eu-national; eu-resident"}). */
  default boolean personStatus(String statuses) {
    return transaction().personStatus().map(s -> Words.has(statuses, s)).orElse(false);
  }

  /** The client has lived there since before the day. */
  default Ground residentBefore(String day) {
    LocalDate limit = Words.day(day);
    return transaction()
        .residentSince()
        .map(
            d ->
                d.isBefore(limit)
                    ? Fact.yes(Subject.SERVICE, () -> "resident since " + d)
                    : Fact.no(Subject.SERVICE, () -> "resident since " + d))
        .orElse(
            Fact.open(Subject.SERVICE, () -> "if resident since before " + day, "resident_since"));
  }

  /** The haulier was set up after the day. */
  default Ground foundedAfter(String day) {
    LocalDate limit = Words.day(day);
    return transaction()
        .carrierFounded()
        .map(
            d ->
                d.isAfter(limit)
                    ? Fact.yes(Subject.ROUTE, () -> "haulier set up on " + d)
                    : Fact.no(Subject.ROUTE, () -> "haulier set up on " + d))
        .orElse(
            Fact.open(
                Subject.ROUTE, () -> "if the haulier was set up after " + day, "carrier_founded"));
  }

  /**
   * Holders of the carrier from a country, without those of the exempt statuses, together have at
   * least so many per cent of it. Open where a share or the country of a holder is unknown and
   * would make it so.
   */
  default Ground carrierHeldFrom(String country, String exemptStatuses, String percent) {
    BigDecimal limit = Words.decimal(percent);
    BigDecimal share = BigDecimal.ZERO;
    BigDecimal unplaced = BigDecimal.ZERO;
    boolean open = false;
    // Where the row is a carriage, owners of nobody in particular are those of the carrier.
    boolean hired = transaction().activity() == org.belscreen.transaction.Activity.TRANSPORT;
    for (Holding h : transaction().holdings()) {
      boolean ofCarrier =
          transaction().parties(Role.CARRIER).stream()
              .anyMatch(c -> h.entity().map(e -> SameName.of(c.name(), e)).orElse(hired));
      boolean counts = h.ownerStatus().stream().noneMatch(s -> Words.has(exemptStatuses, s));
      if (ofCarrier && counts && in(h.ownerCountry(), country)) {
        share = share.add(h.percent().orElse(BigDecimal.ZERO));
        open |= h.percent().isEmpty();
      } else if (ofCarrier && counts && h.ownerCountry().isEmpty()) {
        unplaced = unplaced.add(h.percent().orElse(limit));
      }
    }
    String held = share.toPlainString();
    Supplier<String> because =
        () -> "holders from " + country + " have " + held + " % of the carrier";
    if (share.compareTo(limit) >= 0) {
      return Fact.yes(Subject.ROUTE, because);
    }
    if (open) {
      return Fact.open(Subject.ROUTE, () -> because.get() + " and more of unknown size", "owners");
    }
    return share.add(unplaced).compareTo(limit) >= 0
        ? Fact.open(
            Subject.ROUTE,
            () -> because.get() + "; if others whose country is not given are from there too",
            "owners")
        : Fact.no(Subject.ROUTE, because);
  }

  /** A column that decides and is blank, as a ground that asks for it. */
  default Ground asks(String columns, String why) {
    return new Fact(
        Subject.GOODS,
        Interval.ALWAYS,
        false,
        java.util.List.copyOf(new java.util.TreeSet<>(Words.of(columns))),
        () -> why);
  }
}
