package org.belscreen.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.belscreen.party.SameName;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Holding;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/** What rules ask that follow the item itself, its carrier and its price. */
interface EarTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  boolean viaIn(String countries);

  /**
   * Whether an item changes hands or place: trade in goods; a service whose name says that the item
   * itself is handed over ({@code handedOver}); carriage or a service for which a code or an ECCN
   * is given, unless its service is one of {@code except}.
   */
  default boolean supplies(String handedOver, String except) {
    Transaction t = transaction();
    if (t.activity() == Activity.GOODS) {
      return true;
    }
    if (t.activity() != Activity.TRANSPORT && t.activity() != Activity.SERVICE) {
      return false;
    }
    String service = t.service().orElse("");
    return Words.has(handedOver, service)
        || (t.hsCode().isPresent() || t.eccn().isPresent()) && !Words.has(except, service);
  }

  /** Whether the route begins in, ends in or passes through one of the countries. */
  default boolean routeIn(String countries) {
    return in(transaction().from(), countries)
        || in(transaction().to(), countries)
        || viaIn(countries);
  }

  /** The sum is at most so much of the currency, as a ground about the service. */
  default Ground valueUpTo(String amount, String currency) {
    Transaction t = transaction();
    if (t.value().isEmpty()) {
      return Fact.open(Subject.SERVICE, () -> "if at most " + amount + " " + currency, "value");
    }
    if (t.currency().filter(currency::equals).isEmpty()) {
      return Fact.open(Subject.SERVICE, () -> "if at most " + amount + " " + currency, "currency");
    }
    Supplier<String> because = () -> "value " + t.value().get().toPlainString() + " " + currency;
    return t.value().get().compareTo(Words.decimal(amount)) <= 0
        ? Fact.yes(Subject.SERVICE, because)
        : Fact.no(Subject.SERVICE, () -> because.get() + ", over " + amount);
  }

  /** Whether the debt's maturity is given and longer than so many days. */
  default boolean maturityStatedOver(String days) {
    return transaction().maturityDays().filter(d -> d > Words.number(days)).isPresent();
  }

  /**
   * The end user, or the buyer where none is named, is held wholly by holders from the countries;
   * open where its holders aren't named.
   */
  default Ground recipientHeldFrom(String countries) {
    Transaction t = transaction();
    List<Party> users = t.parties(Role.END_USER);
    List<Party> recipients = users.isEmpty() ? t.parties(Role.BUYER) : users;
    BigDecimal share = BigDecimal.ZERO;
    boolean named = false;
    for (Holding h : t.holdings()) {
      boolean meant =
          h.entity()
              .map(e -> recipients.stream().anyMatch(p -> SameName.of(p.name(), e)))
              .orElse(true);
      if (meant) {
        named = true;
        if (in(h.ownerCountry(), countries)) {
          share = share.add(h.percent().orElse(BigDecimal.ZERO));
        }
      }
    }
    if (!named) {
      return Fact.open(
          Subject.GOODS, () -> "if holders from " + countries + " have all of it", "owners");
    }
    String held = share.toPlainString();
    Supplier<String> because = () -> "holders from " + countries + " have " + held + " % of it";
    return share.compareTo(BigDecimal.valueOf(100)) >= 0
        ? Fact.yes(Subject.GOODS, because)
        : Fact.no(Subject.GOODS, because);
  }
}
