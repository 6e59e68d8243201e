package org.belscreen.lists;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of official lists, as the law files use them. */
final class Sources {

  static final String OFAC_SDN = "ofac-sdn";
  static final String OFAC_NON_SDN = "ofac-non-sdn";
  static final String US_ENTITY_LIST = "us-entity-list";
  static final String US_DENIED = "us-denied-persons";
  static final String US_MILITARY = "us-military-end-users";
  static final String US_UNVERIFIED = "us-unverified";
  static final String US_OTHER = "us-other";
  static final String EU = "eu-financial-sanctions";

  private static final Pattern SDN = Pattern.compile("\\bsdn\\b");

  private Sources() {}

  /**
   * The list that a label of the Consolidated Screening List, or of OFAC's own reference values,
   * means. Several lists that block nobody have SDN in their names too.
   */
  static String labelled(String label) {
    String text = label.toLowerCase(Locale.ROOT);
    if (text.startsWith("entity list")) {
      return US_ENTITY_LIST;
    }
    if (text.startsWith("denied persons")) {
      return US_DENIED;
    }
    if (text.startsWith("military end user")) {
      return US_MILITARY;
    }
    if (text.startsWith("unverified")) {
      return US_UNVERIFIED;
    }
    String sdn = text.replaceAll("non-?\\s?sdn", "");
    if (text.startsWith("specially designated") || text.equals(sdn) && SDN.matcher(sdn).find()) {
      return OFAC_SDN;
    }
    return text.contains("treasury") || text.contains("non-sdn") || !text.contains(" - ")
        ? OFAC_NON_SDN
        : US_OTHER;
  }

  /** Whether a tag belongs to a list of OFAC that blocks nobody. */
  static boolean isNonSdn(String programme) {
    return programme.startsWith("NS-");
  }
}
