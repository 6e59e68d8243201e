package org.belscreen.screening;

import java.util.List;
import java.util.Optional;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/**
 * A transaction as rules see it: the vocabulary of the left-hand sides. Plain questions answer
 * {@code false} where the row is silent; a question whose silence matters is a {@link Ground}, to
 * be asked with {@code possible()}. Lists are written {@code "a; b"}; a country may be an ISO code
 * or a group of {@code country-groups.csv}.
 */
public final class Dealing
    implements GoodsTerms,
        FactTerms,
        UsTerms,
        TradeTerms,
        CustomsTerms,
        EarTerms,
        TransportTerms,
        FinanceTerms,
        BorderTerms {

  private final Transaction transaction;
  private final Places places;
  private Nexus us;
  private Nexus eu;
  private String plainCrossing;
  private String plainDescription;

  /** A transaction seen with the groups of countries of a day. */
  public static Dealing of(Transaction transaction, CountryGroups groups) {
    return new Dealing(transaction, new Places(groups));
  }

  Dealing(Transaction transaction, Places places) {
    this.transaction = transaction;
    this.places = places;
  }

  @Override
  public Transaction transaction() {
    return transaction;
  }

  /** How a jurisdiction's law reaches the row. */
  public Nexus nexus(Jurisdiction jurisdiction) {
    return switch (jurisdiction) {
      case US -> us = us != null ? us : Nexus.of(jurisdiction, transaction, places);
      case EU -> eu = eu != null ? eu : Nexus.of(jurisdiction, transaction, places);
      case PL, LT -> Nexus.of(jurisdiction, transaction, places);
    };
  }

  // What is done

  /** Trade in goods as such. */
  public boolean goods() {
    return transaction.activity() == Activity.GOODS;
  }

  public boolean service() {
    return transaction.activity() == Activity.SERVICE;
  }

  public boolean payment() {
    return transaction.activity() == Activity.PAYMENT;
  }

  public boolean finance() {
    return transaction.activity() == Activity.FINANCE;
  }

  public boolean transport() {
    return transaction.activity() == Activity.TRANSPORT;
  }

  /** Whether the service is one of those named in contract words. */
  public boolean hasService(String services) {
    return transaction.service().map(s -> Words.has(services, s)).orElse(false);
  }

  /** Whether no service is named. */
  public boolean serviceBlank() {
    return transaction.service().isEmpty();
  }

  // Countries and route

  @Override
  public boolean in(Optional<String> country, String countries) {
    return places.has(countries, country);
  }

  public boolean originIn(String countries) {
    return in(transaction.origin(), countries);
  }

  public boolean fromIn(String countries) {
    return in(transaction.from(), countries);
  }

  public boolean toIn(String countries) {
    return in(transaction.to(), countries);
  }

  public boolean viaIn(String countries) {
    for (String via : transaction.via()) {
      if (places.has(countries, via)) {
        return true;
      }
    }
    return false;
  }

  public boolean originBlank() {
    return transaction.origin().isEmpty();
  }

  public boolean fromBlank() {
    return transaction.from().isEmpty();
  }

  public boolean toBlank() {
    return transaction.to().isEmpty();
  }

  public boolean riskIn(String countries) {
    return in(transaction.riskCountry(), countries);
  }

  public boolean riskBlank() {
    return transaction.riskCountry().isEmpty();
  }

  public boolean vehicleIn(String countries) {
    return in(transaction.vehicleCountry(), countries);
  }

  public boolean vehicleCountryBlank() {
    return transaction.vehicleCountry().isEmpty();
  }

  public boolean trailerIn(String countries) {
    return in(transaction.trailerCountry(), countries);
  }

  /**
   * Whether the row's crossing is one of those named ({@code "Kuznica; Bobrowniki"}) or, where a
   * border is ({@code "PL-BY"}), one of that border; by every spelling, without case or accents.
   */
  @Override
  public boolean crossingLike(String crossings) {
    return Words.any(crossings, c -> crossingSpelt(places.spellings(c)));
  }

  @Override
  public boolean crossingElsewhere(String border) {
    return crossingSpelt(places.spellingsElsewhere(border));
  }

  private boolean crossingSpelt(List<String> spellings) {
    if (transaction.crossing().isEmpty()) {
      return false;
    }
    if (plainCrossing == null) {
      plainCrossing = plain(transaction.crossing().get());
    }
    for (String spelling : spellings) {
      if (plainCrossing.contains(spelling)) {
        return true;
      }
    }
    return false;
  }

  public boolean crossingBlank() {
    return transaction.crossing().isEmpty();
  }

  public boolean mode(String modes) {
    return transaction.transportMode().map(m -> Words.has(modes, m)).orElse(false);
  }

  public boolean modeBlank() {
    return transaction.transportMode().isEmpty();
  }

  /** Whether Belarus is origin, dispatch, destination or transit, or the seat of a party. */
  public boolean touchesBelarus() {
    return touches("BY");
  }

  /** Whether a country is origin, dispatch, destination or transit, or the seat of a party. */
  public boolean touches(String countries) {
    return originIn(countries)
        || fromIn(countries)
        || toIn(countries)
        || viaIn(countries)
        || anyPartyIn(countries);
  }

  /**
   * Whether goods or services go to Belarus, to somebody there, or for use there: by destination,
   * or by a buyer or end user seated there where they don't leave Belarus themselves.
   */
  @Override
  public boolean suppliesBelarus() {
    return toIn("BY") || (!fromIn("BY") && partyIn("buyer; end user", "BY"));
  }

  /** Whether goods enter the customs territory of the Union from outside it. */
  public boolean entersUnion() {
    return toIn("EU") && !fromIn("EU");
  }

  /** Whether goods leave the Union for a third country. */
  public boolean leavesUnion() {
    return fromIn("EU") && transaction.to().isPresent() && !toIn("EU");
  }

  // Parties

  public boolean partyIn(String roles, String countries) {
    for (Party p : transaction.parties()) {
      if (Words.has(roles, p.role().label()) && in(p.country(), countries)) {
        return true;
      }
    }
    return false;
  }

  public boolean anyPartyIn(String countries) {
    for (Party p : transaction.parties()) {
      if (in(p.country(), countries)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a party of the role is named without its country. */
  public boolean countryBlank(String roles) {
    for (Party p : transaction.parties()) {
      if (Words.has(roles, p.role().label()) && p.country().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  public boolean has(String role) {
    for (Party p : transaction.parties()) {
      if (p.role().label().equals(role)) {
        return true;
      }
    }
    return false;
  }

  /** The parties of a role as a ground: {@code carrier "X" (BY)}. */
  public Ground party(String role) {
    for (Party p : transaction.parties()) {
      if (p.role().label().equals(role)) {
        return Fact.yes(
            Subject.party(plain(p.name())),
            role + " \"" + p.name() + "\"" + p.country().map(c -> " (" + c + ")").orElse(""));
      }
    }
    return Fact.no(Subject.ROUTE, () -> "no " + role);
  }

  // Subjects

  /** The goods as subject and reason. */
  public Ground theGoods() {
    return Fact.yes(
        Subject.GOODS,
        transaction.hsCode().map(c -> "code " + c).orElse("goods")
            + transaction.description().map(d -> " (" + d + ")").orElse(""));
  }

  /** The service, payment or financing as subject and reason. */
  public Ground theService() {
    return Fact.yes(
        Subject.SERVICE,
        transaction.service().map(s -> "service " + s).orElse("service")
            + transaction.description().map(d -> " (" + d + ")").orElse(""));
  }

  /** The route as subject and reason. */
  public Ground theRoute() {
    StringBuilder route = new StringBuilder();
    route.append(transaction.from().orElse("?"));
    transaction.via().forEach(v -> route.append(" – ").append(v));
    route.append(" – ").append(transaction.to().orElse("?"));
    transaction.crossing().ifPresent(c -> route.append(" at ").append(c));
    transaction.transportMode().ifPresent(m -> route.append(" by ").append(m));
    return Fact.yes(Subject.ROUTE, () -> "route " + route);
  }

  /** Whether the description holds one of the words, without case or accents. */
  public boolean described(String words) {
    if (transaction.description().isEmpty()) {
      return false;
    }
    if (plainDescription == null) {
      plainDescription = plain(transaction.description().get());
    }
    return Words.anyPlain(words, plainDescription::contains);
  }

  static String plain(String text) {
    return Words.plain(text);
  }

  /** Whether the row names any party. */
  public boolean namesParties() {
    return !transaction.parties().isEmpty();
  }

  /** The registration of a party role; kept for symmetry with {@link Role}. */
  public boolean vehicleBlank() {
    return transaction.vehicle().isEmpty();
  }
}
