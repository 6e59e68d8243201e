package org.belscreen.party;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.Spelling;
import org.belscreen.party.name.Vocabulary;

/** What the country of a row says about a match. */
final class Countries {

  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private Countries() {}

  /** Whether both sides name countries and none is common. */
  static boolean conflict(ListedEntry entry, Optional<String> country) {
    return country.isPresent()
        && !entry.countries().isEmpty()
        && !entry.countries().contains(country.get());
  }

  /** Whether a folded word is the name of a country that row and entry share. */
  static boolean isNameOf(String word, ListedEntry entry, Optional<String> country) {
    return country.isPresent()
        && entry.countries().contains(country.get())
        && word.equals(NAMES.computeIfAbsent(country.get(), Countries::name));
  }

  private static String name(String code) {
    String english = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    return Vocabulary.canonical(Spelling.fold(english.toLowerCase(Locale.ROOT)));
  }

  /** For the reason: nothing, or the country's agreement or disagreement. */
  static String words(ListedEntry entry, Optional<String> country) {
    if (country.isEmpty() || entry.countries().isEmpty()) {
      return "";
    }
    return conflict(entry, country)
        ? "; country "
            + country.get()
            + " differs from listed "
            + String.join("/", entry.countries())
        : "; country " + country.get() + " agrees";
  }
}
