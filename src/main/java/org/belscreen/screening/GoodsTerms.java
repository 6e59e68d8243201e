package org.belscreen.screening;

import java.util.Optional;
import org.belscreen.transaction.Transaction;

/** What rules ask about goods and what they are for. */
interface GoodsTerms {

  Transaction transaction();

  boolean in(Optional<String> country, String countries);

  /** Whether a customs code is given. */
  default boolean coded() {
    return transaction().hsCode().isPresent();
  }

  /** Whether no customs code is given. */
  default boolean codeBlank() {
    return transaction().hsCode().isEmpty();
  }

  /** Whether the row's code begins with one of the prefixes ({@code "2602; 870899"}). */
  default boolean codeIn(String prefixes) {
    return transaction().hsCode().map(c -> Prefixes.of(prefixes).begin(c)).orElse(false);
  }

  /** Whether the stated end use is one of those named in contract words. */
  default boolean endUse(String uses) {
    return transaction().endUse().map(u -> Words.has(uses, u)).orElse(false);
  }

  default boolean endUseBlank() {
    return transaction().endUse().isEmpty();
  }

  /** Whether the goods are packaging or dispatch material. */
  default boolean packaging() {
    return transaction().goodsRole().filter("packaging"::equals).isPresent();
  }

  /** The end use as subject-goods ground. */
  default Ground use() {
    return Fact.yes(Subject.GOODS, () -> "end_use = " + transaction().endUse().orElse("(blank)"));
  }

  /** Whether the row says that a licence or authorisation of the jurisdiction is held. */
  default boolean licensed(String jurisdiction) {
    return transaction().licences().stream()
        .anyMatch(l -> l.jurisdiction().name().equals(jurisdiction));
  }

  /**
   * The exporter's classification on a list that has no customs codes ({@code "dual-use;
   * military"}). A blank column is taken as "on no list", which the row says under its assumptions.
   */
  default Ground controlled(String lists) {
    return transaction().controlLists().stream()
        .flatMap(java.util.Collection::stream)
        .filter(c -> Words.any(lists, l -> c.equals(l) || c.startsWith(l + ":")))
        .findFirst()
        .map(c -> (Ground) Fact.yes(Subject.GOODS, () -> "control_list = " + c))
        .orElse(Fact.no(Subject.GOODS, () -> "control_list names none of " + lists));
  }
}
