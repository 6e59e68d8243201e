package org.belscreen.transaction;

import java.util.Optional;

/**
 * A party as the row names it.
 *
 * @param role what it does in the transaction
 * @param name the name as written, never blank
 * @param country ISO 3166-1 alpha-2 code, if given
 */
public record Party(Role role, String name, Optional<String> country) {

  // A record's own methods are made when they are first called, which takes long at start.
  @Override
  public boolean equals(Object o) {
    return o instanceof Party p
        && p.role == role
        && p.name.equals(name)
        && p.country.equals(country);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + role.ordinal();
  }
}
