package org.belscreen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.Activity;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/** A transaction in a few words, so that a reader knows which row is meant. */
public final class What {

  private What() {}

  /** For example {@code Muriate of potash 31042050, BY → PL}. */
  public static String of(Transaction t) {
    List<String> parts = new ArrayList<>();
    String thing =
        t.activity() == Activity.GOODS
            ? t.description().or(t::service).orElse("goods")
            : t.service()
                .or(t::description)
                .orElse(t.activity().name().toLowerCase(java.util.Locale.ROOT));
    parts.add(thing + t.hsCode().map(c -> " " + c).orElse(""));
    route(t).ifPresent(parts::add);
    counterparty(t).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static Optional<String> route(Transaction t) {
    if (t.from().isEmpty() && t.to().isEmpty()) {
      return t.origin().map(o -> "origin " + o);
    }
    String via = t.via().isEmpty() ? "" : String.join(" → ", t.via()) + " → ";
    return Optional.of(t.from().orElse("?") + " → " + via + t.to().orElse("?"));
  }

  /** For goods the route tells enough; for anything else who is served does. */
  private static Optional<String> counterparty(Transaction t) {
    if (t.activity() == Activity.GOODS) {
      return Optional.empty();
    }
    for (Role role : List.of(Role.CARRIER, Role.BUYER, Role.BANK, Role.END_USER, Role.OTHER)) {
      Optional<String> name = t.parties(role).stream().map(Party::name).findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }
}
