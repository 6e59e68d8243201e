package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.belscreen.Judgement;
import org.belscreen.cleared.Clearance;
import org.belscreen.finding.Duty;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.lists.ListsUsed;
import org.belscreen.screening.PartyReview;

/** The contract's JSON: one object, or one object a line. Streams; holds no rows. */
public final class JsonReport implements AutoCloseable {

  /** Copies text that was written before. */
  @FunctionalInterface
  public interface Copy {
    void to(OutputStream target) throws IOException;
  }

  private static final JsonFactory FACTORY = new JsonFactory();

  private final OutputStream stream;
  private final JsonGenerator out;
  private final boolean lines;
  private boolean first = true;

  private JsonReport(OutputStream stream, boolean lines) throws IOException {
    this.stream = stream;
    this.lines = lines;
    this.out = FACTORY.createGenerator(stream);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.setRootValueSeparator(null);
    if (!lines) {
      out.useDefaultPrettyPrinter();
    }
  }

  /**
   * Starts writing rows alone; {@link #assemble} puts the {@code run} before them once their number
   * is known.
   *
   * @param lines one row a line, or the members of an array
   */
  public static JsonReport rows(OutputStream stream, boolean lines) throws IOException {
    return new JsonReport(stream, lines);
  }

  /** Writes one row. */
  public void row(RowResult row) throws IOException {
    if (!first) {
      out.writeRaw(lines ? "\n" : ",\n");
    }
    first = false;
    write(out, row);
  }

  /** Ends the rows; the stream is flushed, not closed. */
  @Override
  public void close() throws IOException {
    if (!first) {
      out.writeRaw('\n');
    }
    out.flush();
    stream.flush();
  }

  /**
   * Puts a document together from its rows.
   *
   * @param rows copies what {@link #rows} wrote
   */
  public static void assemble(OutputStream target, RunInfo run, Copy rows, boolean lines)
      throws IOException {
    JsonGenerator head = FACTORY.createGenerator(target);
    head.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (!lines) {
      head.writeRaw("{\"run\": ");
      head.useDefaultPrettyPrinter();
      run(head, run);
      head.writeRaw(",\n\"rows\": [\n");
    } else {
      head.writeStartObject();
      head.writeFieldName("run");
      run(head, run);
      head.writeEndObject();
      head.writeRaw('\n');
    }
    head.flush();
    rows.to(target);
    if (!lines) {
      target.write("]}\n".getBytes(StandardCharsets.UTF_8));
    }
    target.flush();
  }

  /** A row's result as JSON, for its hash. */
  public static byte[] bytes(RowResult row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator one = FACTORY.createGenerator(bytes)) {
      write(one, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
    if (!run.notes().isEmpty()) {
      strings(out, "notes", run.notes());
    }
    out.writeEndObject();
    if (run.lists().any()) {
      lists(out, run.lists());
    }
    if (run.cleared().isPresent()) {
      out.writeObjectFieldStart("cleared");
      out.writeStringField("name", run.cleared().get().name());
      out.writeStringField("sha256", run.cleared().get().sha256());
      out.writeNumberField("clearances", run.cleared().get().clearances().size());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void lists(JsonGenerator out, ListsUsed lists) throws IOException {
    out.writeArrayFieldStart("lists");
    for (ListsUsed.File f : lists.files()) {
      out.writeStartObject();
      out.writeStringField("name", f.name());
      out.writeStringField("kind", f.kind());
      out.writeStringField("published", f.published().toString());
      out.writeStringField("publishedFrom", f.how());
      out.writeStringField("sha256", f.sha256());
      out.writeNumberField("entries", f.entries());
      out.writeNumberField("used", f.used());
      out.writeEndObject();
    }
    out.writeEndArray();
    strings(out, "programmes", lists.programmes());
    out.writeArrayFieldStart("listDifferences");
    for (ListsUsed.Difference d : lists.differences()) {
      out.writeStartObject();
      out.writeStringField("list", d.list());
      out.writeStringField("file", d.file());
      out.writeStringField("published", d.published().toString());
      out.writeStringField("what", d.what());
      strings(out, "parties", d.parties());
      out.writeEndObject();
    }
    out.writeEndArray();
    strings(out, "listNotes", lists.notes());
  }

  static void write(JsonGenerator out, RowResult row) throws IOException {
    out.writeStartObject();
    out.writeNumberField("row", row.row());
    out.writeStringField("id", row.id());
    out.writeStringField(
        "status", row.status() == RowResult.Status.SCREENED ? "screened" : "error");
    List<String> messages = row.remarks();
    if (row.judgement().isPresent()) {
      Judgement j = row.judgement().get();
      out.writeStringField("asOf", j.asOf().toString());
      out.writeBooleanField("provisional", j.provisional());
      strings(out, "messages", messages);
      strings(out, "assumptions", j.assumptions());
      cleared(out, row.decided(), j.asOf());
      out.writeArrayFieldStart("verdicts");
      for (Judgement.Answer a : j.answers()) {
        answer(out, a);
      }
      out.writeEndArray();
      duties(out, j);
    } else {
      strings(out, "messages", messages);
    }
    out.writeEndObject();
  }

  private static void cleared(JsonGenerator out, List<PartyReview> decided, LocalDate day)
      throws IOException {
    List<PartyReview> cleared = decided.stream().filter(r -> r.clearedOn(day)).toList();
    if (cleared.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("cleared");
    for (PartyReview r : cleared) {
      Clearance c = r.clearance().orElseThrow();
      out.writeStartObject();
      out.writeStringField("role", r.role());
      out.writeStringField("party", r.party());
      out.writeStringField("list", r.list());
      out.writeStringField("listed", r.entry().name());
      out.writeStringField("hit", r.hitName());
      out.writeStringField("who", c.who());
      out.writeStringField("when", c.when().toString());
      out.writeStringField("why", c.why());
      nullable(out, "until", c.until().map(LocalDate::toString).orElse(null));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A judgement by itself. */
  static void judgement(JsonGenerator out, Judgement j, boolean hypothetical) throws IOException {
    out.writeStartObject();
    out.writeStringField("asOf", j.asOf().toString());
    if (hypothetical) {
      out.writeBooleanField("hypothetical", true);
    }
    out.writeArrayFieldStart("verdicts");
    for (Judgement.Answer a : j.answers()) {
      answer(out, a);
    }
    out.writeEndArray();
    duties(out, j);
    out.writeEndObject();
  }

  private static void duties(JsonGenerator out, Judgement j) throws IOException {
    out.writeObjectFieldStart("duty");
    for (Map.Entry<String, BigDecimal> e : j.duty().entrySet()) {
      out.writeStringField(e.getKey(), e.getValue().toPlainString());
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
