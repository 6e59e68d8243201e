package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parties of a row, each with the country of the column beside it. */
final class RowParties {

  private final Cells cells;
  private final ReaderSetup setup;
  private final List<Party> parties = new ArrayList<>(6);

  RowParties(Cells cells, ReaderSetup setup) {
    this.cells = cells;
    this.setup = setup;
  }

  List<Party> parse() {
    add(Role.SELLER, Field.SELLER, Field.SELLER_COUNTRY);
    add(Role.BUYER, Field.BUYER, Field.BUYER_COUNTRY);
    add(Role.END_USER, Field.END_USER, Field.END_USER_COUNTRY);
    add(Role.CARRIER, Field.CARRIER, Field.CARRIER_COUNTRY);
    add(Role.BANK, Field.BANK, Field.BANK_COUNTRY);
    add(Role.OTHER, Field.OTHER_PARTIES, Field.OTHER_PARTIES_COUNTRY);
    add(Role.MARKETING_CARRIER, Field.MARKETING_CARRIER, Field.MARKETING_CARRIER_COUNTRY);
    for (Column column : setup.alsoParties()) {
      cells
          .text(column)
          .ifPresent(
              names ->
                  Text.entries(names)
                      .forEach(n -> parties.add(new Party(Role.OTHER, n, Optional.empty()))));
    }
    return List.copyOf(parties);
  }

  private void add(Role role, Field names, Field countries) {
    Optional<String> cell =
        cells.text(names).filter(s -> role != Role.MARKETING_CARRIER || !Answers.saysNone(s));
    List<Optional<String>> where = cells.countries(countries, false);
    if (cell.isEmpty()) {
      return;
    }
    List<String> written = Text.parts(cell.get());
    if (where.size() > written.size()) {
      cells.problem(
          countries,
          "names " + where.size() + " countries for " + written.size() + " in " + names.key(),
          "Give one country for each, in the same order, with ; between them.");
      return;
    }
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).isEmpty()) {
        Optional<String> country = i < where.size() ? where.get(i) : Optional.empty();
        parties.add(new Party(role, written.get(i), country));
      }
    }
  }
}
