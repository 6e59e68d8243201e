package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.Transaction;

/** What rules on customs duties ask: where goods come from, and whether they are entered. */
interface CustomsTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  /**
   * The goods originate in one of the countries or are exported from it ({@code from}). Transit
   * through it ({@code via}) is not export from it. Open where a blank column could make it so.
   */
  default Ground originOrExport(String countries) {
    Transaction t = transaction();
    if (in(t.origin(), countries)) {
      return Fact.yes(Subject.GOODS, () -> "origin " + t.origin().orElseThrow());
    }
    if (in(t.from(), countries)) {
      return Fact.yes(
          Subject.GOODS,
          "exported from "
              + t.from().orElseThrow()
              + t.origin().map(o -> ", whatever their origin (" + o + ")").orElse(""));
    }
    List<String> blank = new ArrayList<>();
    if (t.origin().isEmpty()) {
      blank.add("origin");
    }
    if (t.from().isEmpty()) {
      blank.add("from");
    }
    return blank.isEmpty()
        ? Fact.no(Subject.GOODS, () -> "neither from nor exported from " + either(countries))
        : Fact.open(
            Subject.GOODS,
            () -> "if they originate in or are exported from " + either(countries),
            blank.toArray(String[]::new));
  }

  /** The goods originate in one of the countries, wherever they are shipped from. */
  default Ground originates(String countries) {
    Transaction t = transaction();
    if (in(t.origin(), countries)) {
      return Fact.yes(Subject.GOODS, () -> "origin " + t.origin().orElseThrow());
    }
    return t.origin().isEmpty()
        ? Fact.open(Subject.GOODS, () -> "if they originate in " + either(countries), "origin")
        : Fact.no(Subject.GOODS, () -> "origin " + t.origin().get());
  }

  /**
   * The goods are entered into a customs territory from outside it. Goods that only pass through it
   * are not; open where the destination is blank and the goods don't come from within.
   */
  default Ground enteredInto(String territory) {
    Transaction t = transaction();
    if (in(t.from(), territory)) {
      return Fact.no(
          Subject.GOODS, () -> "dispatched from within " + territory.replace("-customs", ""));
    }
    if (in(t.to(), territory)) {
      return Fact.yes(Subject.GOODS, () -> "entered in " + t.to().orElseThrow());
    }
    return t.to().isEmpty()
        ? Fact.open(
            Subject.GOODS,
            () -> "if they are entered into " + territory.replace("-customs", ""),
            "to")
        : Fact.no(Subject.GOODS, () -> "not entered into " + territory.replace("-customs", ""));
  }

  /**
   * The carriage began before the day, or the goods left before it; the act's date unless stated.
   */
  default Ground underWayBefore(String day) {
    LocalDate limit = Words.day(day);
    Transaction t = transaction();
    return t.transportStart()
        .or(t::dispatchDate)
        .map(
            d ->
                d.isBefore(limit)
                    ? Fact.yes(Subject.GOODS, () -> "under way since " + d + ", before " + day)
                    : Fact.no(Subject.GOODS, () -> "under way since " + d + ", not before " + day))
        .orElse(Fact.no(Subject.GOODS, () -> "not said to have been under way before " + day));
  }

  private static String either(String countries) {
    return countries.replace("; ", " or ");
  }
}
