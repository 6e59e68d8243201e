package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds how much of whom.
 *
 * @param entity the held party; empty where the cell names none (then each counterparty is meant)
 * @param owner the holder's name as written
 * @param ownerCountry its nationality or seat, ISO 3166-1 alpha-2, if given
 * @param ownerStatus {@code eu-national} or {@code eu-resident} where given in brackets
 * @param percent the share, 0 to 100; empty where it is unknown
 * @param ofBook whether it stands on the sheet {@code ownership}, for every row, and not in the row
 */
public record Holding(
    Optional<String> entity,
    String owner,
    Optional<String> ownerCountry,
    Set<String> ownerStatus,
    Optional<BigDecimal> percent,
    boolean ofBook) {

  /** A holding that the row itself states. */
  public Holding(
      Optional<String> entity,
      String owner,
      Optional<String> ownerCountry,
      Set<String> ownerStatus,
      Optional<BigDecimal> percent) {
    this(entity, owner, ownerCountry, ownerStatus, percent, false);
  }
}
