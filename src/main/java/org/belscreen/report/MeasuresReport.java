package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.belscreen.law.Act;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/** The law as the rulebook has it: what is in force on a day, what changes, what isn't modelled. */
public final class MeasuresReport {

  private final Rulebook rulebook;
  private final List<Measure> measures;
  private final List<Jurisdiction> jurisdictions;

  /**
   * A report on measures.
   *
   * @param on only those in force on that day
   * @param id only this one
   */
  public MeasuresReport(
      Rulebook rulebook,
      List<Jurisdiction> jurisdictions,
      Optional<LocalDate> on,
      Optional<String> id) {
    this.rulebook = rulebook;
    this.jurisdictions = jurisdictions;
    this.measures =
        rulebook.measures().values().stream()
            .filter(m -> jurisdictions.contains(m.jurisdiction()))
            .filter(
                m -> on.map(d -> m.periods().stream().anyMatch(p -> p.contains(d))).orElse(true))
            .filter(m -> id.map(m.id()::equals).orElse(true))
            .toList();
  }

  /** The measures found. */
  public List<Measure> measures() {
    return measures;
  }

  /** For a terminal. */
  public String text(int width) {
    StringBuilder out = new StringBuilder();
    for (Jurisdiction j : jurisdictions) {
      for (Act act : rulebook.acts().values()) {
        List<Measure> own =
            measures.stream()
                .filter(m -> m.jurisdiction() == j && m.act().equals(act.id()))
                .toList();
        List<Act.NotModelled> not = act.jurisdiction() == j ? act.notModelled() : List.of();
        if (own.isEmpty() && not.isEmpty()) {
          continue;
        }
        out.append("== ").append(j).append(": ").append(act.title());
        out.append("  [").append(act.id()).append(", verified through ");
        out.append(act.verifiedThrough()).append("]\n");
        for (Measure m : own) {
          out.append("  ").append(m.id()).append("  ").append(m.effect().word()).append("  ");
          out.append(dates(m)).append('\n');
          para(out, m.title() + " (" + m.authority() + ")", 6, width);
        }
        for (Act.NotModelled n : not) {
          para(
              out,
              "not modelled: "
                  + n.what()
                  + (n.why().isEmpty() ? "" : " - " + n.why())
                  + (n.id().isEmpty() ? "" : " [" + n.id() + "]"),
              2,
              width);
        }
        out.append('\n');
      }
    }
    out.append(measures.size()).append(" measures\n");
    return out.toString();
  }

  /** One measure in full. */
  public static String full(Rulebook rulebook, Measure m, int width) {
    StringBuilder out = new StringBuilder();
    out.append(m.id())
        .append("  ")
        .append(m.effect().word())
        .append("  ")
        .append(dates(m))
        .append('\n');
    para(out, m.title(), 2, width);
    para(out, m.authority(), 2, width);
    para(out, m.source(), 2, width);
    m.published().ifPresent(p -> para(out, "Published: " + p, 2, width));
    m.condition().ifPresent(c -> para(out, "Condition: " + c, 2, width));
    if (!m.lifts().isEmpty()) {
      para(out, "Lifts: " + String.join(", ", m.lifts()), 2, width);
    }
    para(
        out,
        "Confidence: " + m.confidence() + "; rule: " + m.file() + ", line " + m.line(),
        2,
        width);
    para(
        out,
        "Covers: " + m.patterns().stream().map(p -> p.type() + p.constraints()).toList(),
        2,
        width);
    for (String list : m.lists()) {
      if (rulebook.codeLists().containsKey(list)) {
        out.append("\n  ").append(list).append('\n');
        for (CodeRow r : rulebook.codeLists().get(list).rows()) {
          para(
              out,
              (r.part() ? "ex " : "") + r.code() + "  " + span(r.dates()) + "  " + r.note(),
              4,
              width);
        }
      } else if (rulebook.partyLists().containsKey(list)) {
        out.append("\n  ").append(list).append('\n');
        for (ListedEntry e : rulebook.partyLists().get(list).entries()) {
          para(out, e.name() + "  " + span(e.dates()), 4, width);
        }
      }
    }
    return out.toString();
  }

  /** What starts or ends from one day to another: measures, annex lines, listings. */
  public String between(LocalDate first, LocalDate last, int width) {
    List<LawChange> changes = LawChange.between(rulebook, measures, first, last);
    StringBuilder out = new StringBuilder();
    changes.forEach(c -> para(out, c.line(), 0, width));
    return out.append(changes.size()).append(" changes\n").toString();
  }

  /** For programs: every measure. */
  public String json() throws IOException {
    return json(measures, Optional.empty());
  }

  /** For programs: what starts or ends from one day through another, and the measures that do. */
  public String jsonBetween(LocalDate first, LocalDate last) throws IOException {
    List<LawChange> changes = LawChange.between(rulebook, measures, first, last);
    Set<String> ids = changes.stream().map(LawChange::id).collect(Collectors.toUnmodifiableSet());
    return json(measures.stream().filter(m -> ids.contains(m.id())).toList(), Optional.of(changes));
  }

  private String json(List<Measure> shown, Optional<List<LawChange>> changes) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeObjectFieldStart("rulebook");
      out.writeStringField("version", rulebook.version());
      out.writeStringField("sha256", rulebook.sha256());
      out.writeObjectFieldStart("verifiedThrough");
      for (var e : rulebook.verifiedThrough().entrySet()) {
        out.writeStringField(e.getKey().name(), e.getValue().toString());
      }
      out.writeEndObject();
      out.writeEndObject();
      out.writeArrayFieldStart("measures");
      for (Measure m : shown) {
        measure(out, m);
      }
      out.writeEndArray();
      if (changes.isPresent()) {
        out.writeArrayFieldStart("changes");
        for (LawChange c : changes.get()) {
          out.writeStartObject();
          out.writeStringField("date", c.date().toString());
          out.writeStringField("change", c.starts() ? "starts" : "ends");
          out.writeStringField("kind", c.kind());
          out.writeStringField(c.kind().equals("measure") ? "id" : "list", c.id());
          out.writeStringField("what", c.text());
          out.writeEndObject();
        }
        out.writeEndArray();
      }
      out.writeArrayFieldStart("notModelled");
      for (Act act : rulebook.acts().values()) {
        if (jurisdictions.contains(act.jurisdiction())) {
          for (Act.NotModelled n : act.notModelled()) {
            notModelled(out, act, n);
          }
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text + "\n";
  }

  private void measure(JsonGenerator out, Measure m) throws IOException {
    out.writeStartObject();
    fields(out, m, rulebook);
    out.writeEndObject();
  }

  /** A measure's own fields, without the braces around them. */
  static void fields(JsonGenerator out, Measure m, Rulebook rulebook) throws IOException {
    out.writeStringField("id", m.id());
    out.writeStringField("jurisdiction", m.jurisdiction().name());
    out.writeStringField("act", m.act());
    out.writeStringField("effect", m.effect().word());
    out.writeStringField("title", m.title());
    out.writeStringField("authority", m.authority());
    out.writeStringField("source", m.source());
    text(out, "published", m.published().map(LocalDate::toString));
    if (m.dates().isEmpty()) {
      out.writeNullField("from");
      out.writeNullField("to");
    } else {
      JsonReport.dates(out, m.dates());
    }
    out.writeArrayFieldStart("periods");
    for (Interval p : m.periods()) {
      out.writeStartObject();
      JsonReport.dates(out, p);
      out.writeEndObject();
    }
    out.writeEndArray();
    text(out, "dormant", m.dormant());
    JsonReport.strings(out, "lifts", List.copyOf(m.lifts()));
    text(out, "condition", m.condition());
    JsonReport.strings(out, "licensable", List.copyOf(m.licensable()));
    text(out, "basis", m.basis());
    out.writeStringField("confidence", m.confidence());
    JsonReport.strings(out, "refs", m.refs());
    List<String> lists = List.copyOf(m.lists());
    JsonReport.strings(
        out, "codes", lists.stream().filter(rulebook.codeLists()::containsKey).toList());
    JsonReport.strings(
        out, "parties", lists.stream().filter(rulebook.partyLists()::containsKey).toList());
    out.writeStringField("file", m.file());
    out.writeNumberField("line", m.line());
    if (m.hypothetical()) {
      out.writeBooleanField("hypothetical", true);
    }
  }

  static void notModelled(JsonGenerator out, Act act, Act.NotModelled n) throws IOException {
    out.writeStartObject();
    out.writeStringField("act", act.id());
    out.writeStringField("id", n.id());
    out.writeStringField("what", n.what());
    out.writeStringField("why", n.why());
    text(out, "from", n.from().map(LocalDate::toString));
    text(out, "to", n.to().map(LocalDate::toString));
    out.writeStringField("source", n.source());
    out.writeArrayFieldStart("warns");
    for (String id : n.warnings()) {
      out.writeString(id);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  static void text(JsonGenerator out, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(field, value.get());
    } else {
      out.writeNullField(field);
    }
  }

  private static String dates(Measure m) {
    if (m.periods().isEmpty()) {
      return "in no force" + m.dormant().map(d -> ": awaits " + d).orElse("");
    }
    return String.join(" and ", m.periods().stream().map(MeasuresReport::span).toList());
  }

  private static String span(Interval dates) {
    String from = dates.openStart() ? "…" : dates.from().toString();
    return from + " – " + (dates.openEnd() ? "…" : dates.to().minusDays(1).toString());
  }

  private static void para(StringBuilder out, String text, int indent, int width) {
    String pad = " ".repeat(indent);
    out.append(pad)
        .append(WordUtils.wrap(Lines.clean(text), width - indent - 2, "\n" + pad + "  ", false))
        .append('\n');
  }
}
