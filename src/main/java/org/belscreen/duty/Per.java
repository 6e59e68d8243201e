package org.belscreen.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.Transaction;

/** The unit that a specific rate is stated for. */
enum Per {
  /** A tonne net, from {@code net_weight_kg}. */
  TONNE("t", "t", "net weight"),
  /** A kilogram net, from {@code net_weight_kg}. */
  KILOGRAM("kg", "kg", "net weight"),
  /** A litre, from {@code quantity} in that unit; so are the others. */
  LITRE("l", "l", "quantity in l"),
  PROOF_LITRE("proof_l", "proof l", "quantity in proof_l"),
  CUBIC_METRE("m3", "m3", "quantity in m3"),
  PIECE("pcs", "pc", "quantity in pcs");

  private static final BigDecimal KG_A_TONNE = BigDecimal.valueOf(1000);

  private final String word;
  private final String sign;
  private final String asked;

  Per(String word, String sign, String asked) {
    this.word = word;
    this.sign = sign;
    this.asked = asked;
  }

  /**
   * The unit of a word of the annex file.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  static Per of(String word) {
    for (Per per : values()) {
      if (per.word.equals(word)) {
        return per;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is no unit of a rate: write t, kg, l, proof_l, m3 or pcs");
  }

  /** As formulas write it. */
  String sign() {
    return sign;
  }

  /** What stands in a formula for a quantity that the row lacks. */
  String asked() {
    return asked;
  }

  /**
   * How much of it the row holds. A quantity in another unit says nothing: no density, strength or
   * packing is assumed, and a gross weight is never taken for a net one.
   */
  Optional<BigDecimal> of(Transaction t) {
    return switch (this) {
      case TONNE -> t.netWeightKg().map(kg -> kg.divide(KG_A_TONNE));
      case KILOGRAM -> t.netWeightKg();
      default -> t.unit().filter(word::equals).isPresent() ? t.quantity() : Optional.empty();
    };
  }

  /** The columns that would tell. */
  List<String> missing(Transaction t) {
    if (this == TONNE || this == KILOGRAM) {
      return List.of("net_weight_kg");
    }
    boolean unit = t.unit().filter(word::equals).isPresent();
    return unit ? List.of("quantity") : List.of("quantity", "unit");
  }
}
