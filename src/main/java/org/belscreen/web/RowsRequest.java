package org.belscreen.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;
import org.belscreen.transaction.ColumnMap;
import org.belscreen.transaction.Field;

/**
 * A JSON body with rows of fields and what else is asked. Read twice, so that what is wrong with it
 * is told before anything is screened, and memory doesn't grow with the number of rows.
 *
 * @param file where the body lies
 * @param params everything but the rows
 * @param rows how many there are
 */
record RowsRequest(Path file, Params params, int rows) {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int NAMED = 10;

  /** Takes the rows one after the other. */
  @FunctionalInterface
  interface Sink {
    void take(CellRow row) throws IOException;
  }

  /**
   * Looks a body through.
   *
   * @param known names that may stand beside {@code rows}
   * @throws Problem naming the field that can't be used
   */
  static RowsRequest read(Path file, Set<String> known, int most) throws IOException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    int rows = -1;
    try (JsonParser in = FACTORY.createParser(file.toFile())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.badRequest("the body must be a JSON object with \"rows\"");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals("rows")) {
          rows = count(in, unknown, most);
        } else if (known.contains(name)) {
          values.put(name, texts(in, name));
        } else {
          throw Problem.field(
              name,
              "is not known here; known are rows, "
                  + String.join(", ", known.stream().sorted().toList()));
        }
      }
    } catch (JsonParseException e) {
      throw unreadable(e);
    }
    if (!unknown.isEmpty()) {
      String first = unknown.iterator().next();
      throw Problem.field(
          first,
          "the rows have fields that aren't known: "
              + String.join(", ", unknown.stream().limit(NAMED).toList())
              + ". GET /api/v1/fields lists those that are");
    }
    if (rows < 0) {
      throw Problem.field("rows", "rows is missing: a list of objects, one a transaction");
    }
    return new RowsRequest(file, new Params(values), rows);
  }

  private static int count(JsonParser in, Set<String> unknown, int most) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw Problem.field("rows", "rows must be a list of objects");
    }
    int rows = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw Problem.field("rows", "row " + (rows + 1) + " must be an object of fields");
      }
      if (++rows > most) {
        throw Problem.tooLarge("there are more than " + most + " rows; send them in parts");
      }
      Set<Field> seen = new LinkedHashSet<>();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        cell(in, "rows[" + (rows - 1) + "]." + name);
        Optional<Field> field = ColumnMap.fieldNamed(name);
        if (field.isEmpty()) {
          unknown.add(name);
        } else if (!seen.add(field.get())) {
          throw Problem.field(name, "row " + rows + " gives " + field.get().key() + " twice");
        }
      }
    }
    return rows;
  }

  /** Hands on the rows as cells in the order of the fields. */
  void each(Sink sink) throws IOException {
    try (JsonParser in = FACTORY.createParser(file.toFile())) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = in.currentName().equals("rows");
        in.nextToken();
        if (!wanted) {
          in.skipChildren();
          continue;
        }
        int number = 0;
        while (in.nextToken() == JsonToken.START_OBJECT) {
          sink.take(CellRow.of(++number, false, cells(in)));
        }
      }
    }
  }

  private static List<CellValue> cells(JsonParser in) throws IOException {
    CellValue[] cells = new CellValue[Field.values().length];
    Arrays.fill(cells, CellValue.blank());
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      cells[ColumnMap.fieldNamed(name).orElseThrow().ordinal()] = cell(in, name);
    }
    return List.of(cells);
  }

  private static CellValue cell(JsonParser in, String name) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          CellValue.number(in.getDecimalValue(), in.getDecimalValue().toPlainString());
      case START_ARRAY -> CellValue.text(String.join("; ", texts(in, name)));
      default -> CellValue.text(text(in, name));
    };
  }

  /** One value, or a list of them, as texts. */
  private static List<String> texts(JsonParser in, String name) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (in.currentToken() != JsonToken.START_ARRAY) {
      return List.of(text(in, name));
    }
    List<String> texts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(in, name));
    }
    return texts;
  }

  private static String text(JsonParser in, String name) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue().toPlainString();
      case VALUE_TRUE -> "yes";
      case VALUE_FALSE -> "no";
      case VALUE_NULL -> "";
      default ->
          throw Problem.field(
              name, name + " must be a text, a number, true or false, or a list of them");
    };
  }

  private static Problem unreadable(JsonParseException e) {
    return Problem.badRequest(
        "the body can't be read as JSON at line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr());
  }
}
