package org.belscreen.party;

import java.util.Arrays;

/**
 * Finds the words of a fixed vocabulary that a misspelt word may be. Each word is filed under
 * itself and itself less any one letter, so that words one edit apart meet; a longer one also under
 * its consonants and these less any one, so that words meet whose vowels and one consonant differ.
 * What is near enough is then decided by {@link WordSimilarity}.
 */
final class MisspeltWords {

  /** Words by number with their similarity; parallel arrays, in which a word may come twice. */
  record Found(int[] words, double[] similarities) {
    static final Found NONE = new Found(new int[0], new double[0]);
  }

  private static final int BASE = 0x01000193;
  private static final int LOOKED_BACK = 32;
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
      letters[word] = WordSimilarity.letters(words[word]);
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
    int mask = WordSimilarity.letters(word);
    int[] found = new int[16];
    int count = 0;
    for (int key : keys) {
      int bucket = bucketOf(key);
      for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
        int candidate = (int) filed[i];
        if ((int) (filed[i] >> 32) == key
            && WordSimilarity.mayBeLike(letters[candidate], mask)
            && isNew(candidate, found, count)) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = candidate;
        }
      }
    }
    return count == 0 ? Found.NONE : near(word, found, count);
  }

  /** Whether it isn't among the last ones found: most are found by several keys. */
  private static boolean isNew(int candidate, int[] found, int count) {
    for (int i = count - 1; i >= Math.max(0, count - LOOKED_BACK); i--) {
      if (found[i] == candidate) {
        return false;
      }
    }
    return true;
  }

  private Found near(String word, int[] found, int count) {
    int[] numbers = new int[count];
    double[] similarities = new double[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      double similarity = WordSimilarity.ofLetters(word, words[found[i]]);
      if (similarity > 0 && similarity < 1) {
        numbers[kept] = found[i];
        similarities[kept++] = similarity;
      }
    }
    return kept == 0
        ? Found.NONE
        : new Found(Arrays.copyOf(numbers, kept), Arrays.copyOf(similarities, kept));
  }

  private int bucketOf(int key) {
    // Keys are sorted as signed numbers.
    return (key >> 32 - bucketBits) + (1 << bucketBits - 1);
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
    int[] out = new int[n + size + 3];
    int count = addHashes(word.toCharArray(), n, true, 0x0f1e2d3c, out, 0);
    if (n >= LONG && size >= FEWEST_CONSONANTS) {
      count = addHashes(sounds, size, false, 0x2468ace0, out, count);
      if (size >= FEWEST_TO_LEAVE_OUT) {
        count = addHashes(consonants, size, true, 0x01234567, out, count);
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

  /**
   * Adds the hash of a word and, where asked for, of the word less each of its letters. The hash is
   * a polynomial, so that each is made of the hashes of what stands before and behind the letter.
   */
  private static int addHashes(
      char[] letters, int length, boolean alsoLess, int seed, int[] out, int count) {
    int[] behind = new int[length + 1];
    int power = 1;
    for (int i = length - 1; i >= 0; i--) {
      behind[i] = behind[i + 1] + letters[i] * power;
      power *= BASE;
    }
    int at = count;
    out[at++] = mixed(behind[0], seed);
    if (!alsoLess) {
      return at;
    }
    int before = 0;
    int[] powers = new int[length + 1];
    powers[0] = 1;
    for (int i = 1; i <= length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    for (int skip = 0; skip < length; skip++) {
      // Leaving out either of two equal neighbours is the same.
      if (skip == 0 || letters[skip] != letters[skip - 1]) {
        out[at++] = mixed(before * powers[length - 1 - skip] + behind[skip + 1], seed);
      }
      before = before * BASE + letters[skip];
    }
    return at;
  }

  /** Spreads a hash over all bits: buckets are cut by the high ones. */
  private static int mixed(int value, int seed) {
    int hash = (value ^ seed) * 0x2c1b3c6d;
    hash ^= hash >>> 15;
    hash *= 0x297a2d39;
    return hash ^ hash >>> 13;
  }
}
