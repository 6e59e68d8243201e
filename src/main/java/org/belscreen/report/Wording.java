package org.belscreen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Measure;

/** How findings are said in plain words, the same in every format. */
final class Wording {

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

  /** One finding, or several of one measure, as a sentence with its citation. */
  static String sentence(List<Resolved> same) {
    Resolved first = same.get(0);
    Finding f = first.finding();
    Measure m = f.measure();
    String cited = m.title() + " (" + cite(f) + ")" + because(same);
    if (first.lifted()) {
      return first.liftedBy().stream().anyMatch(l -> l.startsWith("licence: "))
          ? "Only under the " + String.join(", ", first.liftedBy()) + ": " + lower(cited) + "."
          : "Lifted by " + String.join(", ", first.liftedBy()) + ": " + cited + ".";
    }
    if (first.effect() == Effect.NEEDS) {
      return needs(same, cited);
    }
    if (f.duty().isPresent()) {
      return duty(f.duty().get()) + ": " + cited + ".";
    }
    String asked = m.condition().map(c -> "Only with " + c + ": ").orElse("");
    return switch (first.effect()) {
      case PROHIBITS ->
          "Prohibited: "
              + cited
              + ". "
              + (m.licensable().isEmpty()
                  ? ""
                  : "Only a licence or authorisation of the competent authority could lift it.");
      case RESTRICTS -> (asked.isEmpty() ? "Restricted: " : asked) + cited + ".";
      case AUTHORISES -> (asked.isEmpty() ? "Exempt: " : asked) + cited + ".";
      default -> cited + ".";
    };
  }

  private static String needs(List<Resolved> same, String cited) {
    Finding f = same.get(0).finding();
    String columns =
        same.stream()
            .flatMap(r -> r.finding().missing().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    String asks =
        columns.isEmpty() ? "Has to be looked at" : "Missing or to be checked: " + columns;
    String turns =
        switch (f.effect()) {
          case PROHIBITS -> ", or it may be prohibited: ";
          case RESTRICTS -> ", or it may be restricted: ";
          case AUTHORISES -> ", which would lift it: ";
          default -> ": ";
        };
    return asks + turns + cited + ".";
  }

  /** A duty in words, without its citation. */
  static String duty(Duty d) {
    String basis =
        d.basis().equals("replaces-ordinary")
            ? " in place of the ordinary duty"
            : d.basis().equals("on-top") ? " on top of the ordinary duty" : "";
    return d.amount().isPresent()
        ? "Duty " + money(d) + basis + " = " + d.formula()
        : "Duty"
            + basis
            + " by "
            + d.formula()
            + ", amount unknown without "
            + String.join(", ", d.missing());
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

  private static String because(List<Resolved> same) {
    List<String> because = new ArrayList<>();
    same.forEach(
        r ->
            r.finding().because().stream().filter(b -> !because.contains(b)).forEach(because::add));
    return because.isEmpty() ? "" : ": " + String.join("; ", because);
  }

  /** The first letter in lower case, unless the word is an abbreviation. */
  private static String lower(String text) {
    return text.length() > 1 && Character.isLowerCase(text.charAt(1))
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
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
