package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.belscreen.finding.Segment;

/**
 * Timelines as JSON: per row and jurisdiction, segments that adjoin and cover the stretch asked.
 */
public final class TimelineJson implements AutoCloseable {

  private final JsonGenerator out;

  /** Starts the document with its {@code run}. */
  public TimelineJson(OutputStream stream, RunInfo run) throws IOException {
    out = new JsonFactory().createGenerator(stream);
    out.useDefaultPrettyPrinter();
    out.writeStartObject();
    out.writeFieldName("run");
    JsonReport.run(out, run);
    out.writeArrayFieldStart("rows");
  }

  /** Writes one row. */
  public void row(TimelineRow row) throws IOException {
    out.writeStartObject();
    out.writeNumberField("row", row.row());
    out.writeStringField("id", row.id());
    out.writeStringField("status", row.screened() ? "screened" : "error");
    JsonReport.strings(out, "messages", row.messages());
    if (row.screened()) {
      out.writeArrayFieldStart("timelines");
      for (TimelineRow.Bar bar : row.bars()) {
        out.writeStartObject();
        out.writeStringField("jurisdiction", bar.jurisdiction().name());
        out.writeArrayFieldStart("segments");
        for (Segment s : bar.segments()) {
          out.writeStartObject();
          JsonReport.dates(out, s.dates());
          out.writeStringField("verdict", s.verdict().name());
          JsonReport.findings(out, s.findings());
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.flush();
  }
}
