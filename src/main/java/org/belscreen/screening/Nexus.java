package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Transaction;

/**
 * Which law reaches a transaction. {@code us_person = no} together with no US origin, dispatch,
 * destination, transit, currency, party or content takes a row out of US reach; likewise for the EU
 * (31 CFR 548; Regulation (EC) No 765/2006, Article 10).
 *
 * @param reach the answer
 * @param because in plain words
 */
public record Nexus(Reach reach, String because) {

  static Nexus of(Jurisdiction jurisdiction, Transaction t, CountryGroups groups) {
    return switch (jurisdiction) {
      case US -> of(t.usPerson(), "us_person", "US", t, groups);
      case EU -> of(t.euPerson(), "eu_person", "EU", t, groups);
      case PL, LT -> new Nexus(Reach.YES, "border measures apply on the spot");
    };
  }

  private static Nexus of(
      Answer person, String column, String place, Transaction t, CountryGroups groups) {
    List<String> touches = touches(place, t, groups);
    if (person == Answer.YES) {
      touches.add(0, column + " = yes");
    }
    if (!touches.isEmpty()) {
      return new Nexus(Reach.YES, String.join(", ", touches));
    }
    if (person == Answer.NO) {
      return new Nexus(
          Reach.NO,
          "no "
              + place
              + " nexus: "
              + column
              + " = no, and nothing else in the row touches it"
              + unsaid(place, t));
    }
    return new Nexus(
        Reach.ASSUMED, column + " is blank and nothing else settles it: reach is assumed");
  }

  /** Blank columns that could have touched the place: taken as not doing so, and said. */
  private static String unsaid(String place, Transaction t) {
    List<String> blank = new ArrayList<>();
    boolean goods = t.activity() == Activity.GOODS || t.hsCode().isPresent();
    if (goods && t.origin().isEmpty()) {
      blank.add("origin");
    }
    if (t.currency().isEmpty()) {
      blank.add("currency");
    }
    if (goods && place.equals("US") && t.usContentPercent().isEmpty()) {
      blank.add("us_content_percent");
    }
    return blank.isEmpty() ? "" : " (blank, so taken as no tie: " + String.join(", ", blank) + ")";
  }

  private static List<String> touches(String place, Transaction t, CountryGroups groups) {
    List<String> touches = new ArrayList<>();
    touch(touches, "origin", t.origin(), place, groups);
    touch(touches, "from", t.from(), place, groups);
    touch(touches, "to", t.to(), place, groups);
    for (String via : t.via()) {
      touch(touches, "via", Optional.of(via), place, groups);
    }
    t.currency()
        .filter(c -> groups.includes(place + "-currency", c))
        .ifPresent(c -> touches.add("currency = " + c));
    for (Party p : t.parties()) {
      touch(touches, p.role().label() + " country", p.country(), place, groups);
    }
    touch(touches, "risk_country", t.riskCountry(), place, groups);
    if (place.equals("US")) {
      // A US-registered aircraft is under the FAA wherever it flies.
      touch(touches, "vehicle_country", t.vehicleCountry(), place, groups);
    }
    if (place.equals("US") && t.usContentPercent().filter(p -> p.signum() > 0).isPresent()) {
      touches.add("us_content_percent = " + t.usContentPercent().get().toPlainString());
    }
    return touches;
  }

  private static void touch(
      List<String> touches,
      String what,
      Optional<String> country,
      String place,
      CountryGroups groups) {
    if (country.isPresent() && groups.includes(place, country.get())) {
      touches.add(what + " = " + country.get());
    }
  }
}
