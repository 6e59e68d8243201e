package org.belscreen.transaction;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed lists of the contract: a word is one of those known, or an error of its cell. */
final class Words {

  private static final Map<Field, List<String>> VALUES =
      Map.of(
          Field.ACTIVITY,
          List.of("goods", "service", "payment", "finance", "transport"),
          Field.SERVICE,
          List.of(
              ("accounting bookkeeping audit tax management-consulting public-relations legal-advice"
                      + " architecture engineering it-consultancy market-research polling"
                      + " advertising technical-testing construction software enterprise-software"
                      + " exploration-software banking-software satellite artificial-intelligence"
                      + " high-performance-computing quantum-computing securities loan derivative"
                      + " deposit insurance motor-liability-insurance trade-finance banknotes"
                      + " payment-services financial-messaging crypto-wallet digital-rouble flight"
                      + " overflight passenger-ticket aircraft-lease aircraft-maintenance"
                      + " road-haulage universal-mail diplomatic-mail tourism other")
                  .split(" ")),
          Field.END_USE,
          List.of(
              ("civil military medical humanitarian emergency personal household diplomatic"
                      + " food-production sport-shooting biathlon flight-safety"
                      + " eu-medical-processing divestment wind-down unblocking permit-fee")
                  .split(" ")),
          Field.UNIT,
          List.of("pcs", "kg", "t", "m", "m3", "l", "proof_l", "ct"),
          Field.TRANSPORT_MODE,
          List.of("road", "rail", "sea", "air", "pipeline", "post"),
          Field.GOODS_ROLE,
          List.of("goods", "packaging"),
          Field.PERSON_STATUS,
          List.of("eu-national", "eu-resident", "none"));

  /** Services that name the activity they belong to; every other is a plain service. */
  private static final Map<Activity, Set<String>> SERVICES =
      Map.of(
          Activity.TRANSPORT,
          Set.of("flight", "overflight", "road-haulage", "universal-mail", "diplomatic-mail"),
          Activity.FINANCE,
          Set.of(
              "securities",
              "loan",
              "derivative",
              "deposit",
              "insurance",
              "motor-liability-insurance",
              "trade-finance",
              "banknotes"));

  private static final Map<Field, Map<String, String>> BY_KEY = byKey();

  private Words() {}

  /** Reads a word of a field's closed list into the contract's own spelling. */
  static Parsed<String> parse(Field field, String text) {
    String key = Text.key(text);
    String value = BY_KEY.get(field).get(key);
    if (value != null) {
      return Parsed.ok(value);
    }
    if (field == Field.PERSON_STATUS || field == Field.END_USE) {
      return Parsed.bad(unknown(field), known(field));
    }
    // "kg." and "1 pcs" are not words of the list; "m³" is, as m3.
    String plain = BY_KEY.get(field).get(Text.key(Text.plain(text)));
    return plain != null ? Parsed.ok(plain) : Parsed.bad(unknown(field), known(field));
  }

  /** The values of a closed list, in the contract's order. */
  static List<String> values(Field field) {
    return VALUES.getOrDefault(field, List.of());
  }

  /** The activity that a service belongs to. */
  static Activity activityOf(String service) {
    for (Map.Entry<Activity, Set<String>> e : SERVICES.entrySet()) {
      if (e.getValue().contains(service)) {
        return e.getKey();
      }
    }
    return Activity.SERVICE;
  }

  private static String unknown(Field field) {
    return "is no known " + field.key();
  }

  private static String known(Field field) {
    return "Use one of: " + String.join(", ", values(field)) + ".";
  }

  private static Map<Field, Map<String, String>> byKey() {
    Map<Field, Map<String, String>> words = new EnumMap<>(Field.class);
    VALUES.forEach(
        (field, values) -> {
          Map<String, String> keys = new LinkedHashMap<>();
          values.forEach(v -> keys.put(Text.key(v), v));
          words.put(field, keys);
        });
    for (Resources.Line row : Resources.table("words.tsv")) {
      Field field = Field.ofKey(row.get("field")).orElseThrow();
      String value = row.get("value");
      if (!values(field).contains(value)) {
        throw new IllegalStateException("words.tsv: " + field.key() + " has no value " + value);
      }
      String other = words.get(field).put(Text.key(row.get("word")), value);
      if (other != null && !other.equals(value)) {
        throw new IllegalStateException("words.tsv: two meanings of " + row.get("word"));
      }
    }
    Map<Field, Map<String, String>> fixed = new EnumMap<>(Field.class);
    words.forEach((field, keys) -> fixed.put(field, new HashMap<>(keys)));
    return fixed;
  }
}
