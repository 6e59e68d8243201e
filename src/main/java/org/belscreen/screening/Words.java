package org.belscreen.screening;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rules write between quotation marks: lists ({@code "a; b"}), days and numbers. Each text is
 * read once, as there are only as many as the rulebook has.
 */
final class Words {

  private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> PLAIN = new ConcurrentHashMap<>();
  private static final Map<String, LocalDate> DAYS = new ConcurrentHashMap<>();
  private static final Map<String, BigDecimal> DECIMALS = new ConcurrentHashMap<>();

  private static final Collector<String, ?, Set<String>> SET = Collectors.toUnmodifiableSet();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  static Set<String> of(String list) {
    return once(LISTS, list, Words::split);
  }

  static boolean has(String list, String word) {
    return of(list).contains(word);
  }

  static boolean any(String list, Predicate<String> test) {
    for (String word : of(list)) {
      if (test.test(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words, without case or accents, passes a test. */
  static boolean anyPlain(String list, Predicate<String> test) {
    for (String word : once(PLAIN, list, l -> of(l).stream().map(Words::plain).collect(SET))) {
      if (test.test(word)) {
        return true;
      }
    }
    return false;
  }

  /** A text in lower case and without accents. */
  static String plain(String text) {
    String letters = text;
    if (!isAscii(text)) {
      letters =
          MARKS
              .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
              .replaceAll("")
              .replace('ł', 'l')
              .replace('Ł', 'L');
    }
    return letters.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** An ISO day. */
  static LocalDate day(String text) {
    return once(DAYS, text, LocalDate::parse);
  }

  /** A plain decimal. */
  static BigDecimal decimal(String text) {
    return once(DECIMALS, text, BigDecimal::new);
  }

  /** A whole number. */
  static int number(String text) {
    return decimal(text).intValueExact();
  }

  /** What a map knows, or learns now; asking a map to compute what it has would lock it. */
  static <K, T> T once(Map<K, T> known, K text, Function<K, T> read) {
    T value = known.get(text);
    return value != null ? value : known.computeIfAbsent(text, read);
  }

  private static Set<String> split(String list) {
    return Stream.of(list.split(";")).map(String::strip).filter(w -> !w.isEmpty()).collect(SET);
  }
}
