package org.belscreen.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.PartyList;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;

/** The parties of one list of the rulebook, by what an official list knows of them. */
final class KnownParties {

  private static final String OFAC = "OFAC UID ";
  private static final int REGISTRY_DIGITS = 9;

  private final Map<String, List<ListedEntry>> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> byNumber = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byFirstName = new HashMap<>();
  private final Set<String> numbered = new HashSet<>();

  KnownParties(PartyList list) {
    for (ListedEntry e : list.entries()) {
      byId.computeIfAbsent(e.id(), k -> new ArrayList<>(1)).add(e);
      for (String number : e.identifiers()) {
        if (number.startsWith(OFAC)) {
          numbered.add(e.id());
        }
        put(byNumber, number, e.id());
      }
      keys(e.name()).forEach(k -> put(byFirstName, k, e.id()));
      keys(e.name()).forEach(k -> put(byName, k, e.id()));
      e.aliases().forEach(a -> keys(a).forEach(k -> put(byName, k, e.id())));
    }
  }

  private static void put(Map<String, Set<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new HashSet<>(1)).add(id);
  }

  private static List<String> keys(String name) {
    return Names.read(name).stream().filter(Reading::whole).map(Reading::key).toList();
  }

  /** Every party with its lines, in the rulebook's order. */
  Map<String, List<ListedEntry>> all() {
    return byId;
  }

  /** The party with a number of the official list. */
  Optional<String> numbered(String key) {
    return one(byNumber.getOrDefault(key, Set.of()));
  }

  /**
   * The party that is meant, if it is one: by its number, else by a number of a register, else by
   * the very name after normalisation. A party with another number of OFAC's is never meant.
   */
  Optional<String> find(ListedParty party) {
    Optional<String> number = numbered(party.key());
    if (number.isPresent()) {
      return number;
    }
    Set<String> barred = party.key().startsWith(OFAC) ? numbered : Set.of();
    Set<String> registered = new HashSet<>();
    for (String n : party.identifiers()) {
      if (n.chars().filter(Character::isDigit).count() >= REGISTRY_DIGITS) {
        registered.addAll(byNumber.getOrDefault(n, Set.of()));
      }
    }
    registered.removeAll(barred);
    if (!registered.isEmpty()) {
      return one(registered);
    }
    Set<String> named = new HashSet<>();
    keys(party.shown()).forEach(k -> named.addAll(byName.getOrDefault(k, Set.of())));
    named.removeAll(barred);
    if (named.isEmpty()) {
      for (String alias : party.aliases()) {
        keys(alias).forEach(k -> named.addAll(byFirstName.getOrDefault(k, Set.of())));
      }
      named.removeAll(barred);
    }
    return one(named);
  }

  private static Optional<String> one(Set<String> ids) {
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }

  /** Whether the official list of a source should have the party: it bears that list's numbers. */
  boolean expected(String id, String source) {
    boolean ofac = source.equals(Sources.OFAC_SDN) || source.equals(Sources.OFAC_NON_SDN);
    return !ofac || numbered.contains(id);
  }

  /** The names of parties, for messages. */
  List<String> names(Set<String> ids) {
    return ids.stream()
        .map(id -> byId.get(id).get(0).name())
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }
}
