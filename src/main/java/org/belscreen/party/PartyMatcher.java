package org.belscreen.party;

import java.util.List;
import java.util.Optional;

/** Finds the listed parties that a written name may mean. */
@FunctionalInterface
public interface PartyMatcher {

  /**
   * Every entry that a name may mean: exact ones first, then by score.
   *
   * @param nameAsWritten a party's name in any script
   * @param country ISO 3166-1 alpha-2 code, if known
   */
  List<NameMatch> match(String nameAsWritten, Optional<String> country);
}
