package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
 * @param words says it in plain words: few rows need it said
 */
public record Nexus(Reach reach, Supplier<String> words) {

  private static final Nexus BORDER =
      new Nexus(Reach.YES, () -> "border measures apply on the spot");

  /** What in the row touches a place. */
  private record Tie(String what, String value) {
    @Override
    public String toString() {
      return what + " = " + value;
    }
  }

  /** A reach with its reason. */
  public Nexus(Reach reach, String because) {
    this(reach, () -> because);
  }

  /** The reason in plain words. */
  public String because() {
    return words.get();
  }

  static Nexus of(Jurisdiction jurisdiction, Transaction t, Places places) {
    return switch (jurisdiction) {
      case US -> of(t.usPerson(), "us_person", "US", t, places);
      case EU -> of(t.euPerson(), "eu_person", "EU", t, places);
      case PL, LT -> BORDER;
    };
  }

  private static Nexus of(
      Answer person, String column, String place, Transaction t, Places places) {
    List<Tie> ties = new ArrayList<>(4);
    if (person == Answer.YES) {
      ties.add(new Tie(column, "yes"));
    }
    ties(ties, place, t, places);
    if (!ties.isEmpty()) {
      return new Nexus(
          Reach.YES, () -> ties.stream().map(Tie::toString).collect(Collectors.joining(", ")));
    }
    if (person == Answer.NO) {
      return new Nexus(
          Reach.NO,
          () ->
              "no "
                  + place
                  + " nexus: "
                  + column
                  + " = no, and nothing else in the row touches it"
                  + unsaid(place, t));
    }
    return new Nexus(
        Reach.ASSUMED, () -> column + " is blank and nothing else settles it: reach is assumed");
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

  private static void ties(List<Tie> ties, String place, Transaction t, Places places) {
    tie(ties, "origin", t.origin(), place, places);
    tie(ties, "from", t.from(), place, places);
    tie(ties, "to", t.to(), place, places);
    for (String via : t.via()) {
      tie(ties, "via", Optional.of(via), place, places);
    }
    tie(ties, "currency", t.currency(), place + "-currency", places);
    for (Party p : t.parties()) {
      if (places.has(place, p.country())) {
        ties.add(new Tie(p.role().label() + " country", p.country().get()));
      }
    }
    tie(ties, "risk_country", t.riskCountry(), place, places);
    if (place.equals("US")) {
      // A US-registered aircraft is under the FAA wherever it flies.
      tie(ties, "vehicle_country", t.vehicleCountry(), place, places);
      t.usContentPercent()
          .filter(p -> p.signum() > 0)
          .ifPresent(p -> ties.add(new Tie("us_content_percent", p.toPlainString())));
    }
  }

  private static void tie(
      List<Tie> ties, String what, Optional<String> value, String place, Places places) {
    if (places.has(place, value)) {
      ties.add(new Tie(what, value.get()));
    }
  }
}
