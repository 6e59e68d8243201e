package org.belscreen.receipt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads receipts. */
public final class ReceiptReader {

  private final String name;
  private final Seal seal = new Seal();
  private final ObjectNode head = ReceiptWriter.MAPPER.createObjectNode();
  private final List<Receipt.RowProof> rows = new ArrayList<>();
  // Few rows differ in their verdicts and measures; a big receipt holds each once.
  private final Map<Object, Object> shared = new HashMap<>();

  private ReceiptReader(String name) {
    this.name = name;
  }

  /**
   * Reads a receipt.
   *
   * @param name the file's name, for messages
   * @throws UnreadableReceipt with one sentence, where the text is no receipt
   * @throws IOException if the file can't be read
   */
  public static Receipt read(String name, InputStream in) throws IOException {
    try (JsonParser parser = ReceiptWriter.MAPPER.createParser(in)) {
      return new ReceiptReader(name).read(parser);
    } catch (JsonProcessingException e) {
      throw new UnreadableReceipt(
          name + " is damaged: it breaks off or is no JSON in line " + e.getLocation().getLineNr(),
          e);
    } catch (DateTimeException e) {
      throw new UnreadableReceipt(name + " is damaged: " + e.getMessage(), e);
    }
  }

  private Receipt read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw noReceipt();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("rows")) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode row = parser.readValueAsTree();
          seal.take("/rows/" + rows.size(), row);
          rows.add(row(row));
        }
      } else {
        JsonNode value = parser.readValueAsTree();
        head.set(field, value);
        if (!field.equals("seal")) {
          seal.take("/" + field, value);
        }
      }
    }
    if (!"belscreen".equals(head.path("receipt").asText())) {
      throw noReceipt();
    }
    if (head.path("format").asInt() != ReceiptWriter.FORMAT) {
      throw new UnreadableReceipt(
          name
              + " has the format "
              + head.path("format").asText()
              + ", this program knows "
              + ReceiptWriter.FORMAT
              + ": use the program that the receipt names, version "
              + head.path("version").asText());
    }
    return new Receipt(head(), List.copyOf(rows), seal.hex().equals(text(head, "seal")));
  }

  private UnreadableReceipt noReceipt() {
    return new UnreadableReceipt(
        name + " is no receipt of this program: screen --receipt FILE writes one");
  }

  private Receipt.Head head() {
    List<Receipt.Overlay> overlays = new ArrayList<>();
    for (JsonNode o : head.path("overlays")) {
      overlays.add(
          new Receipt.Overlay(text(o, "name"), text(o, "sha256"), o.path("text").asText()));
    }
    JsonNode law = head.path("rulebook");
    return new Receipt.Head(
        text(head, "version"),
        text(head, "made"),
        text(head.path("input"), "name"),
        text(head.path("input"), "sha256"),
        date(head, "asOf"),
        date(head, "knownOn"),
        List.copyOf(overlays),
        text(law, "version"),
        text(law, "sha256"),
        texts(law.path("acts")),
        texts(head.path("options")),
        texts(head.path("files")));
  }

  private Receipt.RowProof row(JsonNode r) {
    List<String> measures = new ArrayList<>();
    r.path("measures").forEach(m -> measures.add(m.asText()));
    return new Receipt.RowProof(
        r.path("row").asInt(),
        text(r, "id"),
        date(r, "asOf"),
        shared(texts(r.path("verdicts"))),
        shared(List.copyOf(measures)),
        text(r, "sha256"));
  }

  @SuppressWarnings("unchecked")
  private <T> T shared(T value) {
    return (T) shared.computeIfAbsent(value, v -> v);
  }

  private static String text(JsonNode o, String key) {
    return o.path(key).asText();
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
