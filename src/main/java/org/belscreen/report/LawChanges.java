package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;

/**
 * What overlays change in the law: measures, listings and annex lines with their days before and
 * after.
 *
 * @param supposed what the overlays suppose
 */
public record LawChanges(String supposed, List<Changed> all) {

  /**
   * One thing that is different.
   *
   * @param kind {@code measure}, {@code listing} or {@code line}
   * @param list the list that a listing or line stands on; empty for a measure
   * @param id the measure's or party's id, or the code
   * @param says its title or name
   */
  public record Changed(
      String kind, String list, String id, String says, String before, String after) {}

  /** Compares two states of the law. */
  public static LawChanges of(Rulebook before, Rulebook after, String supposed) {
    List<Changed> all = new ArrayList<>();
    for (Measure m : after.measures().values()) {
      Measure was = before.measures().get(m.id());
      String then = was == null ? "none" : days(was.periods());
      if (!then.equals(days(m.periods()))) {
        all.add(new Changed("measure", "", m.id(), m.title(), then, days(m.periods())));
      }
    }
    after
        .partyLists()
        .forEach(
            (id, list) ->
                differing(
                        id,
                        "listing",
                        before.partyLists().get(id).entries(),
                        list.entries(),
                        ListedEntry::id,
                        ListedEntry::name,
                        e -> days(List.of(e.dates())) + tag(e.onlyFor()))
                    .forEach(all::add));
    after
        .codeLists()
        .forEach(
            (id, list) ->
                differing(
                        id,
                        "line",
                        before.codeLists().get(id).rows(),
                        list.rows(),
                        CodeRow::code,
                        CodeRow::note,
                        LawChanges::line)
                    .forEach(all::add));
    return new LawChanges(supposed, List.copyOf(all));
  }

  private static <T> List<Changed> differing(
      String list,
      String kind,
      Collection<T> before,
      Collection<T> after,
      Function<T, String> id,
      Function<T, String> says,
      Function<T, String> days) {
    Map<String, List<T>> was = before.stream().collect(Collectors.groupingBy(id));
    Map<String, List<T>> is =
        after.stream().collect(Collectors.groupingBy(id, TreeMap::new, Collectors.toList()));
    List<Changed> changed = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String one : ids) {
      List<T> then = was.getOrDefault(one, List.of());
      List<T> now = is.getOrDefault(one, List.of());
      String left = then.isEmpty() ? "none" : joined(then, days);
      String right = now.isEmpty() ? "none" : joined(now, days);
      if (!left.equals(right)) {
        T any = now.isEmpty() ? then.get(0) : now.get(0);
        changed.add(new Changed(kind, list, one, says.apply(any), left, right));
      }
    }
    return changed;
  }

  private static <T> String joined(List<T> all, Function<T, String> days) {
    return all.stream().map(days).sorted().collect(Collectors.joining(", "));
  }

  private static String line(CodeRow r) {
    Map<String, String> columns = new TreeMap<>(r.extra());
    columns.keySet().retainAll(List.of("ad_valorem_pct", "specific", "per", "currency"));
    return days(List.of(r.dates())) + (columns.isEmpty() ? "" : " " + columns) + tag(r.onlyFor());
  }

  private static String tag(String measures) {
    return measures.isEmpty() ? "" : " for " + measures;
  }

  private static String days(List<Interval> periods) {
    return periods.isEmpty()
        ? "in no force"
        : periods.stream().map(LawChanges::days).collect(Collectors.joining(" and "));
  }

  private static String days(Interval dates) {
    return (dates.openStart() ? "…" : dates.from().toString())
        + " – "
        + (dates.openEnd() ? "…" : dates.to().minusDays(1).toString());
  }

  /** For a terminal. */
  public String text(int width) {
    StringBuilder out = new StringBuilder("HYPOTHETICAL: " + Lines.clean(supposed) + "\n\n");
    for (Changed c : all) {
      String name = c.list.isEmpty() ? c.id : c.id + " in " + c.list;
      out.append(c.kind).append(' ').append(name).append('\n');
      if (!c.says.isEmpty()) {
        Lines.wrap(Lines.clean(c.says), width - 4)
            .forEach(l -> out.append("    ").append(l).append('\n'));
      }
      out.append("    before: ").append(c.before).append('\n');
      out.append("    after:  ").append(c.after).append('\n');
    }
    return out.append(all.size()).append(" changes\n").toString();
  }

  /** For programs. */
  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeStringField("overlay", supposed);
      out.writeBooleanField("hypothetical", true);
      out.writeArrayFieldStart("changes");
      for (Changed c : all) {
        out.writeStartObject();
        out.writeStringField("kind", c.kind);
        out.writeStringField("list", c.list);
        out.writeStringField("id", c.id);
        out.writeStringField("says", c.says);
        out.writeStringField("before", c.before);
        out.writeStringField("after", c.after);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text + "\n";
  }
}
