package org.belscreen.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.StatedDay;
import org.belscreen.transaction.Transaction;

/** What rules on financial dealings ask. Grounds, so that silence is never taken for no. */
interface FinanceTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  /**
   * The client is seated or lives in one of the countries: a buyer or end user or, where the row
   * names neither, a seller or other party that is no bank. Open where none is known to be there
   * and the country of one is blank, or where nobody is named.
   */
  default Ground clientIn(String countries) {
    List<Party> clients = parties(Role.BUYER, Role.END_USER);
    if (clients.isEmpty()) {
      clients = parties(Role.SELLER, Role.OTHER);
    }
    for (Party p : clients) {
      if (in(p.country(), countries)) {
        return Fact.yes(
            Subject.SERVICE, () -> "client \"" + p.name() + "\" of " + p.country().orElseThrow());
      }
    }
    for (Party p : clients) {
      if (p.country().isEmpty()) {
        return Fact.open(
            Subject.SERVICE,
            () -> "if client \"" + p.name() + "\" is of " + countries,
            column(p.role()) + "_country");
      }
    }
    return clients.isEmpty()
        ? Fact.open(Subject.SERVICE, () -> "if the client is of " + countries, "buyer")
        : Fact.no(Subject.SERVICE, () -> "no client of " + countries);
  }

  private List<Party> parties(Role one, Role other) {
    List<Party> found = List.of();
    for (Party p : transaction().parties()) {
      if (p.role() == one || p.role() == other) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(p);
      }
    }
    return found;
  }

  private static String column(Role role) {
    return role == Role.OTHER ? "other_parties" : role.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value is more than an amount. Open where it is blank or in another currency: amounts are
   * never converted.
   *
   * @param amount a plain decimal, such as {@code 100000}
   * @param currency its ISO 4217 code
   */
  default Ground valueOver(String amount, String currency) {
    Optional<BigDecimal> value = transaction().value();
    Optional<String> stated = transaction().currency();
    Supplier<String> limit = () -> amount + " " + currency;
    if (value.isEmpty()) {
      return Fact.open(Subject.SERVICE, () -> "if the value is over " + limit.get(), "value");
    }
    if (stated.filter(currency::equals).isEmpty()) {
      return value.get().signum() == 0
          ? Fact.no(Subject.SERVICE, "no value")
          : Fact.open(Subject.SERVICE, () -> "if the value is over " + limit.get(), "currency");
    }
    Supplier<String> because = () -> "value " + value.get().toPlainString() + " " + currency;
    return value.get().compareTo(Words.decimal(amount)) > 0
        ? Fact.yes(Subject.SERVICE, () -> because.get() + ", over " + limit.get())
        : Fact.no(Subject.SERVICE, () -> because.get() + ", not over " + limit.get());
  }

  /** The row's currency is one of those named, by code or group; open where it is blank. */
  default Ground inCurrency(String currencies) {
    Optional<String> stated = transaction().currency();
    if (stated.isEmpty()) {
      return Fact.open(
          Subject.SERVICE, () -> "if the currency is one of " + currencies, "currency");
    }
    return in(stated, currencies)
        ? Fact.yes(Subject.SERVICE, () -> "currency " + stated.get())
        : Fact.no(Subject.SERVICE, () -> "currency " + stated.get());
  }

  /** The loan was granted on or after the day: by its issue date, else by the act's own date. */
  default Ground grantedFrom(String day) {
    LocalDate first = Words.day(day);
    Supplier<String> stated = () -> "granted on " + transaction().words(StatedDay.ISSUE);
    return transaction()
        .ask(StatedDay.ISSUE.isBefore(first))
        .map(
            before -> before ? Fact.no(Subject.SERVICE, stated) : Fact.yes(Subject.SERVICE, stated))
        .orElse(
            Fact.during(
                Subject.SERVICE, Interval.since(first), () -> "granted on or after " + first));
  }

  /**
   * The contract is older than the party's listing; open where its date is blank.
   *
   * @param hit the listed party
   */
  default Ground contractBeforeListing(PartyHit hit) {
    LocalDate listed = hit.entry().dates().from();
    Supplier<String> stated = () -> "contract of " + transaction().words(StatedDay.CONTRACT);
    return transaction()
        .ask(StatedDay.CONTRACT.isBefore(listed))
        .map(
            before ->
                before
                    ? Fact.yes(
                        hit.subject(), () -> stated.get() + ", before the listing of " + listed)
                    : Fact.no(hit.subject(), stated))
        .orElse(
            Fact.open(
                hit.subject(),
                () -> "if the contract is older than the listing of " + listed,
                "contract_date"));
  }
}
