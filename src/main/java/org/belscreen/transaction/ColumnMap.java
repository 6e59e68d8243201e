package org.belscreen.transaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user says about headers: {@code --map "Their header=field"}.
 *
 * @param fields by header as the user wrote it; empty for a column that isn't to be read
 */
public record ColumnMap(Map<String, Optional<Field>> fields) {

  /** Nothing said. */
  public static final ColumnMap NONE = new ColumnMap(Map.of());

  private static final Map<String, Field> FIELDS =
      Stream.of(Field.values()).collect(Collectors.toMap(f -> Text.key(f.key()), f -> f));

  /**
   * Reads the values of {@code --map}.
   *
   * @param arguments each {@code Their header=field}, or {@code Their header=ignore}
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static ColumnMap of(List<String> arguments) {
    Map<String, Optional<Field>> fields = new LinkedHashMap<>();
    for (String argument : arguments) {
      int at = argument.lastIndexOf('=');
      String header = at < 0 ? "" : Text.trim(argument.substring(0, at));
      if (Text.key(header).isEmpty()) {
        throw new IllegalArgumentException(
            "--map " + Text.quote(argument) + " must be \"Their header=field\".");
      }
      String name = Text.key(argument.substring(at + 1));
      Field field = FIELDS.get(name);
      if (field == null && !name.isEmpty() && !name.equals("ignore")) {
        throw new IllegalArgumentException(
            "--map "
                + Text.quote(argument)
                + " names no known field. The fields are: "
                + Stream.of(Field.values()).map(Field::key).collect(Collectors.joining(", "))
                + ".");
      }
      fields.put(header, Optional.ofNullable(field));
    }
    return new ColumnMap(Map.copyOf(fields));
  }

  /** The field whose contract name a text is, if any, without case, spaces or punctuation. */
  public static Optional<Field> fieldNamed(String text) {
    return Optional.ofNullable(FIELDS.get(Text.key(text)));
  }
}
