package org.belscreen.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.StatedTransaction;
import org.belscreen.transaction.Transaction;

/** Movements of goods between the Union and Belarus, as the tests of annexes need them. */
final class Trade {

  /** What is done with the goods. */
  enum Route {
    EXPORT("DE", "DE", "BY"),
    EXPORT_FOR_BIATHLON("DE", "DE", "BY"),
    EXPORT_FOR_SPORT("DE", "DE", "BY"),
    EXPORT_OLD_CONTRACT("DE", "DE", "BY"),
    TRANSIT("DE", "DE", "KZ"),
    IMPORT("BY", "BY", "PL"),
    ELSEWHERE("DE", "DE", "TR");

    private final String origin;
    private final String from;
    private final String to;

    Route(String origin, String from, String to) {
      this.origin = origin;
      this.from = from;
      this.to = to;
    }
  }

  private Trade() {}

  /** One item of a million euro, dispatched in August 2024; a contract of 2020 or of 2026. */
  static Transaction of(Route route, String code) {
    Optional<String> endUse =
        switch (route) {
          case EXPORT_FOR_BIATHLON -> Optional.of("biathlon");
          case EXPORT_FOR_SPORT -> Optional.of("sport-shooting");
          default -> Optional.of("civil");
        };
    return new StatedTransaction(
        2,
        "T",
        LocalDate.of(2024, 8, 1),
        Optional.of(LocalDate.of(route == Route.EXPORT_OLD_CONTRACT ? 2020 : 2026, 1, 1)),
        Activity.GOODS,
        Optional.empty(),
        Optional.of(route.origin),
        Optional.of(route.from),
        Optional.of(route.to),
        route == Route.TRANSIT ? List.of("PL", "BY") : List.of(),
        Optional.empty(),
        Optional.of("rail"),
        Optional.empty(),
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        Optional.of(BigDecimal.ONE),
        Optional.of("pcs"),
        Optional.empty(),
        Optional.of(new BigDecimal("1000000")),
        Optional.of("EUR"),
        List.of(),
        List.of(),
        endUse,
        Answer.NO,
        Answer.YES,
        Optional.empty(),
        List.of(),
        Optional.of(Set.of()),
        Map.of(),
        Optional.empty(),
        Optional.of(LocalDate.of(2024, 8, 1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Answer.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Answer.NO,
        Answer.UNKNOWN);
  }
}
