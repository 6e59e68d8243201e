package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/** What rules on carriage ask: who carries, by what, and where the journey leads. */
interface TransportTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  boolean goods();

  boolean transport();

  boolean payment();

  boolean finance();

  boolean mode(String modes);

  boolean hasService(String services);

  /**
   * Whether the row is a carriage by road: goods or transport by road, or road haulage as a
   * service. A payment is none.
   */
  default boolean byRoad() {
    return carried("road", "road-haulage");
  }

  /** Whether the row is a flight: goods or transport by air, or a flight as a service. */
  default boolean byAir() {
    return carried("air", "flight; overflight; passenger-ticket");
  }

  /**
   * Whether an aircraft's flight is what is done: by its service, or carriage by air of nothing
   * that has a code of its own, so that origin and classification are those of the aircraft.
   */
  default boolean flies() {
    return hasService("flight; overflight")
        || (transport()
            && mode("air")
            && transaction().service().isEmpty()
            && transaction().hsCode().isEmpty());
  }

  /** Whether the journey's beginning or end is blank. */
  default boolean routeOpen() {
    return transaction().from().isEmpty() || transaction().to().isEmpty();
  }

  /** The blank ends of the journey, asked for because the journey may lead to a territory. */
  default Ground routeMayTouch(String territory) {
    List<String> blank = new ArrayList<>();
    if (transaction().from().isEmpty()) {
      blank.add("from");
    }
    if (transaction().to().isEmpty()) {
      blank.add("to");
    }
    return Fact.open(
        Subject.ROUTE, () -> "if the journey touches " + territory, blank.toArray(String[]::new));
  }

  private boolean carried(String mode, String services) {
    return !payment()
        && !finance()
        && (hasService(services) || ((goods() || transport()) && mode(mode)));
  }

  /** A carrier is seated in one of the countries; open where it, or its seat, isn't named. */
  default Ground carrierIn(String countries) {
    return seated(Role.CARRIER, countries, transport());
  }

  /** A marketing carrier is seated in one of the countries; none unless the row names one. */
  default Ground marketingCarrierIn(String countries) {
    return seated(Role.MARKETING_CARRIER, countries, false);
  }

  private Ground seated(Role role, String countries, boolean mustBeNamed) {
    List<Party> parties = transaction().parties(role);
    String column = role.name().toLowerCase(java.util.Locale.ROOT);
    List<Party> unknown = new ArrayList<>(0);
    for (Party p : parties) {
      if (in(p.country(), countries)) {
        return Fact.yes(
            Subject.ROUTE,
            () -> role.label() + " \"" + p.name() + "\" of " + p.country().orElseThrow());
      }
      if (p.country().isEmpty()) {
        unknown.add(p);
      }
    }
    if (!unknown.isEmpty()) {
      return Fact.open(
          Subject.ROUTE,
          () ->
              "if the seat of "
                  + role.label()
                  + " \""
                  + unknown.get(0).name()
                  + "\" is in "
                  + countries,
          column + "_country");
    }
    return parties.isEmpty() && mustBeNamed
        ? Fact.open(
            Subject.ROUTE, () -> "if the " + role.label() + " is seated in " + countries, column)
        : Fact.no(Subject.ROUTE, () -> "no " + role.label() + " of " + countries);
  }

  /**
   * The vehicle, or the trailer, is registered in one of the countries; open where the vehicle's
   * registration isn't given. No trailer is assumed where none is named.
   */
  default Ground registeredIn(String countries) {
    Transaction t = transaction();
    if (in(t.vehicleCountry(), countries)) {
      return Fact.yes(
          Subject.ROUTE, () -> "vehicle registered in " + t.vehicleCountry().orElseThrow());
    }
    Ground trailer = trailerFrom(countries);
    if (trailer.established()) {
      return trailer;
    }
    return t.vehicleCountry().isEmpty()
        ? Fact.open(
            Subject.ROUTE, () -> "if the vehicle is registered in " + countries, "vehicle_country")
        : trailer;
  }

  /** A trailer is registered in one of the countries; open where a named trailer's isn't given. */
  default Ground trailerFrom(String countries) {
    Transaction t = transaction();
    if (in(t.trailerCountry(), countries)) {
      return Fact.yes(
          Subject.ROUTE, () -> "trailer registered in " + t.trailerCountry().orElseThrow());
    }
    return t.trailer().isPresent() && t.trailerCountry().isEmpty()
        ? Fact.open(
            Subject.ROUTE,
            () -> "if trailer " + t.trailer().orElseThrow() + " is registered in " + countries,
            "trailer_country")
        : Fact.no(Subject.ROUTE, () -> "no trailer of " + countries);
  }

  /** The vehicle is registered elsewhere than in these countries; open where it isn't given. */
  default Ground registeredOutside(String countries) {
    return transaction()
        .vehicleCountry()
        .map(
            c ->
                in(Optional.of(c), countries)
                    ? Fact.no(Subject.ROUTE, () -> "vehicle registered in " + c)
                    : Fact.yes(Subject.ROUTE, () -> "vehicle registered in " + c))
        .orElse(
            Fact.open(
                Subject.ROUTE,
                "if the vehicle is registered outside the allowed countries",
                "vehicle_country"));
  }
}
