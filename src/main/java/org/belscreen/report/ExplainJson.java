package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.explain.Explanation;
import org.belscreen.finding.Finding;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.remedy.Remedy;

/** A row's verdicts explained, for programs. */
public final class ExplainJson {

  private ExplainJson() {}

  /**
   * The document.
   *
   * @param remedies where they were asked for
   */
  public static String of(
      RunInfo run,
      RowResult row,
      List<Explanation> explanations,
      Optional<Map<Jurisdiction, List<Remedy>>> remedies)
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
        held(out, "idle", e.idle());
        held(out, "otherDays", e.otherDays());
        notMet(out, "exceptionsNotMet", e.exceptions());
        notMet(out, "nearMisses", e.near());
        notMet(out, "apart", e.apart());
        out.writeEndObject();
      }
      out.writeEndArray();
      if (remedies.isPresent()) {
        out.writeStringField("remediesNote", RemedyWords.CAVEAT);
        out.writeArrayFieldStart("remedies");
        for (List<Remedy> all : remedies.get().values()) {
          for (Remedy r : all) {
            remedy(out, r);
          }
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    return text + "\n";
  }

  private static void remedy(JsonGenerator out, Remedy r) throws IOException {
    out.writeStartObject();
    out.writeStringField("jurisdiction", r.jurisdiction().name());
    out.writeStringField("verdict", r.verdict().name());
    out.writeStringField("column", r.column().key());
    JsonReport.strings(out, "values", r.values());
    if (r.days().isPresent()) {
      out.writeObjectFieldStart("days");
      JsonReport.dates(out, r.days().get());
      out.writeEndObject();
    } else {
      out.writeNullField("days");
    }
    out.writeBooleanField("provisional", r.provisional());
    JsonReport.strings(out, "harsher", r.harsher());
    out.writeStringField("says", RemedyWords.of(r));
    out.writeEndObject();
  }

  private static void held(JsonGenerator out, String field, List<Explanation.Held> all)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (Explanation.Held h : all) {
      out.writeStartObject();
      out.writeStringField("measure", h.measure().id());
      out.writeStringField("title", h.measure().title());
      out.writeStringField("authority", h.measure().authority());
      out.writeArrayFieldStart("days");
      for (Finding f : h.findings()) {
        out.writeStartObject();
        out.writeStringField("effect", f.counted().word());
        JsonReport.dates(out, f.dates());
        out.writeEndObject();
      }
      out.writeEndArray();
      if (!h.why().isEmpty()) {
        out.writeStringField("why", h.why());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void notMet(JsonGenerator out, String field, List<Explanation.NotMet> all)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (Explanation.NotMet n : all) {
      out.writeStartObject();
      out.writeStringField("measure", n.measure().id());
      out.writeStringField("title", n.measure().title());
      out.writeStringField("authority", n.measure().authority());
      out.writeArrayFieldStart("days");
      for (Interval p : n.measure().periods()) {
        out.writeStartObject();
        JsonReport.dates(out, p);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeStringField("failed", n.failed());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
