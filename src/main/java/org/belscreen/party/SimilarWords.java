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
  private final int[] letters;
  private final long[] filed;

  SimilarWords(List<String> words) {
    this.words = List.copyOf(words);
    letters = words.stream().mapToInt(SimilarWords::letters).toArray();
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
    int mask = letters(word);
    int most = 2 * allowed(word.length());
    int[] found = new int[16];
    int count = 0;
    for (int hash : hashes(word)) {
      int at = Arrays.binarySearch(filed, (long) hash << 32);
      for (int i = at < 0 ? -at - 1 : at; i < filed.length && filed[i] >> 32 == hash; i++) {
        int candidate = (int) filed[i];
        // An edit changes two letters of the set at most.
        if (Integer.bitCount(letters[candidate] ^ mask) <= most) {
          found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
          found[count++] = candidate;
        }
      }
    }
    List<Similar> out = new ArrayList<>();
    Arrays.sort(found, 0, count);
    for (int i = 0; i < count; i++) {
      double similarity =
          i > 0 && found[i] == found[i - 1] ? 0 : similarity(word, words.get(found[i]));
      if (similarity > 0 && similarity < 1) {
        out.add(new Similar(found[i], similarity));
      }
    }
    return out;
  }

  /** The set of letters, a bit each. */
  private static int letters(String word) {
    int mask = 0;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1 << (word.charAt(i) & 31);
    }
    return mask;
  }

  private static int allowed(int length) {
    return length < 8 ? 1 : 2;
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
    int allowed = allowed(length);
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

  private static int[] hashes(String word) {
    if (word.length() < SHORTEST || hasDigit(word)) {
      return new int[0];
    }
    char[] skeleton = skeleton(word);
    int[] out = new int[skeleton.length + 1];
    int size = 0;
    for (int skip = -1; skip < skeleton.length; skip++) {
      // Leaving out either of two equal neighbours is the same.
      if (skip < 1 || skeleton[skip] != skeleton[skip - 1]) {
        out[size++] = hash(skeleton, skip);
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static int hash(char[] skeleton, int skip) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < skeleton.length; i++) {
      if (i != skip) {
        hash = (hash ^ skeleton[i]) * 0x01000193;
      }
    }
    return hash;
  }

  /** The consonants, g and h as one: Belarusian has h where Russian has g. */
  private static char[] skeleton(String word) {
    char[] out = new char[word.length()];
    int size = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("aeiou".indexOf(c) < 0) {
        out[size++] = c == 'h' ? 'g' : c;
      }
    }
    return Arrays.copyOf(out, size);
  }
}
