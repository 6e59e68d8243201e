package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The readings of the names on the bundled lists, made with the program: reading a thousand names
 * anew, in scripts that need ICU's tables, is what took longest at start. A reading depends on
 * nothing but the name and this package, so the table serves whatever rulebook lists the name.
 *
 * <p>One name a line: the name, then its readings after tabs, a reading's words after spaces, the
 * first letter saying whether it stands for the whole name ({@code w}) or a part ({@code p}). A
 * word is written {@code exact}, or {@code exact/fold} where the two differ, with {@code !} behind
 * initials and {@code .} behind what was shortened.
 */
public final class ReadyReadings {

  /** The resource's path, below the classes. */
  public static final String RESOURCE = "rules/readings.txt";

  private ReadyReadings() {}

  private static final class Table {
    static final Map<String, String> LINES = load();

    private static Map<String, String> load() {
      return Resources.ready(RESOURCE).map(ReadyReadings::lines).orElse(Map.of());
    }
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new HashMap<>(8192);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int tab = text.indexOf('\t', from);
      lines.put(text.substring(from, tab), text.substring(tab + 1, end));
      from = end + 1;
    }
    return lines;
  }

  /** The readings of a name: the ready ones, or those that {@link Names#read} makes. */
  public static List<Reading> read(String written) {
    String line = Table.LINES.get(written);
    return line == null ? Names.read(written) : readings(line);
  }

  /** The table of some names; leaves out those that can't stand in a line of it. */
  public static String table(Collection<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      List<Reading> readings = Names.read(name);
      StringBuilder line = new StringBuilder();
      readings.forEach(r -> write(r, line));
      if (!readings.isEmpty()
          && name.indexOf('\t') < 0
          && name.indexOf('\n') < 0
          && readings(line.substring(1)).equals(readings)) {
        out.append(name).append(line).append('\n');
      }
    }
    return out.toString();
  }

  private static void write(Reading reading, StringBuilder line) {
    line.append('\t').append(reading.whole() ? 'w' : 'p');
    for (Token t : reading.tokens()) {
      line.append(' ').append(t.exact());
      if (!t.fold().equals(t.exact())) {
        line.append('/').append(t.fold());
      }
      line.append(t.initials() ? "!" : "").append(t.shortened() ? "." : "");
    }
  }

  private static List<Reading> readings(String line) {
    List<Reading> readings = new ArrayList<>(2);
    for (int from = 0; from < line.length(); ) {
      int tab = line.indexOf('\t', from);
      int end = tab < 0 ? line.length() : tab;
      List<Token> tokens = new ArrayList<>(4);
      for (int word = from + 2; word < end; ) {
        int space = line.indexOf(' ', word);
        int stop = space < 0 || space > end ? end : space;
        tokens.add(token(line, word, stop));
        word = stop + 1;
      }
      readings.add(new Reading(List.copyOf(tokens), line.charAt(from) == 'w'));
      from = end + 1;
    }
    return List.copyOf(readings);
  }

  private static Token token(String line, int from, int end) {
    int stop = end;
    boolean shortened = line.charAt(stop - 1) == '.';
    stop -= shortened ? 1 : 0;
    boolean initials = line.charAt(stop - 1) == '!';
    stop -= initials ? 1 : 0;
    int slash = line.indexOf('/', from);
    boolean differ = slash >= 0 && slash < stop;
    String exact = line.substring(from, differ ? slash : stop);
    return new Token(exact, differ ? line.substring(slash + 1, stop) : exact, initials, shortened);
  }
}
