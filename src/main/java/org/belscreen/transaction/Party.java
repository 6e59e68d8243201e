package org.belscreen.transaction;

import java.util.Optional;

/**
 * A party as the row names it.
 *
 * @param role what it does in the transaction
 * @param name the name as written, never blank
 * @param country ISO 3166-1 alpha-2 code, if given
 */
public record Party(Role role, String name, Optional<String> country) {}
