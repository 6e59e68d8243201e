package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.transaction.HeaderAliases.Meaning;
import org.belscreen.transaction.HeaderAliases.Strength;

/**
 * Reads one header: the field that it names, and the unit, currency or order of day and month that
 * it states beside it, as in {@code Amount (USD)} or {@code N.W (kgs)}.
 *
 * @param meaning what it stands for
 * @param kilograms kilograms in one of its numbers, for a weight
 * @param unit the unit of a quantity, if stated
 * @param currency ISO 4217 code, if stated
 * @param order of day and month, if stated
 */
record HeaderText(
    Meaning meaning,
    BigDecimal kilograms,
    Optional<String> unit,
    Optional<String> currency,
    Optional<DateOrder> order) {

  private static final Map<String, BigDecimal> WEIGHTS =
      Map.ofEntries(
          Map.entry("kg", BigDecimal.ONE),
          Map.entry("kgs", BigDecimal.ONE),
          Map.entry("kilogram", BigDecimal.ONE),
          Map.entry("kilograms", BigDecimal.ONE),
          Map.entry("kilogramm", BigDecimal.ONE),
          Map.entry("кг", BigDecimal.ONE),
          Map.entry("t", new BigDecimal(1000)),
          Map.entry("mt", new BigDecimal(1000)),
          Map.entry("tonne", new BigDecimal(1000)),
          Map.entry("tonnes", new BigDecimal(1000)),
          Map.entry("tonnen", new BigDecimal(1000)),
          Map.entry("т", new BigDecimal(1000)),
          Map.entry("тонн", new BigDecimal(1000)),
          Map.entry("g", new BigDecimal("0.001")),
          Map.entry("lb", new BigDecimal("0.45359237")),
          Map.entry("lbs", new BigDecimal("0.45359237")),
          Map.entry("pound", new BigDecimal("0.45359237")),
          Map.entry("pounds", new BigDecimal("0.45359237")));

  /** Units of weight that aren't the same everywhere, so that a header with them isn't read. */
  private static final List<String> UNSURE_WEIGHTS = List.of("ton", "tons", "cwt", "oz", "тонны");

  /** Fields whose meaning a remark in brackets may change: net weight (per piece). */
  private static final Set<Field> MEASURED =
      EnumSet.of(Field.NET_WEIGHT_KG, Field.VALUE, Field.QUANTITY, Field.UNIT);

  private static final List<String> FILLERS =
      List.of("in", "w", "v", "в", "im", "iso", "iso2", "iso3", "code", "no", "nr");

  /** What a header stands for; empty where it is none that the program knows. */
  static Optional<HeaderText> of(String header) {
    if (header.length() > 200) {
      return Optional.empty();
    }
    Optional<HeaderText> whole = one(header);
    return whole.isPresent() ? whole : bilingual(header);
  }

  /** What a header that the user has mapped states beside a name that needn't be known. */
  static Optional<BigDecimal> weightIn(String header) {
    List<String> tokens = tokens(header);
    for (String token : tokens.subList(Math.min(1, tokens.size()), tokens.size())) {
      if (WEIGHTS.containsKey(Text.key(token))) {
        return Optional.of(WEIGHTS.get(Text.key(token)));
      }
    }
    return Optional.empty();
  }

  /** Whether a text says nothing but a unit or a currency, as the second row of a header may. */
  static boolean isUnit(String text) {
    String key = Text.key(text);
    return WEIGHTS.containsKey(key)
        || Currencies.find(bare(text)).isPresent()
        || Words.parse(Field.UNIT, text) instanceof Parsed.Ok<String>
        || orderOf(key).isPresent()
        || key.equals("yyyymmdd");
  }

  private static Optional<HeaderText> one(String header) {
    Optional<Meaning> exact = HeaderAliases.find(Text.key(header));
    if (exact.isPresent()) {
      return Optional.of(
          new HeaderText(
              exact.get(), BigDecimal.ONE, Optional.empty(), Optional.empty(), Optional.empty()));
    }
    List<String> tokens = tokens(header);
    Optional<HeaderText> stated = Optional.empty();
    for (int cut = 1; cut <= 3 && cut < tokens.size() && stated.isEmpty(); cut++) {
      stated = statedBy(tokens.subList(0, tokens.size() - cut), tail(tokens, cut));
    }
    if (stated.isEmpty() && tokens.size() > 1) {
      stated = statedBy(tokens.subList(1, tokens.size()), List.of(tokens.get(0)));
    }
    if (stated.isEmpty() && tokens.size() == 1) {
      stated = glued(tokens.get(0));
    }
    return stated.isPresent() ? stated : withoutBrackets(header);
  }

  /** A known header and beside it nothing but a unit, a currency, an order or a small word. */
  private static Optional<HeaderText> statedBy(List<String> name, List<String> beside) {
    Optional<Meaning> meaning = HeaderAliases.find(Text.key(String.join("", name)));
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    Field field = meaning.get().field();
    BigDecimal kilograms = BigDecimal.ONE;
    Optional<String> unit = Optional.empty();
    Optional<String> currency = Optional.empty();
    Optional<DateOrder> order = orderOf(Text.key(String.join("", beside)));
    for (String word : order.isPresent() ? List.<String>of() : beside) {
      String key = Text.key(word);
      Optional<String> money = Currencies.find(word);
      Parsed<String> measure = Words.parse(Field.UNIT, word);
      if (field == Field.NET_WEIGHT_KG && WEIGHTS.containsKey(key)) {
        kilograms = WEIGHTS.get(key);
      } else if (field == Field.QUANTITY && measure instanceof Parsed.Ok<String> known) {
        unit = Optional.of(known.value());
      } else if (field == Field.VALUE && money.isPresent()) {
        currency = money;
      } else if (!FILLERS.contains(key) || UNSURE_WEIGHTS.contains(key)) {
        return Optional.empty();
      }
    }
    return Optional.of(new HeaderText(meaning.get(), kilograms, unit, currency, order));
  }

  /** {@code Netweightkg}, {@code AmountUSD}. */
  private static Optional<HeaderText> glued(String token) {
    String key = Text.key(token);
    for (int n = 2; n <= 3 && n < key.length(); n++) {
      String name = key.substring(0, key.length() - n);
      Optional<Meaning> meaning = HeaderAliases.find(name);
      boolean fits =
          meaning.isPresent()
              && (meaning.get().field() == Field.NET_WEIGHT_KG
                  || meaning.get().field() == Field.VALUE && n == 3);
      if (fits) {
        Optional<HeaderText> stated =
            statedBy(List.of(name), List.of(key.substring(key.length() - n)));
        if (stated.isPresent()) {
          return stated;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Отправитель (графа 2)}: a remark in brackets, unless it is a unit that isn't known. */
  private static Optional<HeaderText> withoutBrackets(String header) {
    int from = Math.max(header.indexOf('('), header.indexOf('['));
    if (from <= 0) {
      return Optional.empty();
    }
    int to = Math.max(header.lastIndexOf(')'), header.lastIndexOf(']'));
    String inside = header.substring(from + 1, to < from ? header.length() : to);
    if (UNSURE_WEIGHTS.contains(Text.key(inside))) {
      return Optional.empty();
    }
    String outside = header.substring(0, from) + (to < from ? "" : header.substring(to + 1));
    Optional<HeaderText> read = one(outside);
    return read.filter(h -> !MEASURED.contains(h.meaning().field()));
  }

  /** {@code Ursprungsland / Country of origin}: all parts that are known must agree. */
  private static Optional<HeaderText> bilingual(String header) {
    Optional<HeaderText> found = Optional.empty();
    int parts = 0;
    for (String part : header.split("[/\\n\\r|]+| - ")) {
      parts++;
      Optional<HeaderText> read = one(part);
      if (read.isPresent() && found.isPresent()) {
        Meaning a = found.get().meaning();
        Meaning b = read.get().meaning();
        if (a.field() != b.field()) {
          return Optional.empty();
        }
        found = a.strength() == Strength.ASK ? read : found;
      } else if (read.isPresent()) {
        found = read;
      }
    }
    return parts > 1 && parts <= 4 ? found : Optional.empty();
  }

  private static Optional<DateOrder> orderOf(String key) {
    return switch (key) {
      case "ddmmyyyy", "dmy", "ttmmjjjj", "ddmmrrrr", "ддммгггг", "ddmmyy" ->
          Optional.of(DateOrder.DMY);
      case "mmddyyyy", "mdy", "mmddyy" -> Optional.of(DateOrder.MDY);
      default -> Optional.empty();
    };
  }

  private static List<String> tail(List<String> tokens, int n) {
    return tokens.subList(tokens.size() - n, tokens.size());
  }

  private static String bare(String text) {
    StringBuilder b = new StringBuilder();
    for (String token : tokens(text)) {
      b.append(token);
    }
    return b.toString();
  }

  /** Words of letters and digits, and currency signs with what is glued to them. */
  private static List<String> tokens(String header) {
    List<String> tokens = new ArrayList<>();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i <= header.length(); i++) {
      char c = i < header.length() ? header.charAt(i) : ' ';
      boolean part =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.CURRENCY_SYMBOL
              || Character.getType(c) == Character.NON_SPACING_MARK;
      if (part) {
        b.append(c);
      } else if (!b.isEmpty()) {
        tokens.add(b.toString());
        b.setLength(0);
      }
    }
    return tokens;
  }
}
