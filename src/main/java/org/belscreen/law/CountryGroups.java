package org.belscreen.law;

import java.util.Map;
import java.util.Set;

/**
 * Named groups of countries that the law speaks of, such as the Member States.
 *
 * @param members ISO 3166-1 alpha-2 codes by the group's name
 */
public record CountryGroups(Map<String, Set<String>> members) {

  /** Whether a country is the one named, or in the group named. */
  public boolean includes(String nameOrCountry, String country) {
    Set<String> group = members.get(nameOrCountry);
    return group == null ? nameOrCountry.equals(country) : group.contains(country);
  }
}
