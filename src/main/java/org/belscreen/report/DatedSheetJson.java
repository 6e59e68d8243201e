package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Screened;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/**
 * A sheet's verdicts on every day, so that a page can judge the whole sheet on any day without
 * asking again. One JSON object a line, a batch of rows each; texts, measures and timelines are
 * written once, at first use, and rows name them by their number.
 */
public final class DatedSheetJson {

  private static final int BATCH = 500;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final OutputStream stream;
  private final DatedAnswers answers;
  private final Numbered texts = new Numbered();
  private final Numbered measures = new Numbered();
  private final Numbered timelines = new Numbered();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<List<Object>, Integer> untouched = new HashMap<>();
  private final List<String> rows = new ArrayList<>();

  /** Things that got a number, and those that no line holds yet. */
  private static final class Numbered {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();

    int of(String thing) {
      Integer known = numbers.get(thing);
      if (known != null) {
        return known;
      }
      numbers.put(thing, numbers.size());
      fresh.add(thing);
      return numbers.size() - 1;
    }
  }

  /** Writes part of a line. */
  @FunctionalInterface
  public interface Part {
    void write(JsonGenerator out) throws IOException;
  }

  /**
   * Starts a document.
   *
   * @param strict whether assumptions and unverified law count as missing facts
   */
  public DatedSheetJson(OutputStream stream, Rulebook rulebook, boolean strict) {
    this.stream = stream;
    this.answers = new DatedAnswers(rulebook, strict);
  }

  /** Writes a line with the run and whatever else the page should know of the sheet. */
  public void head(RunInfo run, Rulebook rulebook, Part more) throws IOException {
    line(
        out -> {
          out.writeFieldName("run");
          JsonReport.run(out, run);
          out.writeArrayFieldStart("jurisdictions");
          for (Jurisdiction j : run.jurisdictions()) {
            out.writeString(j.name());
          }
          out.writeEndArray();
          out.writeObjectFieldStart("verifiedThrough");
          for (var e : rulebook.verifiedThrough().entrySet()) {
            out.writeNumberField(e.getKey().name(), e.getValue().toEpochDay());
          }
          out.writeEndObject();
          more.write(out);
        });
  }

  /** Writes a line of its own. */
  public void line(Part part) throws IOException {
    flush();
    send(
        json(
            out -> {
              out.writeStartObject();
              part.write(out);
              out.writeEndObject();
            }));
  }

  /**
   * Takes a row.
   *
   * @param screened its timelines; empty where it could not be read
   * @param own the row's own date, if it has one
   */
  public void row(
      RowResult row,
      Optional<Screened> screened,
      Optional<LocalDate> own,
      List<Jurisdiction> jurisdictions)
      throws IOException {
    String json =
        json(
            out -> {
              out.writeStartArray();
              out.writeNumber(row.row());
              out.writeString(row.id());
              out.writeString(row.what());
              if (own.isPresent()) {
                out.writeNumber(own.get().toEpochDay());
              } else {
                out.writeNull();
              }
              out.writeStartArray();
              if (screened.isPresent()) {
                for (Jurisdiction j : jurisdictions) {
                  out.writeNumber(timeline(j, screened.get()));
                }
              }
              out.writeEndArray();
              out.writeStartArray();
              for (String message : row.messages()) {
                out.writeNumber(texts.of(message));
              }
              out.writeEndArray();
              out.writeEndArray();
            });
    rows.add(json);
    if (rows.size() >= BATCH) {
      flush();
    }
  }

  /** Sends what waits. */
  public void flush() throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    StringBuilder batch = new StringBuilder("{");
    raw(batch, "texts", quoted(texts.fresh));
    raw(batch.append(','), "measures", measures.fresh);
    raw(batch.append(','), "timelines", timelines.fresh);
    raw(batch.append(','), "rows", rows);
    texts.fresh.clear();
    measures.fresh.clear();
    timelines.fresh.clear();
    rows.clear();
    send(batch.append('}').toString());
  }

  private static List<String> quoted(List<String> texts) throws IOException {
    List<String> quoted = new ArrayList<>(texts.size());
    for (String text : texts) {
      quoted.add(json(out -> out.writeString(text)));
    }
    return quoted;
  }

  private static void raw(StringBuilder out, String name, List<String> items) {
    out.append('"').append(name).append("\":[");
    out.append(String.join(",", items)).append(']');
  }

  private void send(String line) throws IOException {
    stream.write(line.getBytes(StandardCharsets.UTF_8));
    stream.write('\n');
    stream.flush();
  }

  private int timeline(Jurisdiction j, Screened screened) throws IOException {
    if (!answers.varies(j, screened)) {
      // Most rows of most sheets: nothing ever stands against them.
      List<Object> alike = List.of(j, screened.nexus().get(j));
      Integer known = untouched.get(alike);
      if (known == null) {
        known = timelines.of(json(j, screened));
        untouched.put(alike, known);
      }
      return known;
    }
    return timelines.of(json(j, screened));
  }

  private String json(Jurisdiction j, Screened screened) throws IOException {
    List<DatedAnswers.Stretch> stretches = answers.of(j, screened);
    return json(
        out -> {
          out.writeStartObject();
          out.writeStringField("j", j.name());
          out.writeBooleanField("touched", stretches.get(0).touched());
          out.writeStringField(
              "reach", screened.nexus().get(j).reach().name().toLowerCase(Locale.ROOT));
          out.writeArrayFieldStart("days");
          for (DatedAnswers.Stretch s : stretches) {
            stretch(out, s);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private void stretch(JsonGenerator out, DatedAnswers.Stretch s) throws IOException {
    out.writeStartObject();
    out.writeNumberField("from", s.from().toEpochDay());
    out.writeNumberField("v", s.verdict().ordinal());
    if (s.provisional()) {
      out.writeNumberField("p", 1);
    }
    out.writeArrayFieldStart("t");
    for (DatedAnswers.Sentence said : s.sentences()) {
      out.writeStartArray();
      out.writeNumber(texts.of(said.text()));
      if (said.measure().isPresent()) {
        out.writeNumber(number(said.measure().get()));
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    if (!s.others().isEmpty()) {
      out.writeArrayFieldStart("m");
      for (Measure m : s.others()) {
        out.writeNumber(number(m));
      }
      out.writeEndArray();
    }
    if (!s.duty().isEmpty()) {
      out.writeObjectFieldStart("d");
      for (var e : s.duty().entrySet()) {
        out.writeStringField(e.getKey(), e.getValue().toPlainString());
      }
      out.writeEndObject();
    }
    if (!s.dutyNeeds().isEmpty()) {
      JsonReport.strings(out, "n", s.dutyNeeds());
    }
    out.writeEndObject();
  }

  private int number(Measure m) throws IOException {
    Integer known = byId.get(m.id());
    if (known == null) {
      known = measures.of(json(out -> measure(out, m)));
      byId.put(m.id(), known);
    }
    return known;
  }

  private static void measure(JsonGenerator out, Measure m) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", m.id());
    out.writeStringField("title", m.title());
    out.writeStringField("authority", m.authority());
    out.writeStringField("source", HtmlView.link(m.source()));
    if (m.hypothetical()) {
      out.writeBooleanField("hypothetical", true);
    }
    out.writeEndObject();
  }

  private static String json(Part part) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      part.write(out);
    }
    return text.toString();
  }
}
