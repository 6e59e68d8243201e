package org.belscreen.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.law.CountryGroups;

/** Countries and groups as rules list them ({@code "EU; BY"}), each list spelt out once. */
final class Places {

  private final CountryGroups groups;
  private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();
  private final Map<String, List<String>> spellings = new ConcurrentHashMap<>();
  private final Map<String, List<String>> elsewhere = new ConcurrentHashMap<>();

  Places(CountryGroups groups) {
    this.groups = groups;
  }

  /** Whether a country is named by a list, itself or by a group. */
  boolean has(String countries, String country) {
    return Words.once(lists, countries, this::members).contains(country);
  }

  boolean has(String countries, Optional<String> country) {
    return country.isPresent() && has(countries, country.get());
  }

  /** The spellings of a crossing, or of all crossings of a border, without case or accents. */
  List<String> spellings(String crossingOrBorder) {
    return Words.once(spellings, crossingOrBorder, name -> plain(groups.spellings(name)));
  }

  /** The same of the crossings of every other border. */
  List<String> spellingsElsewhere(String border) {
    return Words.once(elsewhere, border, name -> plain(groups.spellingsElsewhere(name)));
  }

  private static List<String> plain(List<String> spellings) {
    return spellings.stream().map(Words::plain).distinct().toList();
  }

  private Set<String> members(String countries) {
    Set<String> all = new HashSet<>();
    for (String word : Words.of(countries)) {
      Set<String> group = groups.members().get(word);
      if (group == null) {
        all.add(word);
      } else {
        all.addAll(group);
      }
    }
    return Set.copyOf(all);
  }
}
