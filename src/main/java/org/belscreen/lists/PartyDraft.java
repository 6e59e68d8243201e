package org.belscreen.lists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.transaction.Countries;

/** A listed party while its parts are being read. */
final class PartyDraft {

  private final String key;
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> weak = new LinkedHashSet<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private final Set<String> programmes = new LinkedHashSet<>();
  private final Set<String> identifiers = new LinkedHashSet<>();
  private final Map<String, String> details = new LinkedHashMap<>();
  private String name = "";
  private String kind = "entity";
  private Optional<LocalDate> since = Optional.empty();

  PartyDraft(String key) {
    this.key = key;
  }

  /** The kind that a list's word means; the null of a list is an entity. */
  static String kindOf(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "individual", "person", "p" -> "person";
      case "vessel" -> "vessel";
      case "aircraft" -> "aircraft";
      default -> "entity";
    };
  }

  void name(String text) {
    name = text;
  }

  boolean named() {
    return !name.isEmpty();
  }

  void kind(String word) {
    kind = word;
  }

  String kind() {
    return kind;
  }

  void alias(String text) {
    if (!text.isBlank()) {
      aliases.add(text.strip());
    }
  }

  void aliases(Iterable<String> texts) {
    texts.forEach(this::alias);
  }

  void weak(Iterable<String> texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        weak.add(text.strip());
      }
    }
  }

  /** A country by code or name; one that nobody knows says nothing of the party. */
  void country(String text) {
    if (!text.isBlank() && !text.equals("00")) {
      Countries.find(text).ifPresent(countries::add);
    }
  }

  void programmes(Iterable<String> tags) {
    for (String tag : tags) {
      if (!tag.isBlank()) {
        programmes.add(tag.strip().intern());
      }
    }
  }

  void since(LocalDate day) {
    since = Optional.of(day);
  }

  void identifiers(Iterable<String> numbers) {
    numbers.forEach(identifiers::add);
  }

  void identifier(Optional<String> number) {
    number.ifPresent(identifiers::add);
  }

  void detail(String column, String text) {
    if (!text.isBlank()) {
      details.put(column, text);
    }
  }

  ListedParty party() {
    String shown = name;
    aliases.remove(shown);
    weak.remove(shown);
    weak.removeAll(aliases);
    return new ListedParty(
        key,
        shown,
        List.copyOf(aliases),
        List.copyOf(weak),
        kind,
        List.copyOf(countries),
        List.copyOf(programmes),
        since,
        List.copyOf(identifiers),
        Map.copyOf(details));
  }
}
