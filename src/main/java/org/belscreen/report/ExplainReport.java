package org.belscreen.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.WordUtils;
import org.belscreen.Judgement;
import org.belscreen.explain.Explanation;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.remedy.Remedy;

/** A row's verdicts explained in words. */
public final class ExplainReport {

  private ExplainReport() {}

  /**
   * In words.
   *
   * @param remedies where they were asked for
   * @param width of a line
   */
  public static String text(
      RunInfo run,
      RowResult row,
      List<Explanation> explanations,
      Optional<Map<Jurisdiction, List<Remedy>>> remedies,
      int width) {
    Judgement j = row.judgement().orElseThrow();
    StringBuilder out = new StringBuilder();
    run.overlay().ifPresent(o -> out.append("HYPOTHETICAL: ").append(o).append("\n\n"));
    out.append("Row ").append(row.row()).append(" (").append(row.id()).append("): ");
    out.append(row.what()).append("\nJudged under the law in force on ").append(j.asOf());
    out.append(run.knownOn().map(k -> ", as published by " + k).orElse("")).append(".\n");
    for (Explanation e : explanations) {
      jurisdiction(out, e, width, run.overlay().isPresent());
    }
    remedies.ifPresent(r -> remedies(out, r, width));
    list(out, "Taken as given, because the row doesn't say", j.assumptions(), width);
    list(out, "To be read with it", row.remarks(), width);
    out.append('\n').append(RunFacts.NOT_ADVICE).append('\n');
    return out.toString();
  }

  private static void jurisdiction(
      StringBuilder out, Explanation e, int width, boolean hypothetical) {
    out.append("\n== ")
        .append(hypothetical ? "HYPOTHETICAL: " : "")
        .append(e.jurisdiction())
        .append(": ")
        .append(e.answer().verdict());
    e.answer()
        .next()
        .ifPresent(
            n ->
                out.append("   (")
                    .append(n.verdict())
                    .append(" from ")
                    .append(n.date())
                    .append(')'));
    out.append('\n');
    if (e.answer().findings().isEmpty()) {
      para(
          out,
          "Nothing that the rulebook encodes stands against it on this day. " + reach(e),
          2,
          width);
    } else {
      para(out, "Reached because: " + e.answer().nexus().because() + ".", 2, width);
    }
    for (Resolved r : e.answer().findings()) {
      finding(out, r, width);
    }
    if (!e.idle().isEmpty()) {
      out.append("\n  In force on this day, and decides nothing:\n");
      for (Explanation.Held h : e.idle()) {
        para(out, "- " + held(h) + ": " + h.why(), 4, width);
      }
    }
    if (!e.otherDays().isEmpty()) {
      out.append("\n  On other days:\n");
      for (Explanation.Held h : e.otherDays()) {
        para(out, "- " + held(h), 4, width);
      }
    }
    if (!e.exceptions().isEmpty()) {
      out.append("\n  Exceptions considered and not met:\n");
      notMet(out, e.exceptions(), width);
    }
    if (!e.near().isEmpty()) {
      out.append("\n  Nearly applied:\n");
      notMet(out, e.near(), width);
    }
    apart(out, e, width);
  }

  /** The days of a provision's findings, with what it does. */
  private static String held(Explanation.Held h) {
    Set<String> days = new LinkedHashSet<>();
    h.findings().forEach(f -> days.add(dates(f.dates())));
    return String.join(", ", days)
        + ": "
        + word(h.findings().get(0).counted())
        + " "
        + h.measure().title()
        + " ("
        + h.measure().authority()
        + ")";
  }

  /** Many share no more than the route: told by what they fail on, so that none is left out. */
  private static void apart(StringBuilder out, Explanation e, int width) {
    if (e.apart().isEmpty()) {
      return;
    }
    out.append("\n  Shares the goods, a party or the route, and is further off:\n");
    Map<String, Set<String>> byReason = new TreeMap<>();
    e.apart()
        .forEach(
            n -> byReason.computeIfAbsent(n.failed(), f -> new TreeSet<>()).add(n.measure().id()));
    byReason.forEach(
        (reason, ids) -> para(out, "- " + reason + ": " + String.join(", ", ids), 4, width));
  }

  private static void remedies(
      StringBuilder out, Map<Jurisdiction, List<Remedy>> remedies, int width) {
    out.append("\n== If the facts were others\n");
    para(out, RemedyWords.CAVEAT, 2, width);
    remedies.forEach(
        (j, all) -> {
          out.append('\n');
          if (all.isEmpty()) {
            para(
                out,
                j + ": no single other fact that was looked at makes the verdict milder.",
                2,
                width);
          }
          all.forEach(r -> para(out, "- " + RemedyWords.of(r), 2, width));
        });
  }

  private static String reach(Explanation e) {
    return "Reach: " + e.answer().nexus().because() + ".";
  }

  private static void notMet(StringBuilder out, List<Explanation.NotMet> all, int width) {
    for (Explanation.NotMet n : all) {
      para(
          out,
          "- "
              + n.measure().title()
              + " ("
              + n.measure().authority()
              + ", "
              + periods(n.measure())
              + "): "
              + n.failed(),
          4,
          width);
    }
  }

  private static void finding(StringBuilder out, Resolved r, int width) {
    Finding f = r.finding();
    Measure m = f.measure();
    out.append('\n');
    para(out, "* " + word(r.effect()) + " " + m.title(), 2, width);
    para(out, m.authority() + ", " + dates(f.dates()), 4, width);
    para(out, "Because: " + String.join("; ", f.because()), 4, width);
    m.condition().ifPresent(c -> para(out, "Condition: " + c, 4, width));
    if (r.effect() == Effect.NEEDS && !f.missing().isEmpty()) {
      para(out, "Fill in: " + String.join(", ", f.missing()), 4, width);
    }
    if (r.lifted()) {
      para(out, "Lifted by: " + String.join(", ", r.liftedBy()), 4, width);
    }
    f.duty()
        .ifPresent(
            d ->
                para(
                    out,
                    "Duty: "
                        + d.amount()
                            .map(a -> a.toPlainString() + " " + d.currency())
                            .orElse("not known")
                        + " = "
                        + d.formula()
                        + " ("
                        + d.basis()
                        + ")",
                    4,
                    width));
    if (!m.confidence().equals("high")) {
      para(out, "Confidence of the source: " + m.confidence(), 4, width);
    }
    if (!m.source().isEmpty()) {
      para(out, m.source(), 4, width);
    }
  }

  private static String periods(Measure m) {
    return m.periods().isEmpty()
        ? "in no force"
        : String.join(", ", m.periods().stream().map(ExplainReport::dates).toList());
  }

  private static String word(Effect effect) {
    return switch (effect) {
      case PROHIBITS -> "PROHIBITS:";
      case RESTRICTS -> "RESTRICTS:";
      case NEEDS -> "NEEDS A FACT:";
      case AUTHORISES -> "AUTHORISES:";
      case CAUTIONS -> "CAUTION:";
    };
  }

  private static String dates(Interval dates) {
    if (dates.isEmpty()) {
      return "not in force";
    }
    String from = dates.openStart() ? "always" : "from " + dates.from();
    return dates.openEnd() ? from : from + " through " + dates.to().minusDays(1);
  }

  private static void list(StringBuilder out, String head, List<String> lines, int width) {
    if (!lines.isEmpty()) {
      out.append('\n').append(head).append(":\n");
      lines.forEach(l -> para(out, "- " + l, 2, width));
    }
  }

  private static void para(StringBuilder out, String text, int indent, int width) {
    String pad = " ".repeat(indent);
    String next = pad + (text.startsWith("- ") || text.startsWith("* ") ? "  " : "");
    out.append(pad)
        .append(WordUtils.wrap(Lines.clean(text), width - next.length(), "\n" + next, false))
        .append('\n');
  }
}
