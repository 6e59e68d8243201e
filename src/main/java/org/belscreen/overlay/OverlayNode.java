package org.belscreen.overlay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Interval;
import org.belscreen.law.RulebookException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of an overlay file that knows its lines; every error names one. */
record OverlayNode(String file, int line, Map<String, Node> entries) {

  /** How an end that never comes is written. */
  static final String OPEN = "open";

  static OverlayNode parse(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        throw at(file, 1, "the overlay is empty; it needs a \"name\" and \"changes\"");
      }
      return of(file, root.get());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new RulebookException(where(file, line) + "not readable as YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new RulebookException(
          where(file, 1) + "not readable as YAML: " + e.getMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  private static OverlayNode of(String file, Node node) {
    int line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw at(file, line, "keys and values are expected here");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple t : mapping.getValue()) {
      String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      if (entries.put(key, t.getValueNode()) != null) {
        throw at(file, line(t.getKeyNode()), "\"" + key + "\" stands twice");
      }
    }
    return new OverlayNode(file, line, entries);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static String where(String file, int line) {
    return file + ", line " + line + ": ";
  }

  private static RulebookException at(String file, int line, String what) {
    return new RulebookException(where(file, line) + what);
  }

  /** An error about the whole. */
  RulebookException wrong(String what) {
    return at(file, line, what);
  }

  /** An error about one key. */
  RulebookException wrong(String key, String what) {
    return at(file, entries.containsKey(key) ? line(entries.get(key)) : line, what);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  void only(Set<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw wrong(
            key,
            "\""
                + key
                + "\" is not known here"
                + Suggestions.of(key, known)
                + "; known are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  Optional<String> text(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode s) {
      return Optional.of(s.getValue().strip()).filter(t -> !t.isEmpty());
    }
    throw wrong(key, "\"" + key + "\" must be a single value");
  }

  String required(String key) {
    return text(key).orElseThrow(() -> wrong(key, "\"" + key + "\" is missing"));
  }

  boolean yes(String key) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals("yes") && !text.get().equals("no")) {
      throw wrong(key, "\"" + key + "\" is yes or no");
    }
    return text.filter("yes"::equals).isPresent();
  }

  Optional<LocalDate> date(String key) {
    return text(key).map(t -> day(key, t));
  }

  private LocalDate day(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(
          key, "\"" + key + "\": \"" + text + "\" is no day of the calendar written as 2026-07-01");
    }
  }

  LocalDate requiredDate(String key) {
    return day(key, required(key));
  }

  /** The first day after {@code last-day}, if that is given; {@link LocalDate#MAX} for open. */
  Optional<LocalDate> end() {
    return text("last-day")
        .map(t -> t.equals(OPEN) ? LocalDate.MAX : day("last-day", t).plusDays(1));
  }

  /** From {@code from} through {@code last-day}, or without end. */
  Interval stretch() {
    return interval(requiredDate("from"), end().orElse(LocalDate.MAX));
  }

  Interval interval(LocalDate from, LocalDate to) {
    Interval dates = new Interval(from, to);
    if (dates.isEmpty()) {
      throw wrong("last-day", "it would end before it begins, on no day at all");
    }
    return dates;
  }

  List<OverlayNode> children(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode s) {
      return s.getValue().stream().map(n -> of(file, n)).toList();
    }
    throw wrong(key, "\"" + key + "\" must be a list, each item after a \"- \"");
  }

  List<String> words(String key) {
    Node node = entries.get(key);
    if (!(node instanceof SequenceNode s)) {
      return text(key).map(List::of).orElse(List.of());
    }
    List<String> words = new ArrayList<>();
    for (Node n : s.getValue()) {
      if (!(n instanceof ScalarNode w) || w.getValue().isBlank()) {
        throw at(file, line(n), "\"" + key + "\" must be a list of single values");
      }
      words.add(w.getValue().strip());
    }
    return List.copyOf(words);
  }

  /** The customs codes under a key. */
  List<String> codes(String key) {
    List<String> codes = words(key);
    if (codes.isEmpty()) {
      throw wrong(key, "\"" + key + "\" is missing");
    }
    for (String code : codes) {
      if (!code.matches("\\d{2,10}")) {
        throw wrong(key, "\"" + code + "\": a code has 2 to 10 digits and nothing else; quote it");
      }
    }
    return codes;
  }

  OverlayNode child(String key) {
    return of(file, entries.get(key));
  }

  /** The keys and values under a key; none where it is absent. */
  Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (has(key)) {
      OverlayNode child = child(key);
      child.entries.keySet().forEach(k -> pairs.put(k, child.required(k)));
    }
    return pairs;
  }
}
