package org.belscreen.transaction;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a currency: an ISO 4217 code, or a sign or name that can mean only one. */
final class Currencies {

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          // Placeholders and metals are codes too, but nobody invoices in them by mistake.
          .filter(c -> !c.startsWith("X") || Set.of("XAF", "XOF", "XPF", "XCD").contains(c))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> NAMES = names();

  private Currencies() {}

  /** Reads a currency cell. */
  static Parsed<String> parse(String text) {
    Optional<String> known = find(text);
    if (known.isPresent()) {
      return Parsed.ok(known.get());
    }
    return Parsed.bad(
        "is no known currency or may mean several",
        "Use the three-letter ISO 4217 code, such as EUR, USD or BYN.");
  }

  /** The currency that a code, sign or name stands for, if there is exactly one. */
  static Optional<String> find(String text) {
    String plain = Text.plain(text);
    if (plain.length() == 3) {
      String code = plain.toUpperCase(Locale.ROOT);
      if (CODES.contains(code)) {
        return Optional.of(code);
      }
    }
    String bare = plain.toLowerCase(Locale.ROOT).replace(".", "").replace(" ", "");
    return Optional.ofNullable(NAMES.get(bare));
  }

  private static Map<String, String> names() {
    String[][] names = {
      {"EUR", "€", "euro", "euros", "eur€", "€eur", "евро", "еўра", "eurai", "eurų"},
      {
        "USD",
        "us$",
        "$us",
        "usd$",
        "usdollar",
        "usdollars",
        "us-dollar",
        "долларсша",
        "доллсша",
        "долларысша",
        "dolarusa",
        "dolaryusa",
        "dolaramerykański",
        "javdoleris",
        "javdoleriai"
      },
      {"GBP", "£", "poundsterling", "pfundsterling", "funtszterling"},
      {"PLN", "zł", "zl", "złoty", "zloty", "złote", "złotych", "злотый"},
      {"RUB", "₽", "российскийрубль", "росрубль", "росруб", "russianruble", "russianrouble"},
      {
        "BYN",
        "белорусскийрубль",
        "белрубль",
        "белруб",
        "беларускірубель",
        "белрубли",
        "belarusianruble",
        "belarusianrouble",
        "rubelbiałoruski"
      },
      {"UAH", "₴", "грн", "гривна", "гривня"},
      {"KZT", "₸", "тенге"},
      {"INR", "₹"},
      {"CHF", "sfr", "schweizerfranken"},
      {"CZK", "kč"},
      {"TRY", "₺"},
      {"CNY", "rmb"},
    };
    Map<String, String> all = new HashMap<>();
    for (String[] line : names) {
      for (int i = 1; i < line.length; i++) {
        all.put(Text.plain(line[i]), line[0]);
      }
    }
    return Map.copyOf(all);
  }
}
