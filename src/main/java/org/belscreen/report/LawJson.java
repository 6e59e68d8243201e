package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belscreen.law.Act;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/** The law for programs: acts, one measure with all that it rests on, and what changes when. */
public final class LawJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Rulebook rulebook;

  public LawJson(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The acts, with what each holds that isn't modelled. */
  public void acts(OutputStream stream) throws IOException {
    try (JsonGenerator out = generator(stream)) {
      out.writeStartObject();
      out.writeArrayFieldStart("acts");
      for (Act act : rulebook.acts().values()) {
        act(out, act);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static void act(JsonGenerator out, Act act) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", act.id());
    out.writeStringField("jurisdiction", act.jurisdiction().name());
    out.writeStringField("title", act.title());
    out.writeStringField("citation", act.citation());
    out.writeStringField("source", act.source());
    MeasuresReport.text(out, "published", act.published().map(LocalDate::toString));
    out.writeStringField("verifiedThrough", act.verifiedThrough().toString());
    out.writeArrayFieldStart("amendments");
    for (Act.Amendment a : act.amendments().values()) {
      out.writeStartObject();
      out.writeStringField("act", a.act());
      out.writeStringField("title", a.title());
      out.writeStringField("source", a.source());
      MeasuresReport.text(out, "published", a.published().map(LocalDate::toString));
      MeasuresReport.text(out, "applies", a.applies().map(LocalDate::toString));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("notModelled");
    for (Act.NotModelled n : act.notModelled()) {
      MeasuresReport.notModelled(out, act, n);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /**
   * One measure: its own fields, the lines of its lists, and the cases that test it.
   *
   * @param cases rows of the act's cases by column
   */
  public void measure(OutputStream stream, Measure m, List<Map<String, String>> cases)
      throws IOException {
    try (JsonGenerator out = generator(stream)) {
      out.writeStartObject();
      MeasuresReport.fields(out, m, rulebook);
      out.writeArrayFieldStart("covers");
      for (Measure.Pattern p : m.patterns()) {
        out.writeStartObject();
        out.writeStringField("type", p.type());
        JsonReport.strings(out, "conditions", p.constraints());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("lists");
      for (String list : m.lists()) {
        list(out, list);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("cases");
      for (Map<String, String> c : cases) {
        out.writeStartObject();
        for (var e : c.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
          if (!e.getValue().isBlank()) {
            out.writeStringField(e.getKey(), e.getValue());
          }
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private void list(JsonGenerator out, String id) throws IOException {
    boolean codes = rulebook.codeLists().containsKey(id);
    if (!codes && !rulebook.partyLists().containsKey(id)) {
      return;
    }
    out.writeStartObject();
    out.writeStringField("id", id);
    out.writeStringField("kind", codes ? "codes" : "parties");
    if (codes) {
      var list = rulebook.codeLists().get(id);
      out.writeStringField("label", list.label());
      out.writeStringField("title", list.title());
      out.writeArrayFieldStart("lines");
      for (CodeRow r : list.rows()) {
        out.writeStartObject();
        out.writeStringField("code", r.code());
        out.writeBooleanField("ex", r.part());
        JsonReport.dates(out, r.dates());
        out.writeStringField("note", r.note());
        out.writeEndObject();
      }
    } else {
      var list = rulebook.partyLists().get(id);
      out.writeStringField("label", list.label());
      out.writeStringField("title", list.title());
      out.writeArrayFieldStart("lines");
      for (ListedEntry e : list.entries()) {
        out.writeStartObject();
        out.writeStringField("name", e.name());
        JsonReport.dates(out, e.dates());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private record Change(
      LocalDate date,
      boolean starts,
      String kind,
      Jurisdiction jurisdiction,
      String id,
      String text,
      String where) {}

  /** What starts or ends on the days of a stretch, in their order. */
  public void changes(OutputStream stream, Interval stretch, Set<Jurisdiction> jurisdictions)
      throws IOException {
    try (JsonGenerator out = generator(stream)) {
      out.writeStartObject();
      out.writeArrayFieldStart("changes");
      for (Change c : changes(stretch, jurisdictions)) {
        out.writeStartObject();
        out.writeStringField("date", c.date.toString());
        out.writeStringField("what", c.starts ? "starts" : "ends");
        out.writeStringField("kind", c.kind);
        out.writeStringField("jurisdiction", c.jurisdiction.name());
        out.writeStringField("id", c.id);
        out.writeStringField("text", c.text);
        out.writeStringField("in", c.where);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private List<Change> changes(Interval stretch, Set<Jurisdiction> jurisdictions) {
    List<Change> all = new ArrayList<>();
    Map<String, Jurisdiction> used = new HashMap<>();
    for (Measure m : rulebook.measures().values()) {
      if (jurisdictions.contains(m.jurisdiction())) {
        m.lists().forEach(l -> used.put(l, m.jurisdiction()));
        for (Interval p : m.periods()) {
          add(all, stretch, p, "measure", m.jurisdiction(), m.id(), m.title(), m.authority());
        }
      }
    }
    rulebook.codeLists().values().stream()
        .filter(l -> used.containsKey(l.id()))
        .forEach(
            l ->
                l.rows()
                    .forEach(
                        r ->
                            add(
                                all,
                                stretch,
                                r.dates(),
                                "code",
                                used.get(l.id()),
                                r.code(),
                                r.note(),
                                l.title())));
    rulebook.partyLists().values().stream()
        .filter(l -> used.containsKey(l.id()))
        .forEach(
            l ->
                l.entries()
                    .forEach(
                        e ->
                            add(
                                all,
                                stretch,
                                e.dates(),
                                "listing",
                                used.get(l.id()),
                                e.id(),
                                e.name(),
                                l.title())));
    all.sort(
        Comparator.comparing(Change::date)
            .thenComparing(Change::jurisdiction)
            .thenComparing(Change::kind)
            .thenComparing(Change::where)
            .thenComparing(Change::id)
            .thenComparing(Change::starts));
    return all;
  }

  private static void add(
      List<Change> all,
      Interval stretch,
      Interval dates,
      String kind,
      Jurisdiction j,
      String id,
      String text,
      String where) {
    if (!dates.openStart() && stretch.contains(dates.from())) {
      all.add(new Change(dates.from(), true, kind, j, id, text, where));
    }
    if (!dates.openEnd() && stretch.contains(dates.to())) {
      all.add(new Change(dates.to(), false, kind, j, id, text, where));
    }
  }

  private static JsonGenerator generator(OutputStream stream) throws IOException {
    return FACTORY.createGenerator(stream);
  }
}
