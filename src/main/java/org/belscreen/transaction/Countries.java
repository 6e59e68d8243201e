package org.belscreen.transaction;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a country: an ISO 3166-1 code, or its name in English, German, Polish, Russian, Belarusian
 * or Lithuanian, with the synonyms that papers use; or, where that is none of them, in one of six
 * further languages.
 */
public final class Countries {

  private static final String ADVICE =
      "Use a two-letter ISO code such as BY, or the country's full name.";

  private static final Map<String, String> CODES = codes();

  /** A country as the last words of an address, unless a place elsewhere bears its name. */
  private static final Set<String> ALSO_PLACES = Set.of("georgia", "jersey", "lebanon", "peru");

  private Countries() {}

  /** Names of countries in several languages; loaded when the first name is met. */
  private static final class Names {
    static final Map<String, String> BY_KEY = names();
  }

  /** Names in further languages; loaded when a name is in none of the first. */
  private static final class MoreNames {
    static final Map<String, String> BY_KEY =
        names(
            List.of(
                new ULocale("lv"),
                new ULocale("uk"),
                ULocale.FRENCH,
                ULocale.ITALIAN,
                new ULocale("es"),
                ULocale.CHINESE));
  }

  /** Ports and cities; loaded when one is met where a country was expected. */
  private static final class Places {
    static final Map<String, String> BY_KEY = places();
  }

  /** Reads a country cell into its ISO 3166-1 alpha-2 code. */
  static Parsed<String> parse(String text) {
    String s = Text.trim(text);
    if (s.length() > 120) {
      return unknown();
    }
    Optional<String> whole = find(s);
    return whole.isPresent() ? Parsed.ok(whole.get()) : parts(s);
  }

  /** Reads a country cell in which a port or a city may stand instead. */
  static Parsed<String> parsePlace(String text) {
    Parsed<String> country = parse(text);
    if (country instanceof Parsed.Bad<String>) {
      String code = Places.BY_KEY.get(Text.key(text));
      if (code != null) {
        return Parsed.repaired(code, "is a place in " + englishName(code) + " and is read so");
      }
    }
    return country;
  }

  /** The country that a code or a name stands for. */
  public static Optional<String> find(String text) {
    String key = Text.key(text);
    String code = key.length() <= 3 ? CODES.get(key) : null;
    return Optional.ofNullable(code != null ? code : named(key));
  }

  private static String named(String key) {
    String code = Names.BY_KEY.get(key);
    return code != null || key.isEmpty() ? code : MoreNames.BY_KEY.get(key);
  }

  /** The English name of an alpha-2 code. */
  static String englishName(String code) {
    return new ULocale("", code).getDisplayCountry(ULocale.ENGLISH);
  }

  /** {@code BY - Belarus}, {@code Belarus (BY)}, {@code Klaipeda, Lithuania}. */
  private static Parsed<String> parts(String s) {
    Set<String> named = new HashSet<>();
    Set<String> byCode = new HashSet<>();
    boolean other = false;
    for (String part : s.split("[,/()\\[\\]|:;–—-]+| {2,}")) {
      String key = Text.key(part);
      if (key.isEmpty()) {
        continue;
      }
      String name = named(key);
      if (name != null && !ALSO_PLACES.contains(key)) {
        named.add(name);
      } else if (CODES.containsKey(key) && key.length() <= 3) {
        byCode.add(CODES.get(key));
      } else {
        other = true;
      }
    }
    if (named.size() == 1 && (byCode.isEmpty() || byCode.equals(named))) {
      String code = named.iterator().next();
      return other ? Parsed.repaired(code, "is read as " + englishName(code)) : Parsed.ok(code);
    }
    if (named.isEmpty() && byCode.size() == 1 && !other) {
      return Parsed.ok(byCode.iterator().next());
    }
    return named.size() + byCode.size() > 1
        ? Parsed.bad("names more than one country", "Give one country in this cell.")
        : unknown();
  }

  private static Parsed<String> unknown() {
    return Parsed.bad("is no known country", ADVICE);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(Text.key(alpha2), alpha2);
      codes.put(Text.key(new ULocale("", alpha2).getISO3Country()), alpha2);
    }
    codes.remove("");
    codes.put("xk", "XK");
    codes.put("xkx", "XK");
    // The codes that the Union's own papers use for the United Kingdom and Greece.
    codes.put("uk", "GB");
    codes.put("el", "GR");
    return Map.copyOf(codes);
  }

  private static Map<String, String> names() {
    Map<String, String> names =
        new HashMap<>(
            names(
                List.of(
                    ULocale.ENGLISH,
                    ULocale.GERMAN,
                    new ULocale("pl"),
                    new ULocale("ru"),
                    new ULocale("be"),
                    new ULocale("lt"))));
    for (String code : CODES.values()) {
      String jdk = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      names.putIfAbsent(Text.key(jdk), code);
    }
    Resources.table("country-names.tsv")
        .forEach(r -> names.put(Text.key(r.get("name")), r.get("country")));
    return Map.copyOf(names);
  }

  /** Names that mean one country in all of the languages. */
  private static Map<String, String> names(List<ULocale> languages) {
    Map<String, String> names = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String code : CODES.values()) {
      for (ULocale language : languages) {
        String name = new ULocale("", code).getDisplayCountry(language);
        for (String way : List.of(name, name.replace("&", "and"), name.replace(" and ", " & "))) {
          String other = names.putIfAbsent(Text.key(way), code);
          if (other != null && !other.equals(code)) {
            ambiguous.add(Text.key(way));
          }
        }
      }
    }
    ambiguous.add("congo"); // one of the two in some languages
    ambiguous.forEach(names::remove);
    return Map.copyOf(names);
  }

  private static Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    Resources.table("places.tsv")
        .forEach(
            r -> {
              String country = r.get("country");
              for (String name : Text.entries(r.get("names"))) {
                String other = places.put(Text.key(name), country);
                if (other != null && !other.equals(country)) {
                  throw new IllegalStateException("places.tsv: two countries for " + name);
                }
              }
            });
    return Map.copyOf(places);
  }
}
