package org.belscreen.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;

/** Listed parties for tests. */
final class Listings {

  static final String LIST = "us/test/parties";

  private Listings() {}

  static ListedEntry entity(String name, String... aliases) {
    return listed(
        LIST, "entity", name, List.of(aliases), List.of("BY"), Interval.ALWAYS, List.of());
  }

  static ListedEntry entity(String name, Interval dates) {
    return listed(LIST, "entity", name, List.of(), List.of("BY"), dates, List.of());
  }

  static ListedEntry listed(
      String list,
      String kind,
      String name,
      List<String> aliases,
      List<String> countries,
      Interval dates,
      List<String> identifiers) {
    return new ListedEntry(
        list,
        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        name,
        aliases,
        kind,
        countries,
        dates,
        Optional.empty(),
        Optional.empty(),
        identifiers,
        "test",
        Map.of());
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
