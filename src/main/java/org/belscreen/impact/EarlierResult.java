package org.belscreen.impact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.belscreen.receipt.UnreadableReceipt;

/**
 * A result written earlier: a receipt, or the JSON of a screening in either form. Its rows are read
 * as they are asked for, so that memory doesn't grow with their number.
 */
public final class EarlierResult implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final JsonParser parser;
  private final ObjectNode head = MAPPER.createObjectNode();
  private boolean lines;
  private Optional<EarlierRow> next = Optional.empty();

  /**
   * Opens a result.
   *
   * @param name the file's name, for messages
   * @throws UnreadableReceipt with one sentence, where it is no such result
   */
  public EarlierResult(String name, InputStream in) throws IOException {
    this.name = name;
    this.parser = MAPPER.createParser(in);
    try {
      open();
      advance();
    } catch (JsonProcessingException e) {
      throw damaged(e);
    }
  }

  private void open() throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals("rows") && parser.currentToken() == JsonToken.START_ARRAY) {
          known();
          return;
        }
        head.set(field, parser.readValueAsTree());
      }
      lines = true;
    }
    known();
  }

  private void known() {
    if (!head.has("run") && !head.has("receipt")) {
      throw new UnreadableReceipt(
          name
              + " is neither a receipt nor a result as JSON: write one with screen --receipt FILE"
              + " or --format json");
    }
  }

  private UnreadableReceipt damaged(JsonProcessingException e) {
    return new UnreadableReceipt(
        name + " is damaged: it breaks off or is no JSON in line " + e.getLocation().getLineNr(),
        e);
  }

  private void advance() throws IOException {
    JsonToken token = parser.nextToken();
    next =
        token == JsonToken.START_OBJECT
            ? Optional.of(EarlierRow.of(parser.<JsonNode>readValueAsTree()))
            : Optional.empty();
    if (next.isEmpty() && lines && token != null) {
      throw new UnreadableReceipt(name + " is damaged: a line is no row");
    }
  }

  /** Whether it is a receipt, which says how the sheet was read and holds its overlays. */
  public boolean isReceipt() {
    return head.has("receipt");
  }

  /** The SHA-256 of the sheet that was screened. */
  public String inputSha256() {
    return (isReceipt() ? head : head.path("run")).path("input").path("sha256").asText();
  }

  /** A value of the run: {@code asOf}, {@code knownOn} or {@code overlay}. */
  public Optional<String> run(String key) {
    JsonNode value = (isReceipt() ? head : head.path("run")).path(key);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  /** The version of the rulebook that it was judged by. */
  public String rulebookVersion() {
    return (isReceipt() ? head : head.path("run")).path("rulebook").path("version").asText();
  }

  /**
   * The row of a number, which must be asked for in rising order.
   *
   * @throws UnreadableReceipt where the file breaks off
   */
  public Optional<EarlierRow> row(int number) {
    try {
      while (next.isPresent() && next.get().row() < number) {
        advance();
      }
    } catch (JsonProcessingException e) {
      throw damaged(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return next.filter(r -> r.row() == number);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
