package org.belscreen.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;

/** The measures as a file beside the compiled rules, so that no rule is parsed at start. */
final class MeasureJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MeasureJson() {}

  static String write(List<Measure> measures) {
    ArrayNode all = MAPPER.createArrayNode();
    for (Measure m : measures) {
      ObjectNode o = all.addObject();
      o.put("id", m.id()).put("act", m.act()).put("effect", m.effect().name());
      o.put("title", m.title()).put("authority", m.authority()).put("source", m.source());
      m.published().ifPresent(d -> o.put("published", d.toString()));
      m.endPublished().ifPresent(d -> o.put("endPublished", d.toString()));
      if (!m.dates().openStart()) {
        o.put("from", m.dates().from().toString());
      }
      if (!m.dates().openEnd()) {
        o.put("to", m.dates().to().toString());
      }
      m.lifts().forEach(o.putArray("lifts")::add);
      m.condition().ifPresent(t -> o.put("condition", t));
      m.licensable().forEach(o.putArray("licensable")::add);
      m.basis().ifPresent(t -> o.put("basis", t));
      m.dormant().ifPresent(t -> o.put("dormant", t));
      o.put("confidence", m.confidence());
      m.refs().forEach(o.putArray("refs")::add);
      ArrayNode patterns = o.putArray("patterns");
      for (Measure.Pattern p : m.patterns()) {
        ObjectNode pattern = patterns.addObject().put("type", p.type());
        p.constraints().forEach(pattern.putArray("constraints")::add);
      }
      o.put("file", m.file()).put("line", m.line());
    }
    return all.toString();
  }

  static List<Measure> read(String json) {
    List<Measure> measures = new ArrayList<>();
    try {
      for (JsonNode o : MAPPER.readTree(json)) {
        List<Measure.Pattern> patterns = new ArrayList<>();
        for (JsonNode p : o.get("patterns")) {
          patterns.add(
              new Measure.Pattern(
                  p.get("type").asText(), List.copyOf(words(p.get("constraints")))));
        }
        String id = o.get("id").asText();
        Optional<String> dormant = text(o, "dormant");
        Interval dates =
            dormant.isPresent()
                ? Interval.NEVER
                : new Interval(
                    date(o, "from").orElse(LocalDate.MIN), date(o, "to").orElse(LocalDate.MAX));
        measures.add(
            new Measure(
                id,
                Jurisdiction.ofMeasure(id),
                o.get("act").asText(),
                Effect.valueOf(o.get("effect").asText()),
                o.get("title").asText(),
                o.get("authority").asText(),
                o.get("source").asText(),
                date(o, "published"),
                date(o, "endPublished"),
                dates,
                dates.isEmpty() ? List.of() : List.of(dates),
                words(o.get("lifts")),
                text(o, "condition"),
                words(o.get("licensable")),
                text(o, "basis"),
                dormant,
                o.get("confidence").asText(),
                List.copyOf(words(o.get("refs"))),
                List.copyOf(patterns),
                o.get("file").asText(),
                o.get("line").asInt(),
                false));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the compiled rulebook's list of measures is damaged", e);
    }
    return measures;
  }

  private static Optional<String> text(JsonNode o, String key) {
    return Optional.ofNullable(o.get(key)).map(JsonNode::asText);
  }

  private static Optional<LocalDate> date(JsonNode o, String key) {
    return text(o, key).map(LocalDate::parse);
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new LinkedHashSet<>();
    array.forEach(n -> words.add(n.asText()));
    return words;
  }
}
