package org.belscreen.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Places that the law speaks of by name: groups of countries, such as the Member States, and border
 * crossings.
 *
 * @param members ISO 3166-1 alpha-2 codes by the group's name, as they are after every dated change
 * @param dated memberships with a first or last day
 * @param crossings the border crossings
 */
public record CountryGroups(
    Map<String, Set<String>> members, List<Membership> dated, List<Crossing> crossings) {

  /** A country is in a group on these days. */
  public record Membership(String group, String country, Interval dates) {}

  /**
   * A border crossing.
   *
   * @param border the two countries, such as {@code PL-BY}
   * @param spellings every way of writing it or its other side, the usual name first
   */
  public record Crossing(String border, String name, List<String> spellings) {}

  /** The groups of memberships, dated or not. */
  public static CountryGroups of(List<Membership> memberships, List<Crossing> crossings) {
    return new CountryGroups(
        on(LocalDate.MAX.minusDays(1), Map.of(), memberships),
        memberships.stream().filter(m -> !m.dates().equals(Interval.ALWAYS)).toList(),
        crossings);
  }

  /** The spellings of the crossing, or of all crossings of the border, that a name stands for. */
  public List<String> spellings(String crossingOrBorder) {
    return crossings.stream()
        .filter(c -> c.name().equals(crossingOrBorder) || c.border().equals(crossingOrBorder))
        .flatMap(c -> c.spellings().stream())
        .toList();
  }

  /** The spellings of the crossings of every other border. */
  public List<String> spellingsElsewhere(String border) {
    return crossings.stream()
        .filter(c -> !c.border().equals(border))
        .flatMap(c -> c.spellings().stream())
        .toList();
  }

  /** Whether a country is the one named, or in the group named. */
  public boolean includes(String nameOrCountry, String country) {
    Set<String> group = members.get(nameOrCountry);
    return group == null ? nameOrCountry.equals(country) : group.contains(country);
  }

  /** The days on which one of the countries enters or leaves a group. */
  public SortedSet<LocalDate> turns(Collection<String> countries) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Membership m : dated) {
      if (countries.contains(m.country())) {
        if (!m.dates().openStart()) {
          days.add(m.dates().from());
        }
        if (!m.dates().openEnd()) {
          days.add(m.dates().to());
        }
      }
    }
    return days;
  }

  /** The groups as they are on a day. */
  public CountryGroups on(LocalDate day) {
    return new CountryGroups(on(day, members, dated), dated, crossings);
  }

  private static Map<String, Set<String>> on(
      LocalDate day, Map<String, Set<String>> members, List<Membership> changes) {
    Map<String, Set<String>> then = new HashMap<>();
    members.forEach((group, countries) -> then.put(group, new HashSet<>(countries)));
    for (Membership m : changes) {
      then.computeIfAbsent(m.group(), g -> new HashSet<>()).remove(m.country());
    }
    for (Membership m : changes) {
      if (m.dates().contains(day)) {
        then.get(m.group()).add(m.country());
      }
    }
    then.replaceAll((group, countries) -> Set.copyOf(countries));
    return Map.copyOf(then);
  }
}
