package org.belscreen.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OFAC writes into remarks and documents: weak aliases and numbers. */
final class Remarks {

  private static final Pattern WEAK =
      Pattern.compile("\\b[afn]\\.k\\.a\\. '(.+?)'(?=\\s*(?:[;(]|\\.?\\s*$))");
  private static final Pattern REGISTERED =
      Pattern.compile(
          "(?i)^(?:alt\\. )?(?:(?:business |company )?registration (?:number|id|document #)"
              + "|(?:public |unified )?registration number|company number|tax id no\\.?"
              + "|v\\.a\\.t\\. number|unique entity identifier|unp|identification number)"
              + "[ :,#]*((?:[A-Z]{2,5} )?[0-9A-Z][0-9A-Z./-]{4,24})(?![0-9A-Z])");
  private static final Pattern IMO = Pattern.compile("(?i)\\bIMO(?: number)?[ :,.]*([0-9]{7})\\b");
  private static final Pattern MMSI = Pattern.compile("(?i)\\bMMSI[ :,.]*([0-9]{9})\\b");
  private static final Pattern SERIAL =
      Pattern.compile("(?i)\\(MSN\\)[ :,]*([0-9A-Z][0-9A-Z-]{3,19})");
  private static final Pattern TAIL =
      Pattern.compile("(?i)\\btail number[ :,]*([0-9A-Z][0-9A-Z-]{3,11})");

  private Remarks() {}

  /** Names in quotation marks: too broad to be listed as aliases proper. */
  static List<String> weakAliases(String remarks) {
    List<String> names = new ArrayList<>();
    Matcher m = WEAK.matcher(remarks);
    while (m.find()) {
      names.add(m.group(1).strip());
    }
    return List.copyOf(names);
  }

  /**
   * The numbers by which a sheet may name the party. A person's papers are left out: no trade
   * document holds them.
   */
  static List<String> identifiers(String remarks, String kind) {
    List<String> numbers = new ArrayList<>();
    if (!kind.equals("person")) {
      for (String part : remarks.split(";")) {
        identifier(part.strip()).ifPresent(numbers::add);
      }
    }
    return List.copyOf(numbers);
  }

  /** The number that one remark states, if it is one to go by. */
  static Optional<String> identifier(String remark) {
    return labelled("IMO ", IMO, remark)
        .or(() -> labelled("MMSI ", MMSI, remark))
        .or(() -> labelled("MSN ", SERIAL, remark))
        .or(() -> labelled("", TAIL, remark))
        .or(() -> labelled("", REGISTERED, remark));
  }

  private static Optional<String> labelled(String label, Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(label + m.group(1)) : Optional.empty();
  }
}
