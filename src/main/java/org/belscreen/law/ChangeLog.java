package org.belscreen.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The law's changelog, {@code rules/CHANGES.md}: written for people, in a form that can be read by
 * a program. Each row of a table is an entry; its heading names in backticks the folders of the
 * acts that it is about. Entries under a heading {@code Rulebook VERSION} and the smaller headings
 * below it came with that version; the others with the first.
 *
 * @param entries in the order of the file
 */
public record ChangeLog(List<Entry> entries) {

  /** The file, beside the rules. */
  public static final String FILE = "CHANGES.md";

  /** What is said where there is no changelog. */
  public static final ChangeLog NONE = new ChangeLog(List.of());

  private static final Pattern VERSION = Pattern.compile("(?i)rulebook\\s+([0-9][0-9.]*[0-9])");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /**
   * One entry.
   *
   * @param line in the file
   * @param version of the rulebook that brought it; empty for the first
   * @param heading the heading that it stands under
   * @param acts folders of acts, such as {@code us/31cfr548}
   * @param jurisdictions whose law it is
   * @param period the days that it bears on, as written
   * @param days each day that the period names
   * @param act the act that made the change, as written
   * @param details what is different
   */
  public record Entry(
      int line,
      Optional<String> version,
      String heading,
      Set<String> acts,
      Set<Jurisdiction> jurisdictions,
      String period,
      List<LocalDate> days,
      String act,
      String details) {

    /** Whether its words name something, such as a measure's id or a listed party. */
    public boolean names(String what) {
      String text = (act + " " + details).toLowerCase(Locale.ROOT);
      String low = what.toLowerCase(Locale.ROOT);
      int at = text.indexOf(low);
      while (at >= 0) {
        int end = at + low.length();
        boolean word =
            (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (word) {
          return true;
        }
        at = text.indexOf(low, at + 1);
      }
      return false;
    }

    /** Whether it can bear on a day: it begins on or before it, as far as its days are known. */
    public boolean reaches(LocalDate day) {
      return days.isEmpty() || days.stream().anyMatch(d -> !d.isAfter(day));
    }
  }

  /** Reads a changelog; whatever isn't a row of a table is left to its readers. */
  public static ChangeLog parse(String text) {
    List<Entry> entries = new ArrayList<>();
    Optional<String> version = Optional.empty();
    int depth = 0;
    String heading = "";
    Set<String> acts = Set.of();
    List<String> columns = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+\\s*", "").strip();
        Matcher v = VERSION.matcher(heading);
        int level = line.length() - line.replaceFirst("^#+", "").length();
        if (v.find()) {
          version = Optional.of(v.group(1));
          depth = level;
        } else if (level <= depth) {
          version = Optional.empty();
        }
        acts = quoted(heading);
        columns = List.of();
      } else if (!line.strip().startsWith("|")) {
        columns = List.of();
      } else if (columns.isEmpty()) {
        columns = cells(line);
      } else if (!line.matches("[|\\s:-]+")) {
        entries.add(entry(number, version, heading, acts, columns, cells(line)));
      }
    }
    return new ChangeLog(List.copyOf(entries));
  }

  private static Entry entry(
      int line,
      Optional<String> version,
      String heading,
      Set<String> acts,
      List<String> columns,
      List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      row.put(columns.get(i).toLowerCase(Locale.ROOT), cells.get(i));
    }
    String period = row.getOrDefault("impacted period", row.getOrDefault("from", ""));
    String act = row.getOrDefault("impacted acts", row.getOrDefault("act", ""));
    String details = row.getOrDefault("details", row.getOrDefault("what", ""));
    Set<String> own = new TreeSet<>(quoted(act));
    own.removeIf(q -> q.indexOf('/') < 0 || Character.isDigit(q.charAt(0)));
    Set<String> all = own.isEmpty() ? acts : own;
    return new Entry(
        line,
        version,
        heading.replace("`", ""),
        all,
        jurisdictions(row.getOrDefault("jurisdiction", ""), all),
        period,
        Days.in(period),
        act,
        details);
  }

  private static Set<Jurisdiction> jurisdictions(String cell, Set<String> acts) {
    Set<Jurisdiction> found = EnumSet.noneOf(Jurisdiction.class);
    for (Jurisdiction j : Jurisdiction.values()) {
      String name = j.name();
      boolean said = cell.matches(".*\\b" + name + "\\b.*");
      boolean folder =
          cell.isEmpty()
              && acts.stream().anyMatch(a -> a.startsWith(name.toLowerCase(Locale.ROOT) + "/"));
      if (said || folder) {
        found.add(j);
      }
    }
    return found;
  }

  private static Set<String> quoted(String text) {
    Set<String> quoted = new TreeSet<>();
    Matcher m = QUOTED.matcher(text);
    while (m.find()) {
      quoted.add(m.group(1));
    }
    return quoted;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** The days that a period names, in English words or as ISO dates. */
  static final class Days {

    private static final List<String> MONTHS =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern TOKEN =
        Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})|\\b(\\d{4})\\b|\\b(\\d{1,2})\\b|(?i)\\b("
                + String.join("|", MONTHS)
                + ")\\b");

    private Days() {}

    /** {@code 29 October and 19 November 2025}: what is left out stands with the day behind it. */
    static List<LocalDate> in(String text) {
      List<int[]> waiting = new ArrayList<>();
      List<LocalDate> days = new ArrayList<>();
      Matcher m = TOKEN.matcher(text);
      while (m.find()) {
        if (m.group(1) != null) {
          days.add(
              LocalDate.of(
                  Integer.parseInt(m.group(1)),
                  Integer.parseInt(m.group(2)),
                  Integer.parseInt(m.group(3))));
        } else if (m.group(5) != null) {
          waiting.add(new int[] {Integer.parseInt(m.group(5)), 0});
        } else if (m.group(6) != null) {
          int month = MONTHS.indexOf(m.group(6).toLowerCase(Locale.ROOT)) + 1;
          boolean any = false;
          for (int[] day : waiting) {
            if (day[1] == 0) {
              day[1] = month;
              any = true;
            }
          }
          if (!any) {
            waiting.add(new int[] {1, month});
          }
        } else {
          int year = Integer.parseInt(m.group(4));
          for (int[] day : waiting) {
            if (day[1] > 0 && day[0] >= 1 && day[0] <= 31) {
              days.add(LocalDate.of(year, day[1], 1).plusDays(day[0] - 1L));
            }
          }
          waiting.clear();
        }
      }
      return days.stream().sorted().distinct().toList();
    }
  }
}
