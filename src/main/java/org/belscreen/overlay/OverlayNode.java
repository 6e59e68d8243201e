package org.belscreen.overlay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.RulebookException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of an overlay file that knows its line. */
record OverlayNode(String file, int line, Map<String, Node> entries) {

  static OverlayNode parse(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new RulebookException(file + ": the overlay is empty"));
      return of(file, root);
    } catch (YamlEngineException e) {
      throw new RulebookException(
          file + ": not readable as YAML: " + e.getMessage().replaceAll("\\s*\\R\\s*", " "), e);
    }
  }

  private static OverlayNode of(String file, Node node) {
    int line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new RulebookException(file + ", line " + line + ": expected keys and values here");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple t : mapping.getValue()) {
      String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      if (entries.put(key, t.getValueNode()) != null) {
        throw new RulebookException(
            file + ", line " + line(t.getKeyNode()) + ": \"" + key + "\" stands twice");
      }
    }
    return new OverlayNode(file, line, entries);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  RulebookException wrong(String what) {
    return new RulebookException(file + ", line " + line + ": " + what);
  }

  void only(Set<String> known) {
    for (Map.Entry<String, Node> e : entries.entrySet()) {
      if (!known.contains(e.getKey())) {
        throw new RulebookException(
            file
                + ", line "
                + line(e.getValue())
                + ": \""
                + e.getKey()
                + "\" is not known here; known are "
                + known.stream().sorted().toList());
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
    throw new RulebookException(
        file + ", line " + line(node) + ": \"" + key + "\" must be a single value");
  }

  String required(String key) {
    return text(key).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
  }

  Optional<LocalDate> date(String key) {
    return text(key)
        .map(
            t -> {
              try {
                return LocalDate.parse(t);
              } catch (DateTimeException e) {
                throw wrong("\"" + key + "\": \"" + t + "\" is no date of the form 2026-07-01");
              }
            });
  }

  LocalDate requiredDate(String key) {
    return date(key).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
  }

  List<OverlayNode> children(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode s) {
      return s.getValue().stream().map(n -> of(file, n)).toList();
    }
    throw new RulebookException(
        file
            + ", line "
            + line(node)
            + ": \""
            + key
            + "\" must be a list, each item after a \"- \"");
  }

  List<String> words(String key) {
    Node node = entries.get(key);
    if (node instanceof SequenceNode s) {
      return s.getValue().stream()
          .map(n -> n instanceof ScalarNode w ? w.getValue().strip() : "")
          .filter(w -> !w.isEmpty())
          .toList();
    }
    return text(key).map(List::of).orElse(List.of());
  }

  OverlayNode child(String key) {
    return of(file, entries.get(key));
  }
}
