package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.belscreen.finding.Segment;

/**
 * Timelines as JSON: per row and jurisdiction, segments that adjoin and cover the stretch asked. A
 * row a line.
 */
public final class TimelineJson implements RowWriter<TimelineRow> {

  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String head(RunInfo run) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      JsonReport.run(out, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "{\"run\": " + text + ",\n\"rows\": [\n";
  }

  @Override
  public String between() {
    return ",\n";
  }

  @Override
  public String tail(RunInfo run) {
    return "\n]}\n";
  }

  @Override
  public String row(TimelineRow row) {
    return new String(bytes(row), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] bytes(TimelineRow row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      write(out, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, TimelineRow row) throws IOException {
    out.writeStartObject();
    out.writeNumberField("row", row.row());
    out.writeStringField("id", row.id());
    out.writeStringField("status", row.screened() ? "screened" : "error");
    JsonReport.strings(out, "messages", row.messages());
    if (row.moved().isPresent()) {
      TimelineRow.Moved moved = row.moved().get();
      out.writeStringField("moved", moved.column());
      out.writeStringField("asOf", moved.asOf().toString());
      Optional<String> own = moved.own().map(LocalDate::toString);
      if (own.isPresent()) {
        out.writeStringField("own", own.get());
      } else {
        out.writeNullField("own");
      }
    }
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
}
