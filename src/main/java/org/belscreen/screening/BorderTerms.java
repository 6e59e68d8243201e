package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.Transaction;

/** What rules of border states ask: whether and where the journey crosses their border. */
interface BorderTerms extends TransportTerms {

  boolean crossingLike(String crossings);

  /** Whether the row's crossing is one of another border. */
  boolean crossingElsewhere(String border);

  Ground theRoute();

  /** Whether the row is a carriage over land: by road, rail or post. A payment is none. */
  default boolean overland() {
    return byRoad() || ((goods() || transport()) && mode("road; rail; post"));
  }

  /** Whether the row is, or may be, a carriage by road: by road or post, or by a mode unsaid. */
  default boolean maybeByRoad() {
    return byRoad()
        || ((goods() || transport())
            && (mode("road; post") || transaction().transportMode().isEmpty()));
  }

  /**
   * The journey crosses a border: at one of its crossings by name, or by two countries that follow
   * each other on the way where the crossing is blank or unheard of.
   *
   * @param border the two countries, such as {@code PL-BY}, in either direction
   */
  default Ground crosses(String border) {
    if (crossingLike(border)) {
      return theRoute();
    }
    return !crossingElsewhere(border) && neighbours(border)
        ? Fact.yes(Subject.ROUTE, () -> theRoute().because() + " leads over the border " + border)
        : Fact.no(Subject.ROUTE, () -> "the route does not touch the border " + border);
  }

  private boolean neighbours(String border) {
    int dash = border.indexOf('-');
    String one = border.substring(0, dash);
    String other = border.substring(dash + 1);
    Transaction t = transaction();
    List<Optional<String>> way = new ArrayList<>();
    way.add(t.from());
    t.via().forEach(v -> way.add(Optional.of(v)));
    way.add(t.to());
    for (int i = 1; i < way.size(); i++) {
      String a = way.get(i - 1).orElse("");
      String b = way.get(i).orElse("");
      if (a.equals(one) && b.equals(other) || a.equals(other) && b.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** The crossing is the one named; open where it is blank. */
  default Ground crossingIs(String crossing) {
    if (crossingLike(crossing)) {
      return theRoute();
    }
    return transaction().crossing().isEmpty()
        ? Fact.open(Subject.ROUTE, () -> "if the crossing is " + crossing, "crossing")
        : Fact.no(Subject.ROUTE, () -> "crossing " + transaction().crossing().orElseThrow());
  }
}
