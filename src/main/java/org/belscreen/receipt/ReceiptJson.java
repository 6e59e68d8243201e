package org.belscreen.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Receipts as JSON. */
public final class ReceiptJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReceiptJson() {}

  /** Writes a receipt. */
  public static String write(Receipt receipt) {
    ObjectNode o = MAPPER.createObjectNode();
    o.put("receipt", "belscreen").put("format", 1).put("version", receipt.version());
    o.put("made", receipt.made());
    o.putObject("input").put("name", receipt.inputName()).put("sha256", receipt.inputSha256());
    o.put("asOf", receipt.asOf().map(LocalDate::toString).orElse(null));
    o.put("knownOn", receipt.knownOn().map(LocalDate::toString).orElse(null));
    receipt.overlays().forEach(o.putObject("overlays")::put);
    ObjectNode law = o.putObject("rulebook");
    law.put("version", receipt.rulebookVersion()).put("sha256", receipt.rulebookSha256());
    receipt.actHashes().forEach(law.putObject("acts")::put);
    receipt.options().forEach(o.putObject("options")::put);
    if (!receipt.files().isEmpty()) {
      receipt.files().forEach(o.putObject("files")::put);
    }
    ArrayNode rows = o.putArray("rows");
    for (Receipt.RowProof r : receipt.rows()) {
      ObjectNode row = rows.addObject().put("row", r.row()).put("id", r.id());
      row.put("asOf", r.asOf().equals(LocalDate.MIN) ? null : r.asOf().toString());
      r.verdicts().forEach(row.putObject("verdicts")::put);
      row.put("sha256", r.sha256());
    }
    return o.toPrettyString() + "\n";
  }

  /**
   * Reads a receipt.
   *
   * @throws IllegalArgumentException with one sentence, where the text is none
   */
  public static Receipt read(String name, String text) {
    try {
      JsonNode o = MAPPER.readTree(text);
      if (!"belscreen".equals(o.path("receipt").asText())) {
        throw new IllegalArgumentException(
            name + " is no receipt of this program: write one with screen --receipt");
      }
      List<Receipt.RowProof> rows = new ArrayList<>();
      for (JsonNode r : o.path("rows")) {
        rows.add(
            new Receipt.RowProof(
                r.path("row").asInt(),
                r.path("id").asText(),
                date(r, "asOf").orElse(LocalDate.MIN),
                texts(r.path("verdicts")),
                r.path("sha256").asText()));
      }
      return new Receipt(
          o.path("version").asText(),
          o.path("made").asText(),
          o.path("input").path("name").asText(),
          o.path("input").path("sha256").asText(),
          date(o, "asOf"),
          date(o, "knownOn"),
          texts(o.path("overlays")),
          o.path("rulebook").path("version").asText(),
          o.path("rulebook").path("sha256").asText(),
          texts(o.path("rulebook").path("acts")),
          texts(o.path("options")),
          rows,
          texts(o.path("files")));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException(
          name
              + " is damaged: it can't be read as a receipt ("
              + e.getMessage().lines().findFirst().orElse("")
              + ")",
          e);
    }
  }

  private static Optional<LocalDate> date(JsonNode o, String key) {
    return o.hasNonNull(key) ? Optional.of(LocalDate.parse(o.get(key).asText())) : Optional.empty();
  }

  private static SortedMap<String, String> texts(JsonNode o) {
    SortedMap<String, String> texts = new TreeMap<>();
    o.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }
}
