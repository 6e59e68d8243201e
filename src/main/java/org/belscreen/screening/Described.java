package org.belscreen.screening;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.CodeRow;
import org.belscreen.transaction.Answer;

/**
 * What a description says of an annex line that covers a part of its code. Only what is certain is
 * settled: words that the line names, and sizes of vehicles ({@code engine_cc_over}, {@code
 * engine_cc_upto}, {@code clearance_mm_from}).
 */
final class Described {

  private static final Pattern LITRES =
      Pattern.compile("(?<![\\d.,])(\\d[.,]\\d)\\s?(?:l|litres?|liters?)\\b");
  private static final Pattern CUBIC =
      Pattern.compile(
          "(?<![\\d.,])(\\d[ \\u00a0]?\\d{3}|\\d{3})\\s?(?:cc|ccm|cm3|cm³)(?![a-z0-9])");
  private static final Pattern CLEARANCE =
      Pattern.compile("clearance[^\\d]{0,12}(\\d{2,3})\\s?mm\\b");
  private static final Pattern CLEARANCE_BEFORE =
      Pattern.compile("(?<!\\d)(\\d{2,3})\\s?mm\\s(?:of\\s)?(?:ground\\s)?clearance");

  private Described() {}

  /** Whether the description says that the line is meant; unknown where it doesn't say. */
  static Answer as(CodeRow row, Optional<String> description) {
    if (description.isEmpty()) {
      return Answer.UNKNOWN;
    }
    String text = plain(description.get());
    String rest = without(row.extra("unless_described"), text);
    boolean named = names(row.extra("when_described"), rest);
    if (!rest.equals(text)) {
      // "gas pistols and batons": part of the goods is meant and part is not.
      return named ? Answer.UNKNOWN : Answer.NO;
    }
    return named ? Answer.YES : vehicle(row, text);
  }

  /** The text without the words that rule the line out, as "without potassium chloride" does. */
  private static String without(String words, String text) {
    String rest = text;
    for (String word : Words.of(words)) {
      rest = rest.replace(word.toLowerCase(Locale.ROOT), " ");
    }
    return rest;
  }

  /** In lower case, with ordinary spaces, digits and letters for those that only look like them. */
  static String plain(String description) {
    return isSimple(description) ? description.toLowerCase(Locale.ROOT) : normalised(description);
  }

  /** Whether the plain form of a text is itself in lower case. */
  static boolean isSimple(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || c < ' ') {
        return false;
      }
      if (c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String normalised(String description) {
    return Normalizer.normalize(description, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}+", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a text in plain form may state an engine's size or a clearance. */
  static boolean statesSize(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      if (isDigit(text.charAt(i))) {
        char next = text.charAt(i + 1);
        if (next == ' ' && i + 2 < text.length()) {
          next = text.charAt(i + 2);
        }
        if ((next == 'l' || next == 'c' || next == 'm')
            && (LITRES.matcher(text).find()
                || CUBIC.matcher(text).find()
                || CLEARANCE.matcher(text).find()
                || CLEARANCE_BEFORE.matcher(text).find())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean names(String words, String text) {
    return !words.isEmpty() && Words.any(words, w -> text.contains(w.toLowerCase(Locale.ROOT)));
  }

  private static Answer vehicle(CodeRow row, String text) {
    Optional<BigDecimal> over = limit(row, "engine_cc_over");
    Optional<BigDecimal> upto = limit(row, "engine_cc_upto");
    Optional<BigDecimal> from = limit(row, "clearance_mm_from");
    if (over.isEmpty() && from.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Optional<BigDecimal> engine = engine(text);
    Optional<BigDecimal> clearance = one(text, CLEARANCE, CLEARANCE_BEFORE);
    boolean tooSmall =
        over.isPresent() && engine.isPresent() && engine.get().compareTo(over.get()) <= 0;
    boolean tooBig =
        upto.isPresent() && engine.isPresent() && engine.get().compareTo(upto.get()) > 0;
    boolean tooLow =
        from.isPresent() && clearance.isPresent() && clearance.get().compareTo(from.get()) < 0;
    if (tooSmall || tooBig || tooLow) {
      return Answer.NO;
    }
    boolean settled =
        (over.isEmpty() || engine.isPresent()) && (from.isEmpty() || clearance.isPresent());
    return settled ? Answer.YES : Answer.UNKNOWN;
  }

  private static Optional<BigDecimal> limit(CodeRow row, String column) {
    String text = row.extra(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The engine's size in cubic centimetres, where the description states one size only. */
  private static Optional<BigDecimal> engine(String text) {
    Optional<BigDecimal> cubic = one(text, CUBIC);
    if (cubic.isPresent()) {
      return cubic;
    }
    return one(text, LITRES).map(l -> l.movePointRight(3));
  }

  private static Optional<BigDecimal> one(String text, Pattern... patterns) {
    Set<BigDecimal> found = new HashSet<>();
    for (Pattern p : patterns) {
      Matcher m = p.matcher(text);
      while (m.find()) {
        found.add(new BigDecimal(m.group(1).replace(',', '.').replaceAll("[ \\u00a0]", "")));
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
