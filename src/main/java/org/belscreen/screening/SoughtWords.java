package org.belscreen.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Words looked for in texts, all at once. Immutable. */
final class SoughtWords {

  private static final int BUCKETS = 1 << 12;

  private final List<String> words;

  /** The numbers of words of two letters and more, by the first two of them. */
  private final char[][] byStart = new char[BUCKETS][];

  private final List<Integer> single = new ArrayList<>();

  SoughtWords(Collection<String> sought) {
    words = List.copyOf(new TreeSet<>(sought));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() < 2) {
        single.add(i);
        continue;
      }
      int bucket = bucket(word, 0);
      char[] before = byStart[bucket] == null ? new char[0] : byStart[bucket];
      char[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = (char) i;
      byStart[bucket] = more;
    }
  }

  private static int bucket(String text, int at) {
    return text.charAt(at) * 61 + text.charAt(at + 1) & BUCKETS - 1;
  }

  /** Those that a text contains, within other words too, as a text of their numbers. */
  String in(String text) {
    BitSet found = null;
    for (int number : single) {
      if (text.contains(words.get(number))) {
        found = with(found, number);
      }
    }
    for (int i = 0; i < text.length() - 1; i++) {
      char[] numbers = byStart[bucket(text, i)];
      if (numbers != null) {
        for (char number : numbers) {
          if (text.startsWith(words.get(number), i)) {
            found = with(found, number);
          }
        }
      }
    }
    if (found == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    found.stream().forEach(number -> out.append((char) number));
    return out.toString();
  }

  private static BitSet with(BitSet found, int number) {
    BitSet more = found == null ? new BitSet() : found;
    more.set(number);
    return more;
  }

  /** The words of which {@link #in} gave the numbers. */
  List<String> named(String numbers) {
    return numbers.chars().mapToObj(words::get).toList();
  }
}
