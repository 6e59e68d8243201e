package org.belscreen.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A mapping of a YAML file that says where it is wrong. */
record Yaml(String file, String at, Map<?, ?> map) {

  static Yaml parse(String file, String text) {
    try {
      Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
      if (root instanceof Map<?, ?> map) {
        return new Yaml(file, "", map);
      }
      throw new RulebookException(file + ": expected keys and values at the top");
    } catch (YamlEngineException e) {
      throw new RulebookException(file + ": not readable as YAML: " + e.getMessage(), e);
    }
  }

  Optional<String> text(String key) {
    Object value = map.get(key);
    return value == null ? Optional.empty() : Optional.of(String.valueOf(value).strip());
  }

  String required(String key) {
    return text(key)
        .filter(t -> !t.isEmpty())
        .orElseThrow(() -> new RulebookException(file + at + ": \"" + key + "\" is missing"));
  }

  Optional<LocalDate> date(String key) {
    return text(key).map(t -> Dates.iso(t, file + at + ": \"" + key + "\""));
  }

  Yaml child(String key) {
    Object value = map.get(key);
    if (value == null) {
      return new Yaml(file, at + ", " + key, Map.of());
    }
    if (value instanceof Map<?, ?> child) {
      return new Yaml(file, at + ", " + key, child);
    }
    throw new RulebookException(file + at + ": \"" + key + "\" must hold keys and values");
  }

  List<Yaml> children(String key) {
    Object value = map.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return list.stream().map(v -> new Yaml(file, at + ", " + key, (Map<?, ?>) v)).toList();
    }
    throw new RulebookException(file + at + ": \"" + key + "\" must be a list of keys and values");
  }

  List<String> keys() {
    return map.keySet().stream().map(String::valueOf).toList();
  }

  /** The words of a text, separated by semicolons. */
  List<String> words(String key) {
    return text(key).stream()
        .flatMap(t -> Arrays.stream(t.split(";")))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** All keys with their values as text. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    keys().forEach(k -> texts.put(k, text(k).orElse("")));
    return Map.copyOf(texts);
  }

  /** Refuses keys that mean nothing here: a misspelt one would be passed over silently. */
  void only(Set<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        throw new RulebookException(
            file + at + ": \"" + key + "\" means nothing here; known are " + new TreeSet<>(known));
      }
    }
  }

  /** Dates as the law files write them. */
  static final class Dates {

    private Dates() {}

    static LocalDate iso(String text, String where) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new RulebookException(
            where + ": \"" + text + "\" is no date of the form 2025-07-20", e);
      }
    }
  }
}
