package org.belscreen.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists as rules write them: {@code "a; b"}. Each text is split once. */
final class Words {

  private static final Map<String, Set<String>> SPLIT = new ConcurrentHashMap<>();
  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  static Set<String> of(String list) {
    Set<String> words = SPLIT.get(list);
    return words != null ? words : SPLIT.computeIfAbsent(list, Words::split);
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

  /** A word of the rulebook without case or accents. Each is folded once. */
  static String plain(String word) {
    return PLAIN.computeIfAbsent(word, Words::fold);
  }

  /** A text without case or accents. */
  static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> split(String list) {
    return Stream.of(list.split(";"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
