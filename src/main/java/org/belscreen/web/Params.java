package org.belscreen.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.belscreen.law.Jurisdiction;

/** What a caller says beside what is to be screened, by name. Nothing is overlooked. */
record Params(Map<String, List<String>> values) {

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Refuses names that aren't known here. */
  Params only(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Problem.field(
            name, "is not known here; known are " + String.join(", ", new TreeSet<>(known)));
      }
    }
    return this;
  }

  /** The one value of a name; empty where it is absent or blank. */
  Optional<String> one(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw Problem.field(name, "is given " + all.size() + " times; give it once");
    }
    return all.stream().findFirst().filter(v -> !v.isBlank());
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** A day; what is no date of the calendar is refused. */
  Optional<LocalDate> day(String name) {
    return one(name).map(text -> day(name, text));
  }

  static LocalDate day(String name, String text) {
    try {
      if (ISO.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw Problem.field(name, name + " is no date of the form 2026-07-01");
  }

  boolean yes(String name) {
    String said = one(name).orElse("false").toLowerCase(Locale.ROOT);
    return switch (said) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw Problem.field(name, name + " is true or false");
    };
  }

  /** Jurisdictions, separated by commas or given several times; all where none is named. */
  List<Jurisdiction> jurisdictions(String name) {
    Set<Jurisdiction> chosen = new LinkedHashSet<>();
    for (String value : all(name)) {
      for (String part : value.split(",")) {
        if (!part.isBlank()) {
          chosen.add(jurisdiction(name, part));
        }
      }
    }
    return chosen.isEmpty() ? List.of(Jurisdiction.values()) : new ArrayList<>(chosen);
  }

  private static Jurisdiction jurisdiction(String name, String text) {
    try {
      return Jurisdiction.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.field(name, name + " knows US, EU, PL and LT");
    }
  }
}
