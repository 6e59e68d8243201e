package org.belscreen.transaction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The headers that stand for a field, in five languages, from {@code header-aliases.csv}. */
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
   * @param meanings the fields that it may mean, as a message says it
   */
  record Meaning(Field field, Strength strength, String meanings) {}

  private static final Map<String, Meaning> BY_KEY = load();

  private HeaderAliases() {}

  /** What a header without case, spaces and punctuation stands for. */
  static Optional<Meaning> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  private static Map<String, Meaning> load() {
    Map<String, Meaning> all = new HashMap<>();
    for (Field field : Field.values()) {
      all.put(Text.key(field.key()), new Meaning(field, Strength.SURE, field.key()));
    }
    for (NamedCsvRecord row : Resources.csv("header-aliases.csv")) {
      String fields = row.getField("field");
      Strength strength =
          switch (row.getField("strength")) {
            case "" -> Strength.SURE;
            case "weak" -> Strength.WEAK;
            case "ask" -> Strength.ASK;
            default -> throw new IllegalStateException("header-aliases.csv: unknown strength");
          };
      Field first = Field.ofKey(fields.split(" ")[0]).orElseThrow();
      Meaning meaning = new Meaning(first, strength, fields.replace(" ", " or "));
      String alias = row.getField("alias");
      put(all, alias, meaning);
      put(all, alias.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"), meaning);
    }
    return Map.copyOf(all);
  }

  private static void put(Map<String, Meaning> all, String alias, Meaning meaning) {
    Meaning other = all.putIfAbsent(Text.key(alias), meaning);
    if (other != null && !other.equals(meaning)) {
      throw new IllegalStateException("header-aliases.csv: two meanings of " + alias);
    }
  }
}
