package org.belscreen.screening;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Holding;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Transaction;

/** What rules about trade in goods, and about services for the Belarusian State, ask. */
interface TradeTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  boolean suppliesBelarus();

  /** Whether goods are traded, or named goods are carried: both move them. */
  default boolean goodsOrCarriage() {
    Activity activity = transaction().activity();
    return activity == Activity.GOODS || activity == Activity.TRANSPORT;
  }

  /**
   * Whether a service, a payment or a financing is what is done; tied to goods where a code is
   * given.
   */
  default boolean relatedService() {
    return switch (transaction().activity()) {
      case SERVICE, PAYMENT, FINANCE -> true;
      case GOODS, TRANSPORT -> false;
    };
  }

  /** Whether the goods originate in one of the countries or are dispatched from there. */
  default boolean comesFrom(String countries) {
    return in(transaction().origin(), countries) || in(transaction().from(), countries);
  }

  /**
   * The row says under {@code annex_match} that an annex covers the goods; for annexes without
   * codes.
   *
   * @param labels how the annex may be called, the usual name first ({@code "Va; Va-A"})
   */
  default Ground statedIn(String labels) {
    boolean stated = false;
    if (!transaction().annexMatch().isEmpty()) {
      stated =
          Words.any(
              labels,
              l -> transaction().annexMatch().get(l.toUpperCase(Locale.ROOT)) == Answer.YES);
    }
    Supplier<String> label = () -> labels.split(";")[0].strip();
    return stated
        ? Fact.yes(Subject.GOODS, () -> "annex_match = " + label.get() + ":yes")
        : Fact.no(Subject.GOODS, () -> "annex_match doesn't name " + label.get());
  }

  /** Whether the row says neither where goods come from nor where they go. */
  default boolean unrouted() {
    Transaction t = transaction();
    return t.origin().isEmpty() && t.from().isEmpty() && t.to().isEmpty() && t.via().isEmpty();
  }

  /**
   * Whether anything is said of goods themselves: a row may name parties only, to have them
   * screened, and describe what they do.
   */
  default boolean namesGoods() {
    Transaction t = transaction();
    return t.hsCode().isPresent()
        || t.eccn().isPresent()
        || t.quantity().isPresent()
        || t.netWeightKg().isPresent()
        || t.description().isPresent() && t.parties().isEmpty();
  }

  /** Whether no party of the role is named with its country. */
  default boolean unplaced(String role) {
    for (Party p : transaction().parties()) {
      if (p.role().label().equals(role) && p.country().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The end use as ground about the service. */
  default Ground serviceUse() {
    return Fact.yes(Subject.SERVICE, () -> "end_use = " + transaction().endUse().orElse("(blank)"));
  }

  /**
   * The client is the Belarusian State or acts for it; where the row doesn't say, open for clients
   * in Belarus only.
   */
  default Ground stateClient() {
    return switch (transaction().stateBody()) {
      case YES -> Fact.yes(Subject.SERVICE, "the client is the Belarusian State or acts for it");
      case NO -> Fact.no(Subject.SERVICE, "the client isn't the Belarusian State");
      case UNKNOWN ->
          suppliesBelarus()
              ? Fact.open(
                  Subject.SERVICE,
                  "if the client is the Belarusian State or acts for it",
                  "state_body")
              : Fact.no(Subject.SERVICE, "no client in Belarus");
    };
  }

  /** Holders from some countries together have at least so many per cent of the counterparty. */
  default Ground clientHeldFrom(String countries, String percent) {
    BigDecimal share = BigDecimal.ZERO;
    for (Holding h : transaction().holdings()) {
      if (in(h.ownerCountry(), countries)) {
        share = share.add(h.percent().orElse(BigDecimal.ZERO));
      }
    }
    String held = share.toPlainString();
    Supplier<String> because =
        () -> "holders from " + countries + " have " + held + " % of the client";
    return share.compareTo(Words.decimal(percent)) >= 0
        ? Fact.yes(Subject.GOODS, because)
        : Fact.no(Subject.GOODS, because);
  }
}
