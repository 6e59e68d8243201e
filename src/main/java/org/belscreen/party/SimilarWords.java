package org.belscreen.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds the words of a fixed vocabulary that a misspelt word may be. Candidates share the consonant
 * skeleton, or differ from it by one consonant (each word is filed under its skeleton and under the
 * skeleton with any one consonant left out); what is near enough is then decided by edit distance.
 */
final class SimilarWords {

  /** A word of the vocabulary, by its number. */
  record Similar(int word, double similarity) {}

  private static final int SHORTEST = 5;
  private final List<String> words;
  private final long[] filed;

  SimilarWords(List<String> words) {
    this.words = List.copyOf(words);
    long[] all = new long[1024];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      for (int hash : hashes(words.get(i))) {
        if (size == all.length) {
          all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = (long) hash << 32 | i;
      }
    }
    filed = Arrays.copyOf(all, size);
    Arrays.sort(filed);
  }

  /** Words like the given one, itself excepted. */
  List<Similar> like(String word) {
    List<Similar> out = new ArrayList<>();
    int[] seen = new int[8];
    int count = 0;
    for (int hash : hashes(word)) {
      long low = (long) hash << 32;
      int at = Arrays.binarySearch(filed, low);
      for (int i = at < 0 ? -at - 1 : at; i < filed.length && filed[i] >> 32 == hash; i++) {
        int candidate = (int) filed[i];
        if (contains(seen, count, candidate)) {
          continue;
        }
        if (count == seen.length) {
          seen = Arrays.copyOf(seen, count * 2);
        }
        seen[count++] = candidate;
        double similarity = similarity(word, words.get(candidate));
        if (similarity > 0 && similarity < 1) {
          out.add(new Similar(candidate, similarity));
        }
      }
    }
    return out;
  }

  /** How alike two folded words are; 0 where they are too far apart to be one word misspelt. */
  static double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int length = Math.min(a.length(), b.length());
    if (length < SHORTEST || hasDigit(a) || hasDigit(b)) {
      return 0;
    }
    int allowed = length < 8 ? 1 : 2;
    if (Math.abs(a.length() - b.length()) > allowed) {
      return 0;
    }
    int distance = new DamerauLevenshteinDistance(allowed).apply(a, b);
    if (distance < 0 || new JaroWinklerSimilarity().apply(a, b) < 0.88) {
      return 0;
    }
    return 1 - 0.75 * distance / Math.max(a.length(), b.length());
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static boolean contains(int[] seen, int count, int word) {
    for (int i = 0; i < count; i++) {
      if (seen[i] == word) {
        return true;
      }
    }
    return false;
  }

  private static int[] hashes(String word) {
    if (word.length() < SHORTEST || hasDigit(word)) {
      return new int[0];
    }
    String skeleton = skeleton(word);
    int[] out = new int[skeleton.length() + 1];
    out[0] = skeleton.hashCode();
    for (int i = 0; i < skeleton.length(); i++) {
      out[i + 1] = (skeleton.substring(0, i) + skeleton.substring(i + 1)).hashCode();
    }
    return Arrays.stream(out).distinct().toArray();
  }

  /** The consonants, g and h as one: Belarusian has h where Russian has g. */
  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("aeiou".indexOf(c) < 0) {
        out.append(c == 'h' ? 'g' : c);
      }
    }
    return out.toString();
  }
}
