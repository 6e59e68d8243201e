package org.belscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.belscreen.law.Rulebook;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.TransactionReader;

/** Transactions that touch much of the rulebook, the same for the same seed. */
public final class SeededTransactions {

  /** The first day that a transaction can have. */
  public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private final Random random;
  private final List<String> codes;
  private final List<String> parties;

  /** Transactions of codes and parties of a rulebook. */
  public SeededTransactions(long seed, Rulebook rulebook) {
    random = new Random(seed);
    codes =
        rulebook.codeLists().values().stream()
            .flatMap(l -> l.rows().stream())
            .map(r -> r.code().length() < 8 ? (r.code() + "00000000").substring(0, 8) : r.code())
            .filter(c -> c.length() % 2 == 0)
            .distinct()
            .toList();
    parties =
        rulebook.partyLists().values().stream()
            .flatMap(l -> l.entries().stream())
            .map(e -> e.name())
            .filter(n -> n.indexOf(';') < 0)
            .toList();
  }

  /** The next one. */
  public Transaction next(int row) {
    return read(row, fields());
  }

  /** The next one by its fields. */
  public Map<String, String> fields() {
    Map<String, String> f = new LinkedHashMap<>();
    f.put("date", FIRST.plusDays(random.nextInt(2900)).toString());
    maybe(f, "contract_date", FIRST.plusDays(random.nextInt(2900)).toString());
    String activity = any("goods", "goods", "goods", "service", "payment", "finance", "transport");
    f.put("activity", activity);
    if (activity.equals("goods") || random.nextInt(4) == 0) {
      f.put("hs_code", any(codes));
      f.put("origin", any("BY", "BY", "RU", "DE", "US", "CN", "KZ"));
    } else {
      f.put(
          "service", any("audit", "flight", "insurance", "loan", "road-haulage", "aircraft-lease"));
    }
    f.put("from", any("BY", "BY", "DE", "PL", "LT", "US", "TR", "CN"));
    f.put("to", any("BY", "BY", "DE", "PL", "US", "KZ", "NL"));
    maybe(f, "via", any("BY", "PL; BY", "LT"));
    maybe(f, "transport_mode", any("road", "rail", "sea", "air"));
    maybe(f, "crossing", any("Kukuryki", "Bobrowniki", "Medininkai"));
    f.put("value", String.valueOf(1 + random.nextInt(90_000)));
    f.put("currency", any("EUR", "USD", "BYN"));
    maybe(f, "net_weight_kg", String.valueOf(1 + random.nextInt(90_000)));
    f.put("seller", random.nextBoolean() ? any(parties) : "Berezina Torg LLC");
    f.put("buyer", random.nextInt(3) == 0 ? any(parties) : "Rheinland Handel GmbH");
    maybe(f, "carrier", random.nextBoolean() ? any(parties) : "Baltic Rail Cargo GmbH");
    maybe(
        f, "owners", "Berezina Torg LLC < " + any(parties) + " " + (30 + random.nextInt(60)) + "%");
    maybe(f, "end_use", any("civil", "medical", "humanitarian", "wind-down", "emergency"));
    maybe(f, "us_person", any("yes", "no"));
    maybe(f, "eu_person", any("yes", "no"));
    maybe(f, "us_content_percent", any("0", "10", "60"));
    maybe(f, "eccn", any("EAR99", "9A991.D", "4A994"));
    maybe(f, "state_body", any("yes", "no"));
    return f;
  }

  /** Reads fields. */
  public static Transaction read(int row, Map<String, String> f) {
    RowResult read =
        TransactionReader.ofFields(new SheetRef("seeded", ""), ReadOptions.NONE).readFields(row, f);
    assertThat(read).as("%s", f).isInstanceOf(RowResult.Read.class);
    return ((RowResult.Read) read).transaction();
  }

  private void maybe(Map<String, String> fields, String field, String value) {
    if (random.nextBoolean()) {
      fields.put(field, value);
    }
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
