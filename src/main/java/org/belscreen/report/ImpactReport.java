package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.belscreen.impact.Impact;
import org.belscreen.law.ChangeLog;

/** The rows whose verdict a change of the law made another, row by row. */
public final class ImpactReport {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ImpactReport() {}

  /** How many rows there were of each sort. */
  public record Counts(long changed, long same, long unreadable, long unknown) {}

  /** What stands before the rows, for a terminal. */
  public static String head(RunInfo run, String then) {
    return run.overlay().map(o -> "HYPOTHETICAL: " + Lines.clean(o) + "\n").orElse("")
        + "Then: rulebook "
        + then
        + "\nNow:  rulebook "
        + run.rulebookVersion()
        + " ("
        + run.rulebookSha256().substring(0, 12)
        + ")\n\n";
  }

  /** One row, for a terminal. */
  public static String row(RowResult row, List<Impact.Changed> changes, boolean hypothetical) {
    StringBuilder text = new StringBuilder();
    text.append(Lines.clean(row.id())).append(" (row ").append(row.row()).append(")  ");
    text.append(Lines.clean(row.what())).append('\n');
    for (Impact.Changed c : changes) {
      text.append("  ").append(hypothetical ? "HYPOTHETICAL: " : "").append(c.jurisdiction());
      text.append("  ").append(c.before()).append(" -> ").append(c.now()).append('\n');
      text.append("      measures: ").append(String.join(", ", c.measures())).append('\n');
      for (ChangeLog.Entry e : c.entries()) {
        text.append("      ").append(ChangeLog.FILE).append(", line ").append(e.line());
        text.append(": ").append(e.period()).append(": ").append(e.act()).append(": ");
        text.append(e.details()).append('\n');
      }
      if (c.entries().isEmpty()) {
        text.append("      no entry of ").append(ChangeLog.FILE).append(" covers it\n");
      }
    }
    return text.toString();
  }

  /** What stands behind the rows, for a terminal. */
  public static String tail(Counts counts) {
    return (counts.changed == 0 ? "" : "\n")
        + counts.changed
        + " rows have another verdict; "
        + counts.same
        + " have the same"
        + (counts.unreadable == 0 ? "" : "; " + counts.unreadable + " could not be screened")
        + (counts.unknown == 0 ? "" : "; " + counts.unknown + " had no verdict then")
        + "\n";
  }

  /** What stands before the rows, for programs. */
  public static String jsonHead(RunInfo run, String then, Counts counts) {
    return json(
            out -> {
              out.writeStartObject();
              out.writeFieldName("run");
              JsonReport.run(out, run);
              out.writeStringField("rulebookThen", then);
              out.writeNumberField("changed", counts.changed);
              out.writeNumberField("same", counts.same);
              out.writeNumberField("unreadable", counts.unreadable);
              out.writeNumberField("withoutVerdictThen", counts.unknown);
              out.writeArrayFieldStart("rows");
              out.flush();
            })
        + "\n";
  }

  /** One row, for programs. */
  public static String jsonRow(RowResult row, List<Impact.Changed> changes) {
    return json(
        out -> {
          out.writeStartObject();
          out.writeNumberField("row", row.row());
          out.writeStringField("id", row.id());
          JsonReport.strings(out, "messages", row.messages());
          out.writeArrayFieldStart("changes");
          for (Impact.Changed c : changes) {
            out.writeStartObject();
            out.writeStringField("jurisdiction", c.jurisdiction().name());
            out.writeStringField("before", c.before());
            out.writeStringField("now", c.now());
            JsonReport.strings(out, "measures", c.measures());
            out.writeArrayFieldStart("entries");
            for (ChangeLog.Entry e : c.entries()) {
              entry(out, e);
            }
            out.writeEndArray();
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void entry(JsonGenerator out, ChangeLog.Entry e) throws IOException {
    out.writeStartObject();
    out.writeNumberField("line", e.line());
    out.writeStringField("heading", e.heading());
    out.writeStringField("period", e.period());
    out.writeStringField("act", e.act());
    out.writeStringField("details", e.details());
    out.writeEndObject();
  }

  /** What stands behind the rows, for programs. */
  public static String jsonTail() {
    return "\n]}\n";
  }

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator out) throws IOException;
  }

  private static String json(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
