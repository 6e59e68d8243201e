package org.belscreen.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rule engine said of the law's own cases, kept with the program: rows of the same shape
 * need no network at start. The first line names the law that it was said of; then one rule and
 * shape a line: the rule's id, the patterns that each of its hits meets, and the matches, each the
 * places of the facts of its variables.
 */
final class MatchFile {

  private MatchFile() {}

  static String write(String law, RuleIndex index, MatchMemory memory) {
    StringBuilder out = new StringBuilder(law).append('\n');
    for (int i = 0; i < index.rules(); i++) {
      RuleIndex.Rule rule = index.rule(i);
      for (Map.Entry<String, int[][]> e : new TreeMap<>(memory.all(rule)).entrySet()) {
        out.append(rule.id()).append('\t');
        e.getKey().chars().forEach(c -> out.append(c).append(' '));
        for (int[] match : e.getValue()) {
          out.append('\t');
          for (int place : match) {
            out.append(place).append(' ');
          }
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** Fills a memory; leaves it empty where the file is of other law. */
  static void read(String text, String law, RuleIndex index, MatchMemory memory) {
    int line = text.indexOf('\n');
    if (line < 0 || !text.substring(0, line).equals(law)) {
      return;
    }
    Map<String, RuleIndex.Rule> rules = index.byId();
    for (int from = line + 1; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      List<String> parts = split(text, from, end, '\t');
      StringBuilder shape = new StringBuilder(2);
      for (int patterns : numbers(parts.get(1))) {
        shape.append((char) patterns);
      }
      int[][] matches = new int[parts.size() - 2][];
      for (int i = 0; i < matches.length; i++) {
        matches[i] = numbers(parts.get(i + 2));
      }
      memory.put(rules.get(parts.get(0)), shape.toString(), matches);
      from = end + 1;
    }
  }

  private static int[] numbers(String text) {
    List<String> words = split(text, 0, text.length(), ' ');
    int[] numbers = new int[words.size() - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(words.get(i));
    }
    return numbers;
  }

  private static List<String> split(String text, int from, int end, char by) {
    List<String> parts = new ArrayList<>(4);
    int start = from;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == by) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }
}
