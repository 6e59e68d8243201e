package org.belscreen.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Receipts come back as they were written, and whoever changes one is found out. */
class ReceiptTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Receipt.Head HEAD =
      new Receipt.Head(
          "0.1.0",
          "2026-11-25T10:00:00Z",
          "Lieferungen \"März\".xlsx",
          "ab".repeat(32),
          Optional.of(LocalDate.parse("2025-10-01")),
          Optional.empty(),
          List.of(ReceiptWriter.overlay("o.yaml", "name: N\nchanges: []\n")),
          "2026.11.24",
          "cd".repeat(32),
          new TreeMap<>(Map.of("eu/reg-2006-765", "11", "us/31cfr548", "22")),
          new TreeMap<>(Map.of("strict", "false", "jurisdictions", "US,EU")));
  private static final List<Receipt.RowProof> ROWS =
      List.of(
          new Receipt.RowProof(
              2,
              "S-1",
              Optional.of(LocalDate.parse("2025-10-01")),
              new TreeMap<>(Map.of("US", "PROHIBITED", "EU", "ALLOWED")),
              List.of("us-31cfr548-blocking"),
              "ee".repeat(32)),
          new Receipt.RowProof(
              3, "S-2", Optional.empty(), new TreeMap<>(), List.of(), "ff".repeat(32)));

  @Test
  void a_receipt_comes_back_as_it_was_written() throws Exception {
    Receipt read = read(written());
    assertThat(read.head()).isEqualTo(HEAD);
    assertThat(read.rows()).isEqualTo(ROWS);
    assertThat(read.sealed()).isTrue();
    assertThat(verified(read)).isEmpty();
  }

  @Test
  void its_layout_may_change_and_its_values_may_not() throws Exception {
    JsonNode tree = MAPPER.readTree(written());
    assertThat(read(MAPPER.writeValueAsString(tree)).sealed()).isTrue();
    assertThat(read(tree.toPrettyString()).sealed()).isTrue();
  }

  @Test
  void tampering_with_each_value_in_turn_is_detected() throws Exception {
    List<String> places = new ArrayList<>();
    places(MAPPER.readTree(written()), "", places);
    assertThat(places).hasSizeGreaterThan(25).contains("/rows/0/verdicts/US", "/made", "/seal");
    for (String place : places) {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(written());
      change(tree, place);
      if (place.equals("/receipt") || place.equals("/format")) {
        assertThatThrownBy(() -> read(tree.toString()))
            .as(place)
            .isInstanceOf(UnreadableReceipt.class);
      } else if (tree.at(place).asText().endsWith("x") && isDay(place)) {
        assertThatThrownBy(() -> read(tree.toString()))
            .as(place)
            .isInstanceOf(UnreadableReceipt.class)
            .hasMessageContaining("damaged");
      } else {
        assertThat(verified(read(tree.toString()))).as(place).isNotEmpty();
      }
    }
  }

  private static boolean isDay(String place) {
    return place.endsWith("asOf") || place.endsWith("knownOn");
  }

  @Test
  void a_row_added_or_taken_away_is_detected() throws Exception {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(written());
    ((ArrayNode) tree.get("rows")).remove(1);
    assertThat(verified(read(tree.toString())))
        .anyMatch(d -> d.what().equals("receipt"))
        .anyMatch(d -> d.says().contains("row 3 (S-2) was not in the receipt"));
  }

  @Test
  void what_differs_is_named() throws Exception {
    Receipt then = read(written());
    Receipt.Head other =
        new Receipt.Head(
            "0.2.0",
            "2036-01-01T00:00:00Z",
            "other.xlsx",
            "00".repeat(32),
            HEAD.asOf(),
            HEAD.knownOn(),
            HEAD.overlays(),
            "2027.01.01",
            "dd".repeat(32),
            new TreeMap<>(Map.of("eu/reg-2006-765", "12", "us/column-2", "1")),
            HEAD.options());
    Verification v = new Verification(then, other);
    v.row(
        new Receipt.RowProof(
            2, "S-1", ROWS.get(0).asOf(), new TreeMap<>(Map.of("US", "ALLOWED")), List.of(), "x"));
    assertThat(v.end().differences())
        .extracting(d -> d.what() + " " + d.name())
        .containsExactly(
            "sheet other.xlsx",
            "program 0.2.0",
            "act eu/reg-2006-765",
            "act us/31cfr548",
            "act us/column-2",
            "row 2",
            "row 3");
    assertThat(v.differing()).isEqualTo(2);
  }

  @Test
  void another_file_is_refused_in_a_sentence() {
    for (String text : List.of("", "[]", "{}", "{\"run\": {}}", written().substring(0, 400))) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(UnreadableReceipt.class)
          .hasMessageStartingWith("r.json")
          .hasMessageNotContaining("\n");
    }
  }

  private static List<Verification.Difference> verified(Receipt then) {
    Verification v = new Verification(then, HEAD);
    ROWS.forEach(v::row);
    return v.end().differences();
  }

  private static String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ReceiptWriter writer = new ReceiptWriter(out, HEAD);
      for (Receipt.RowProof r : ROWS) {
        writer.row(r);
      }
      writer.finish();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Receipt read(String text) throws IOException {
    return ReceiptReader.read(
        "r.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void places(JsonNode node, String place, List<String> all) {
    if (node.isObject()) {
      node.properties().forEach(e -> places(e.getValue(), place + "/" + escape(e.getKey()), all));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        places(node.get(i), place + "/" + i, all);
      }
    } else {
      all.add(place);
    }
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static void change(ObjectNode tree, String place) {
    int slash = place.lastIndexOf('/');
    JsonNode parent = tree.at(place.substring(0, slash));
    String key = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    JsonNode was = tree.at(place);
    JsonNode now =
        was.isNumber()
            ? MAPPER.getNodeFactory().numberNode(was.asInt() + 1)
            : was.isNull() ? TextNode.valueOf("2020-01-01") : TextNode.valueOf(was.asText() + "x");
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), now);
    } else {
      ((ObjectNode) parent).set(key, now);
    }
  }
}
