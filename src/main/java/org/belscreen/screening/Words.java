package org.belscreen.screening;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists as rules write them: {@code "a; b"}. Each text is split once. */
final class Words {

  private static final Map<String, Set<String>> SPLIT = new ConcurrentHashMap<>();

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

  private static Set<String> split(String list) {
    return Stream.of(list.split(";"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
