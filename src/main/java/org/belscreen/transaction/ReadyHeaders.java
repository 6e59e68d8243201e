package org.belscreen.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belscreen.transaction.HeaderAliases.Meaning;
import org.belscreen.transaction.HeaderAliases.Strength;

/**
 * The headers that stand for a field, as a table made with the program: taking accents and case off
 * two thousand of them is what took longest when a sheet was opened.
 *
 * <p>A block for each meaning: how sure it is and its fields after a tab, then its headers after
 * tabs, without case, spaces and punctuation.
 */
public final class ReadyHeaders {

  /** The resource's path, below the classes. */
  public static final String RESOURCE = "rules/headers.txt";

  private ReadyHeaders() {}

  /** The table, from {@code header-aliases.tsv}. */
  public static String table() {
    Map<String, StringBuilder> lines = new TreeMap<>();
    new TreeMap<>(HeaderAliases.parse())
        .forEach(
            (key, meaning) -> {
              String said =
                  meaning.strength()
                      + "\t"
                      + meaning.fields().stream().map(Field::key).collect(Collectors.joining(" "));
              lines.computeIfAbsent(said, s -> new StringBuilder(s)).append('\t').append(key);
            });
    return String.join("\n", lines.values());
  }

  static Optional<Map<String, Meaning>> load() {
    try (InputStream in = ReadyHeaders.class.getResourceAsStream("/" + RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Meaning> read(String table) {
    Map<String, Meaning> all = new HashMap<>(8192);
    for (String line : table.split("\n")) {
      int second = line.indexOf('\t');
      int tab = line.indexOf('\t', second + 1);
      Meaning meaning =
          HeaderAliases.meaning(
              line.substring(second + 1, tab), Strength.valueOf(line.substring(0, second)));
      while (tab >= 0) {
        int next = line.indexOf('\t', tab + 1);
        all.put(line.substring(tab + 1, next < 0 ? line.length() : next), meaning);
        tab = next;
      }
    }
    return all;
  }
}
