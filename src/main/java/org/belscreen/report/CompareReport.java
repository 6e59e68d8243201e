package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.belscreen.Judgement;
import org.belscreen.law.Jurisdiction;

/**
 * The rows that differ between two judgements of a sheet, with both sides, and the number of those
 * that don't.
 *
 * @param before what the first judgement was made by, in words
 * @param after what the second was made by
 * @param unreadable rows that could not be screened
 */
public record CompareReport(
    RunInfo run,
    String before,
    String after,
    List<Difference> differing,
    int same,
    int unreadable) {

  /** For a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Before: ").append(before).append("\nAfter:  ").append(after).append("\n\n");
    for (Difference d : differing) {
      text.append(d.id())
          .append(" (row ")
          .append(d.row())
          .append(")  ")
          .append(d.what())
          .append('\n');
      for (Jurisdiction j : d.jurisdictions()) {
        Judgement.Answer a = d.before().answer(j).orElseThrow();
        Judgement.Answer b = d.after().answer(j).orElseThrow();
        text.append("  ").append(j).append("  ").append(a.verdict()).append(" -> ");
        text.append(b.verdict()).append('\n');
        text.append("      before: ").append(Reasons.why(a, 400)).append('\n');
        text.append("      after:  ").append(Reasons.why(b, 400)).append('\n');
      }
      if (d.kinds().contains(Difference.Kind.DUTY)) {
        text.append("  duty  ").append(d.before().duty()).append(" -> ").append(d.after().duty());
        text.append('\n');
      }
    }
    text.append(differing.isEmpty() ? "" : "\n");
    text.append(differing.size()).append(" of ").append(run.rows()).append(" rows differ; ");
    text.append(same).append(" are the same");
    if (unreadable > 0) {
      text.append("; ").append(unreadable).append(" could not be screened");
    }
    return text.append('\n').toString();
  }

  /** For programs. */
  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeFieldName("run");
      JsonReport.run(out, run);
      out.writeStringField("before", before);
      out.writeStringField("after", after);
      out.writeNumberField("same", same);
      out.writeNumberField("unreadable", unreadable);
      out.writeArrayFieldStart("rows");
      for (Difference d : differing) {
        out.writeStartObject();
        out.writeNumberField("row", d.row());
        out.writeStringField("id", d.id());
        JsonReport.strings(
            out,
            "differs",
            d.kinds().stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
        out.writeFieldName("before");
        JsonReport.judgement(out, d.before());
        out.writeFieldName("after");
        JsonReport.judgement(out, d.after());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text + "\n";
  }
}
