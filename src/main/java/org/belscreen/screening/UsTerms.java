package org.belscreen.screening;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Transaction;

/** What rules of United States law ask. */
interface UsTerms {

  /** Category, group, then 6 and two digits; or 9x515. */
  Pattern SERIES_600 = Pattern.compile("^(\\d[A-E]6\\d\\d|9[A-E]515)");

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  boolean anyPartyIn(String countries);

  boolean viaIn(String countries);

  Nexus nexus(Jurisdiction jurisdiction);

  /**
   * Whether OFAC's rules reach the act: a US person, US territory or a dollar payment, which clears
   * through a US bank; assumed where the row leaves it open.
   */
  default boolean ofacReach() {
    Transaction t = transaction();
    return t.usPerson() != Answer.NO
        || in(t.from(), "US")
        || in(t.to(), "US")
        || viaIn("US")
        || anyPartyIn("US")
        || t.currency().filter("USD"::equals).isPresent();
  }

  /**
   * The item is subject to the EAR: of US origin, in or through the US, or foreign-made above the
   * de minimis share ({@code percent}) of controlled US content.
   */
  default Ground subjectToEar(String percent) {
    Transaction t = transaction();
    if (in(t.origin(), "US") || in(t.from(), "US") || viaIn("US")) {
      return Fact.yes(Subject.GOODS, "of US origin or shipped from or through the US");
    }
    if (t.usContentPercent().isPresent()) {
      BigDecimal content = t.usContentPercent().get();
      Supplier<String> because = () -> "controlled US content " + content.toPlainString() + " %";
      return content.compareTo(Words.decimal(percent)) > 0
          ? Fact.yes(Subject.GOODS, because)
          : Fact.no(Subject.GOODS, () -> because.get() + ", not above " + percent + " %");
    }
    if (t.origin().isEmpty()) {
      return Fact.open(
          Subject.GOODS, "if the item is subject to the EAR", "origin", "us_content_percent");
    }
    return Fact.open(
        Subject.GOODS,
        () -> "if controlled US content is above " + percent + " %",
        "us_content_percent");
  }

  /** Whether an ECCN other than EAR99 is given. */
  default boolean onCcl() {
    return transaction().eccn().filter(e -> !e.equals("EAR99")).isPresent();
  }

  /** Whether the item is classified EAR99. */
  default boolean ear99() {
    return transaction().eccn().filter("EAR99"::equals).isPresent();
  }

  default boolean eccnBlank() {
    return transaction().eccn().isEmpty();
  }

  /** Whether the ECCN begins with one of the prefixes ({@code "5A991; 5A992.C"}). */
  default boolean eccnIn(String prefixes) {
    return transaction()
        .eccn()
        .map(e -> Words.any(prefixes, p -> e.regionMatches(true, 0, p, 0, p.length())))
        .orElse(false);
  }

  /** Whether the ECCN is of the 600 series or of 9x515: {@code 9A610.x}, {@code 9A515.y}. */
  default boolean eccnOf600Series() {
    return transaction().eccn().filter(e -> SERIES_600.matcher(e).find()).isPresent();
  }

  /** Whether the ECCN names the paragraph ({@code "y"}): {@code 9A610.y}, {@code 9A610.y.4}. */
  default boolean eccnParagraph(String letter) {
    return transaction()
        .eccn()
        .filter(e -> e.length() > 6 && e.substring(5).startsWith("." + letter.toUpperCase(ROOT)))
        .isPresent();
  }
}
