package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.belscreen.Judgement;
import org.belscreen.explain.Explanation;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Measure;

/** A row's verdicts explained, in words and for programs. */
public final class ExplainReport {

  private ExplainReport() {}

  /**
   * In words.
   *
   * @param width of a line
   */
  public static String text(RunInfo run, RowResult row, List<Explanation> explanations, int width) {
    Judgement j = row.judgement().orElseThrow();
    StringBuilder out = new StringBuilder();
    run.overlay().ifPresent(o -> out.append("HYPOTHETICAL: ").append(o).append("\n\n"));
    out.append("Row ").append(row.row()).append(" (").append(row.id()).append("): ");
    out.append(row.what()).append("\nJudged under the law in force on ").append(j.asOf());
    out.append(run.knownOn().map(k -> ", as published by " + k).orElse("")).append(".\n");
    for (Explanation e : explanations) {
      jurisdiction(out, e, width);
    }
    list(out, "Taken as given, because the row doesn't say", j.assumptions(), width);
    list(out, "To be read with it", row.remarks(), width);
    out.append('\n').append(RunFacts.NOT_ADVICE).append('\n');
    return out.toString();
  }

  private static void jurisdiction(StringBuilder out, Explanation e, int width) {
    out.append("\n== ").append(e.jurisdiction()).append(": ").append(e.answer().verdict());
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
    if (!e.otherDays().isEmpty()) {
      out.append("\n  On other days:\n");
      for (Finding f : e.otherDays()) {
        para(
            out,
            "- "
                + dates(f.dates())
                + ": "
                + word(f.counted())
                + " "
                + f.measure().title()
                + " ("
                + f.measure().authority()
                + ")",
            4,
            width);
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
              + dates(n.measure().dates())
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

  /** For programs. */
  public static String json(RunInfo run, RowResult row, List<Explanation> explanations)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeFieldName("run");
      JsonReport.run(out, run);
      out.writeFieldName("row");
      JsonReport.write(out, row);
      out.writeArrayFieldStart("explanations");
      for (Explanation e : explanations) {
        out.writeStartObject();
        out.writeStringField("jurisdiction", e.jurisdiction().name());
        out.writeStringField("verdict", e.answer().verdict().name());
        JsonReport.findings(out, e.answer().findings());
        out.writeArrayFieldStart("otherDays");
        for (Finding f : e.otherDays()) {
          out.writeStartObject();
          out.writeStringField("measure", f.measure().id());
          out.writeStringField("effect", f.counted().word());
          out.writeStringField("title", f.measure().title());
          out.writeStringField("authority", f.measure().authority());
          JsonReport.dates(out, f.dates());
          out.writeEndObject();
        }
        out.writeEndArray();
        notMet(out, "exceptionsNotMet", e.exceptions());
        notMet(out, "nearMisses", e.near());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text + "\n";
  }

  private static void notMet(JsonGenerator out, String field, List<Explanation.NotMet> all)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (Explanation.NotMet n : all) {
      out.writeStartObject();
      out.writeStringField("measure", n.measure().id());
      out.writeStringField("title", n.measure().title());
      out.writeStringField("authority", n.measure().authority());
      JsonReport.dates(out, n.measure().dates());
      out.writeStringField("failed", n.failed());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
