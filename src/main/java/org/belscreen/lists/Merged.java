package org.belscreen.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several files say of one party, together. */
final class Merged {

  private Merged() {}

  /** Two states of a party; where they differ the later one is shown, and nothing is forgotten. */
  static ListedParty of(ListedParty earlier, ListedParty later) {
    if (earlier.equals(later)) {
      return later;
    }
    String name = later.name().isEmpty() ? earlier.name() : later.name();
    Set<String> aliases = new LinkedHashSet<>(later.aliases());
    aliases.addAll(earlier.aliases());
    if (!earlier.name().isEmpty()) {
      aliases.add(earlier.name());
    }
    aliases.remove(name);
    List<String> weak = new ArrayList<>(union(later.weak(), earlier.weak()));
    weak.removeAll(aliases);
    weak.remove(name);
    return new ListedParty(
        later.key(),
        name,
        List.copyOf(aliases),
        List.copyOf(weak),
        later.kind().equals("entity") ? earlier.kind() : later.kind(),
        union(later.countries(), earlier.countries()),
        union(later.programmes(), earlier.programmes()),
        later.since().or(earlier::since),
        union(later.identifiers(), earlier.identifiers()),
        later.details().isEmpty() ? earlier.details() : later.details());
  }

  static List<String> union(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
