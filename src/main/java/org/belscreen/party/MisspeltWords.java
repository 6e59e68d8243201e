package org.belscreen.party;

import java.util.Arrays;

/**
 * Finds the words of a fixed vocabulary that a misspelt word may be. Each word is filed under
 * itself and itself less any one letter, so that words one edit apart meet; a longer one also under
 * its consonants and these less any one, so that words meet whose vowels and one consonant differ.
 * What is near enough is then decided by {@link WordSimilarity}.
 */
final class MisspeltWords {

  /** Words by number with their similarity; parallel arrays. */
  record Found(int[] words, double[] similarities) {
    static final Found NONE = new Found(new int[0], new double[0]);
  }

  private static final int LENGTH_AT = 27;
  private static final int LETTERS = (1 << LENGTH_AT) - 1;
  private static final int LONG = 8;
  private static final int FEWEST_CONSONANTS = 4;
  private static final int FEWEST_TO_LEAVE_OUT = 6;
  private final String[] words;
  private final int[] letters;
  private final long[] filed;
  private final int bucketBits;
  private final int[] buckets;

  /**
   * Files the words.
   *
   * @param words their folded spellings by number
   * @param which the numbers of those to be found
   */
  MisspeltWords(String[] words, int[] which) {
    this.words = words;
    letters = new int[words.length];
    long[] all = new long[1024];
    int size = 0;
    for (int word : which) {
      letters[word] = letters(words[word]);
      int[] keys = keys(words[word]);
      if (size + keys.length > all.length) {
        all = Arrays.copyOf(all, Math.max(all.length * 2, size + keys.length));
      }
      for (int key : keys) {
        all[size++] = (long) key << 32 | word;
      }
    }
    filed = Arrays.copyOf(all, size);
    Arrays.sort(filed);
    // About two to a bucket.
    bucketBits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(2, size)));
    buckets = new int[(1 << bucketBits) + 1];
    int at = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      while (at < size && bucketOf((int) (filed[at] >> 32)) < bucket) {
        at++;
      }
      buckets[bucket] = at;
    }
  }

  /** Words like the given one, itself excepted. */
  Found like(String word) {
    if (filed.length == 0) {
      return Found.NONE;
    }
    int[] keys = keys(word);
    if (keys.length == 0) {
      return Found.NONE;
    }
    int mask = letters(word);
    int[] found = new int[16];
    int count = 0;
    for (int key : keys) {
      int bucket = bucketOf(key);
      for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
        int candidate = (int) filed[i];
        if ((int) (filed[i] >> 32) == key && isLike(letters[candidate], mask)) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = candidate;
        }
      }
    }
    return count == 0 ? Found.NONE : near(word, found, count);
  }

  private Found near(String word, int[] found, int count) {
    Arrays.sort(found, 0, count);
    int[] numbers = new int[count];
    double[] similarities = new double[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0 && found[i] == found[i - 1]) {
        continue;
      }
      double similarity = WordSimilarity.ofLetters(word, words[found[i]]);
      if (similarity > 0 && similarity < 1) {
        numbers[kept] = found[i];
        similarities[kept++] = similarity;
      }
    }
    return new Found(Arrays.copyOf(numbers, kept), Arrays.copyOf(similarities, kept));
  }

  private int bucketOf(int key) {
    // Keys are sorted as signed numbers.
    return (key >> 32 - bucketBits) + (1 << bucketBits - 1);
  }

  /** A first look without the words: two edits change four letters of the set at most. */
  private static boolean isLike(int a, int b) {
    return Integer.bitCount((a ^ b) & LETTERS) <= 5
        && Math.abs((a >>> LENGTH_AT) - (b >>> LENGTH_AT)) <= 4;
  }

  /** The set of letters, a bit each, and the length above them. */
  private static int letters(String word) {
    int mask = Math.min(31, word.length()) << LENGTH_AT;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1 << (word.charAt(i) & 31) & LETTERS;
    }
    return mask;
  }

  private static int[] keys(String word) {
    int n = word.length();
    if (n < WordSimilarity.SHORTEST - 1) {
      return new int[0];
    }
    char[] consonants = new char[n];
    char[] sounds = new char[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      char c = word.charAt(i);
      if (c <= '9') {
        return new int[0];
      }
      if ("aeiou".indexOf(c) < 0) {
        sounds[size] = sound(c);
        consonants[size++] = kin(c);
      }
    }
    int[] out = new int[n + size + 2];
    int count = 0;
    char[] all = word.toCharArray();
    for (int skip = -1; skip < n; skip++) {
      // Leaving out either of two equal neighbours is the same.
      if (skip < 1 || all[skip] != all[skip - 1]) {
        out[count++] = hash(all, n, skip, 0x811c9dc5);
      }
    }
    if (n < LONG || size < FEWEST_CONSONANTS) {
      return Arrays.copyOf(out, count);
    }
    out[count++] = hash(sounds, size, -1, 0x2468ace0);
    for (int skip = 0; size >= FEWEST_TO_LEAVE_OUT && skip < size; skip++) {
      if (skip == 0 || consonants[skip] != consonants[skip - 1]) {
        out[count++] = hash(consonants, size, skip, 0x01234567);
      }
    }
    return Arrays.copyOf(out, count);
  }

  /** Belarusian has h where Russian has g; the systems differ in c, ch and k, and in s and z. */
  private static char kin(char consonant) {
    return switch (consonant) {
      case 'c', 'g', 'h' -> 'k';
      case 'z' -> 's';
      default -> consonant;
    };
  }

  /** Where nothing is left out, all hushing and hissing sounds are one, and so are d and t. */
  private static char sound(char consonant) {
    return switch (consonant) {
      case 'c', 'g', 'h', 's', 'z' -> 'k';
      case 'd' -> 't';
      default -> consonant;
    };
  }

  private static int hash(char[] letters, int length, int skip, int seed) {
    int hash = seed;
    for (int i = 0; i < length; i++) {
      if (i != skip) {
        hash = (hash ^ letters[i]) * 0x01000193;
      }
    }
    // FNV leaves the high bits poor, and buckets are cut by them.
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ hash >>> 13;
  }
}
