package org.belscreen.transaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers that stand for a field, in five languages, from {@code header-aliases.tsv}, or from
 * the table that {@link ReadyHeaders} has made of it.
 */
final class HeaderAliases {

  /** How sure an alias is. */
  enum Strength {
    /** Means the field and nothing else. */
    SURE,
    /** Taken only where no sure column has the field. */
    WEAK,
    /** May mean several things: never taken, but mentioned. */
    ASK
  }

  /**
   * What a header stands for.
   *
   * @param field the field, or for {@link Strength#ASK} the likeliest
   * @param fields all that it may mean; more than one only for {@link Strength#ASK}
   */
  record Meaning(Field field, Strength strength, List<Field> fields) {

    /** The fields that it may mean, as a message says it. */
    String meanings() {
      return fields.stream().map(Field::key).collect(Collectors.joining(" or "));
    }
  }

  private static final Map<String, Meaning> BY_KEY = ReadyHeaders.load().orElseGet(() -> parse());

  private HeaderAliases() {}

  /** What a header without case, spaces and punctuation stands for. */
  static Optional<Meaning> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** All of the file, by the header without case, spaces and punctuation. */
  static Map<String, Meaning> parse() {
    Map<String, Meaning> all = new HashMap<>();
    for (Field field : Field.values()) {
      all.put(Text.key(field.key()), new Meaning(field, Strength.SURE, List.of(field)));
    }
    for (Resources.Line row : Resources.table("header-aliases.tsv")) {
      String fields = row.get("field");
      Strength strength =
          switch (row.get("strength")) {
            case "" -> Strength.SURE;
            case "weak" -> Strength.WEAK;
            case "ask" -> Strength.ASK;
            default -> throw new IllegalStateException("header-aliases.tsv: unknown strength");
          };
      Meaning meaning = meaning(fields, strength);
      String alias = row.get("alias");
      put(all, alias, meaning);
      put(all, alias.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"), meaning);
    }
    return Map.copyOf(all);
  }

  /** A meaning by the keys of its fields, with spaces between. */
  static Meaning meaning(String fields, Strength strength) {
    List<Field> meant =
        Stream.of(fields.split(" ")).map(f -> Field.ofKey(f).orElseThrow()).toList();
    return new Meaning(meant.get(0), strength, meant);
  }

  private static void put(Map<String, Meaning> all, String alias, Meaning meaning) {
    Meaning other = all.putIfAbsent(Text.key(alias), meaning);
    if (other != null && !other.equals(meaning)) {
      throw new IllegalStateException("header-aliases.tsv: two meanings of " + alias);
    }
  }
}
