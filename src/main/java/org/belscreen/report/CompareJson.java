package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The rows that differ between two judgements, with both sides, for programs: a row a line. */
public final class CompareJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final CompareSides sides;

  public CompareJson(CompareSides sides) {
    this.sides = sides;
  }

  /** What stands before the rows; the rows are counted. */
  public static String head(RunInfo run, CompareSides counted) {
    return written(
            out -> {
              out.writeStartObject();
              out.writeFieldName("run");
              JsonReport.run(out, run);
              out.writeStringField("before", counted.before());
              out.writeStringField("after", counted.after());
              out.writeNumberField("differing", counted.differing());
              out.writeNumberField("same", counted.same());
              out.writeNumberField("unreadable", counted.unreadable());
              out.writeArrayFieldStart("rows");
              out.flush();
            })
        + "\n";
  }

  /** One row. */
  public String row(Difference d) {
    return written(
        out -> {
          out.writeStartObject();
          out.writeNumberField("row", d.row());
          out.writeStringField("id", d.id());
          JsonReport.strings(
              out,
              "differs",
              d.kinds().stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
          out.writeFieldName("before");
          JsonReport.judgement(out, d.before(), sides.beforeSupposed());
          out.writeFieldName("after");
          JsonReport.judgement(out, d.after(), sides.afterSupposed());
          out.writeEndObject();
        });
  }

  /** What stands behind the rows. */
  public static String tail() {
    return "\n]}\n";
  }

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator out) throws IOException;
  }

  private static String written(Body body) {
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
