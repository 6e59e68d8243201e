package org.belscreen.party;

import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;

/**
 * Whether two ways of writing name one party of a row: its owners and its roles are tied by name.
 */
public final class SameName {

  private SameName() {}

  /** Whether the names are the same but for case, signs, script and legal form. */
  public static boolean of(String a, String b) {
    return a.equalsIgnoreCase(b) || !java.util.Collections.disjoint(keys(a), keys(b));
  }

  private static Set<String> keys(String name) {
    return Names.read(name).stream()
        .filter(Reading::whole)
        .map(Reading::key)
        .collect(Collectors.toSet());
  }
}
