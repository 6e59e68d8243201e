package org.belscreen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;

/** How findings are said in plain words, the same in every format. */
final class Wording {

  private static final String LICENCE = "licence: ";

  /** A party in a role: {@code carrier "Belavia" = …}. */
  private static final Pattern IN_ROLE = Pattern.compile("([a-z][a-z ]*) (\".*)", Pattern.DOTALL);

  private Wording() {}

  /** Days in words; the last day is a day on which it still holds. */
  static String days(Interval dates) {
    if (dates.isEmpty()) {
      return "not in force on any day";
    }
    if (dates.openStart()) {
      return dates.openEnd() ? "on every day" : "until " + dates.to().minusDays(1);
    }
    return dates.openEnd()
        ? "since " + dates.from()
        : "from " + dates.from() + " through " + dates.to().minusDays(1);
  }

  /**
   * One finding, or several of one measure, as sentences: first what follows from it and on what
   * condition, so that no cutting hides that; then the provision with its citation and ground.
   */
  static String sentence(List<Resolved> same) {
    Resolved first = same.get(0);
    Finding f = first.finding();
    Measure m = f.measure();
    String ground = m.title() + " (" + cite(f) + ")" + because(same) + ".";
    if (first.lifted()) {
      return lifted(first.liftedBy()) + ground;
    }
    if (first.effect() == Effect.NEEDS) {
      return needs(same) + ground;
    }
    if (f.duty().isPresent()) {
      return duty(f.duty().get()) + ". " + ground;
    }
    String asked = m.condition().map(c -> "nly on this condition: " + c + ". ").orElse("");
    return switch (first.effect()) {
      case PROHIBITS -> prohibited(m) + ground;
      case RESTRICTS -> (asked.isEmpty() ? "Restricted: " : "O" + asked) + ground;
      case AUTHORISES -> (asked.isEmpty() ? "Exempt: " : "Allowed o" + asked) + ground;
      default -> ground;
    };
  }

  private static String prohibited(Measure m) {
    if (m.licensable().isEmpty()) {
      return "Prohibited: ";
    }
    return m.jurisdiction() == Jurisdiction.US
        ? "Prohibited without a licence: "
        : "Prohibited without an authorisation: ";
  }

  private static String lifted(List<String> by) {
    List<String> licences =
        by.stream()
            .filter(l -> l.startsWith(LICENCE))
            .map(l -> l.substring(LICENCE.length()))
            .toList();
    return licences.isEmpty()
        ? "Lifted by " + String.join(", ", by) + ": "
        : "Allowed only under the licence held, " + String.join(", ", licences) + ". It lifts: ";
  }

  private static String needs(List<Resolved> same) {
    String columns =
        same.stream()
            .flatMap(r -> r.finding().missing().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    String asks =
        columns.isEmpty() ? "To be looked at." : "Missing or to be checked: " + columns + ".";
    return asks
        + switch (same.get(0).finding().effect()) {
          case PROHIBITS -> " It may be prohibited: ";
          case RESTRICTS -> " It may be restricted: ";
          case AUTHORISES -> " It may be exempt: ";
          default -> " ";
        };
  }

  /** A duty in words, without its citation and full stop. */
  static String duty(Duty d) {
    String basis =
        d.basis().equals("replaces-ordinary")
            ? " in place of the ordinary duty"
            : d.basis().equals("on-top") ? " on top of the ordinary duty" : "";
    return d.amount().isPresent()
        ? "A duty of " + money(d) + " is due" + basis + " (" + d.formula() + ")"
        : "A duty is due"
            + basis
            + " ("
            + d.formula()
            + "); its amount needs "
            + (d.missing().isEmpty() ? "more facts" : String.join(", ", d.missing()));
  }

  private static String money(Duty d) {
    return d.amount().map(a -> a.toPlainString() + " ").orElse("") + d.currency();
  }

  private static String cite(Finding f) {
    String doubt =
        f.measure().confidence().equals("high")
            ? ""
            : ", " + f.measure().confidence() + " confidence";
    return f.measure().authority() + ", " + days(f.dates()) + doubt;
  }

  /** The grounds; a party that comes in several roles is named once with all of them. */
  private static String because(List<Resolved> same) {
    List<String> only = same.get(0).finding().because();
    if (same.size() == 1) {
      return only.isEmpty() ? "" : ": " + String.join("; ", only);
    }
    Map<String, List<String>> rolesOf = new LinkedHashMap<>();
    for (Resolved r : same) {
      for (String ground : r.finding().because()) {
        Matcher party = IN_ROLE.matcher(ground);
        boolean matches = party.matches();
        List<String> roles =
            rolesOf.computeIfAbsent(matches ? party.group(2) : ground, g -> new ArrayList<>());
        if (matches && !roles.contains(party.group(1))) {
          roles.add(party.group(1));
        }
      }
    }
    List<String> grounds = new ArrayList<>();
    rolesOf.forEach(
        (ground, roles) ->
            grounds.add(roles.isEmpty() ? ground : String.join(" and ", roles) + " " + ground));
    return grounds.isEmpty() ? "" : ": " + String.join("; ", grounds);
  }

  /** Text cut to a length, with a mark that it was cut. */
  static String cut(String text, int length) {
    return text.length() <= length
        ? text
        : text.substring(
                0,
                Math.max(
                    0,
                    Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1))
            + "…";
  }
}
