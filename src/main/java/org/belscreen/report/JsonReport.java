package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belscreen.Judgement;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;

/** The contract's JSON: one object, or one object a line. Streams; holds no rows. */
public final class JsonReport implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final boolean lines;

  private JsonReport(JsonGenerator out, boolean lines) {
    this.out = out;
    this.lines = lines;
  }

  /** Starts one object with {@code run} and {@code rows}. */
  public static JsonReport object(OutputStream stream, RunInfo run) throws IOException {
    JsonGenerator out = FACTORY.createGenerator(stream);
    out.useDefaultPrettyPrinter();
    out.writeStartObject();
    out.writeFieldName("run");
    run(out, run);
    out.writeArrayFieldStart("rows");
    return new JsonReport(out, false);
  }

  /** Starts lines: the {@code run} object first, then one row a line. */
  public static JsonReport lines(OutputStream stream, RunInfo run) throws IOException {
    JsonGenerator out = FACTORY.createGenerator(stream);
    out.setRootValueSeparator(null);
    out.writeStartObject();
    out.writeFieldName("run");
    run(out, run);
    out.writeEndObject();
    out.writeRaw('\n');
    return new JsonReport(out, true);
  }

  /** Writes one row. */
  public void row(RowResult row) throws IOException {
    write(out, row);
    if (lines) {
      out.writeRaw('\n');
    }
  }

  /** Ends the document; the stream is flushed, not closed. */
  @Override
  public void close() throws IOException {
    if (!lines) {
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
    out.flush();
  }

  static void run(JsonGenerator out, RunInfo run) throws IOException {
    out.writeStartObject();
    out.writeStringField("tool", "belscreen");
    out.writeStringField("version", run.version());
    out.writeObjectFieldStart("rulebook");
    out.writeStringField("version", run.rulebookVersion());
    out.writeStringField("sha256", run.rulebookSha256());
    out.writeStringField("verifiedThrough", run.verifiedThrough().toString());
    out.writeEndObject();
    nullable(out, "asOf", run.asOf().map(Object::toString).orElse(null));
    nullable(out, "knownOn", run.knownOn().map(Object::toString).orElse(null));
    nullable(out, "overlay", run.overlay().orElse(null));
    if (run.overlay().isPresent()) {
      out.writeBooleanField("hypothetical", true);
    }
    out.writeObjectFieldStart("input");
    out.writeStringField("name", run.inputName());
    out.writeStringField("sha256", run.inputSha256());
    out.writeNumberField("rows", run.rows());
    out.writeEndObject();
    out.writeEndObject();
  }

  static void write(JsonGenerator out, RowResult row) throws IOException {
    out.writeStartObject();
    out.writeNumberField("row", row.row());
    out.writeStringField("id", row.id());
    out.writeStringField(
        "status", row.status() == RowResult.Status.SCREENED ? "screened" : "error");
    List<String> messages = new ArrayList<>(row.messages());
    if (row.judgement().isPresent()) {
      Judgement j = row.judgement().get();
      messages.addAll(j.messages());
      out.writeStringField("asOf", j.asOf().toString());
      out.writeBooleanField("provisional", j.provisional());
      strings(out, "messages", messages);
      strings(out, "assumptions", j.assumptions());
      out.writeArrayFieldStart("verdicts");
      for (Judgement.Answer a : j.answers()) {
        answer(out, a);
      }
      out.writeEndArray();
      out.writeObjectFieldStart("duty");
      for (Map.Entry<String, BigDecimal> e : j.duty().entrySet()) {
        out.writeStringField(e.getKey(), e.getValue().toPlainString());
      }
      out.writeEndObject();
    } else {
      strings(out, "messages", messages);
    }
    out.writeEndObject();
  }

  private static void answer(JsonGenerator out, Judgement.Answer a) throws IOException {
    out.writeStartObject();
    out.writeStringField("jurisdiction", a.jurisdiction().name());
    out.writeStringField("verdict", a.verdict().name());
    findings(out, a.findings());
    if (a.next().isPresent()) {
      out.writeObjectFieldStart("next");
      out.writeStringField("date", a.next().get().date().toString());
      out.writeStringField("verdict", a.next().get().verdict().name());
      out.writeEndObject();
    } else {
      out.writeNullField("next");
    }
    out.writeEndObject();
  }

  static void findings(JsonGenerator out, List<Resolved> findings) throws IOException {
    out.writeArrayFieldStart("findings");
    for (Resolved r : findings) {
      finding(out, r);
    }
    out.writeEndArray();
  }

  private static void finding(JsonGenerator out, Resolved r) throws IOException {
    Finding f = r.finding();
    out.writeStartObject();
    out.writeStringField("measure", f.measure().id());
    out.writeStringField("effect", r.effect().word());
    if (r.effect() == Effect.NEEDS) {
      strings(out, "missing", f.missing());
    }
    strings(out, "liftedBy", r.liftedBy());
    out.writeStringField("title", f.measure().title());
    out.writeStringField("authority", f.measure().authority());
    out.writeStringField("source", f.measure().source());
    dates(out, f.dates());
    strings(out, "because", f.because());
    out.writeStringField("subject", f.subject().toString());
    nullable(out, "condition", f.measure().condition().orElse(null));
    out.writeStringField("confidence", f.measure().confidence());
    if (f.measure().hypothetical()) {
      out.writeBooleanField("hypothetical", true);
    }
    // What another measure lifts or replaces is not due.
    if (f.duty().isPresent() && !r.lifted()) {
      duty(out, f.duty().get());
    } else {
      out.writeNullField("duty");
    }
    out.writeEndObject();
  }

  private static void duty(JsonGenerator out, Duty d) throws IOException {
    out.writeObjectFieldStart("duty");
    nullable(out, "amount", d.amount().map(BigDecimal::toPlainString).orElse(null));
    out.writeStringField("currency", d.currency());
    out.writeStringField("formula", d.formula());
    out.writeStringField("basis", d.basis());
    if (!d.missing().isEmpty()) {
      strings(out, "missing", d.missing());
    }
    out.writeEndObject();
  }

  static void dates(JsonGenerator out, Interval dates) throws IOException {
    nullable(out, "from", dates.openStart() ? null : dates.from().toString());
    nullable(out, "to", dates.openEnd() ? null : dates.to().toString());
  }

  static void strings(JsonGenerator out, String field, List<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String v : values) {
      out.writeString(v);
    }
    out.writeEndArray();
  }

  private static void nullable(JsonGenerator out, String field, String value) throws IOException {
    if (value == null) {
      out.writeNullField(field);
    } else {
      out.writeStringField(field, value);
    }
  }
}
