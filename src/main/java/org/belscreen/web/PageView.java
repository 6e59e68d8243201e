package org.belscreen.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.law.Rulebook;
import org.belscreen.overlay.Overlay;
import org.belscreen.sheet.FieldGuide;

/**
 * What the page's template shows.
 *
 * @param version of the program
 * @param rulebook version of the law
 * @param sha256 of the law
 * @param today the day to mark
 * @param verified by jurisdiction, the last day up to which its law was checked
 * @param overlays names of the samples by their id
 * @param groups the fields of a transaction under the headings of the form
 */
public record PageView(
    String version,
    String rulebook,
    String sha256,
    LocalDate today,
    SortedMap<String, LocalDate> verified,
    Map<String, String> overlays,
    List<Group> groups) {

  /** Fields that are asked for together. */
  public record Group(String title, boolean open, List<FieldGuide> fields) {}

  private static final List<String> WHAT =
      List.of("activity", "service", "hs_code", "description", "origin", "from", "to", "via");
  private static final List<String> WHO =
      List.of("seller", "buyer", "end_user", "carrier", "bank", "owners", "us_person", "eu_person");
  private static final List<String> HOW_MUCH =
      List.of("value", "currency", "net_weight_kg", "quantity", "unit", "licence", "end_use");

  static PageView of(Serving serving, Rulebook rulebook, Samples samples, List<FieldGuide> fields) {
    SortedMap<String, LocalDate> verified = new TreeMap<>();
    rulebook.verifiedThrough().forEach((j, day) -> verified.put(j.name(), day));
    Map<String, String> overlays = new LinkedHashMap<>();
    samples
        .overlays()
        .forEach((k, text) -> overlays.put("sample:" + k, Overlay.parse(k, text).name()));
    List<FieldGuide> rest = new ArrayList<>(fields);
    List<Group> groups = new ArrayList<>();
    groups.add(take("What and where", true, WHAT, rest));
    groups.add(take("Who", true, WHO, rest));
    groups.add(take("How much, and on what footing", true, HOW_MUCH, rest));
    rest.removeIf(f -> f.name().equals("id"));
    groups.add(new Group("Everything else that a measure may turn on", false, List.copyOf(rest)));
    return new PageView(
        serving.version(),
        rulebook.version(),
        rulebook.sha256(),
        serving.today().get(),
        verified,
        overlays,
        groups);
  }

  /** A field's name as a label: {@code HS code}, {@code Net weight (kg)}. */
  public static String label(String field) {
    String words =
        field
            .replaceFirst("_kg$", " (kg)")
            .replaceFirst("^(hs|us|eu|eccn)(?=_|$)", "^$1")
            .replace('_', ' ');
    if (words.startsWith("^")) {
      int end = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
      return words.substring(1, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Group take(String title, boolean open, List<String> names, List<FieldGuide> rest) {
    List<FieldGuide> taken =
        names.stream()
            .map(n -> rest.stream().filter(f -> f.name().equals(n)).findFirst().orElseThrow())
            .toList();
    rest.removeAll(taken);
    return new Group(title, open, taken);
  }
}
