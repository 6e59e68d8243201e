package org.belscreen.impact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row as it was judged earlier.
 *
 * @param verdicts by jurisdiction; none for a row that could not be screened
 * @param findings what was found
 * @param detailed whether the findings have their days and effects; a receipt has names only
 */
public record EarlierRow(
    int row,
    String id,
    Map<String, String> verdicts,
    List<EarlierFinding> findings,
    boolean detailed) {

  /** A finding; without more than its measure where only a receipt is left. */
  public record EarlierFinding(
      String measure, String effect, String from, String to, List<String> liftedBy) {}

  static EarlierRow of(JsonNode r) {
    Map<String, String> verdicts = new TreeMap<>();
    List<EarlierFinding> findings = new ArrayList<>();
    boolean detailed = r.path("verdicts").isArray();
    if (detailed) {
      for (JsonNode v : r.path("verdicts")) {
        verdicts.put(v.path("jurisdiction").asText(), v.path("verdict").asText());
        v.path("findings").forEach(f -> findings.add(finding(f)));
      }
    } else {
      r.path("verdicts").properties().forEach(e -> verdicts.put(e.getKey(), e.getValue().asText()));
      r.path("measures")
          .forEach(m -> findings.add(new EarlierFinding(m.asText(), "", "", "", List.of())));
    }
    return new EarlierRow(
        r.path("row").asInt(), r.path("id").asText(), verdicts, findings, detailed);
  }

  private static EarlierFinding finding(JsonNode f) {
    List<String> lifted = new ArrayList<>();
    f.path("liftedBy").forEach(l -> lifted.add(l.asText()));
    return new EarlierFinding(
        f.path("measure").asText(),
        f.path("effect").asText(),
        f.path("from").asText(""),
        f.path("to").asText(""),
        lifted);
  }
}
