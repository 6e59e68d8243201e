package org.belscreen.party;

/**
 * How alike two folded words are: one minus a weighted edit distance by length. What a hand or a
 * language slips into (a vowel for a vowel, g for h, c for s, two letters swapped) costs less than
 * what makes another word. The distance is Damerau's (optimal string alignment).
 */
final class WordSimilarity {

  static final int SHORTEST = 4;
  private static final int WHOLE = 100;
  private static final byte VOWEL = 60;
  private static final byte KIN = 50;
  private static final int SWAP = 80;
  private static final int FIRST = 30;
  private static final int FAR = 10_000;
  private static final int LENGTH_AT = 27;
  private static final int SET = (1 << LENGTH_AT) - 1;
  private static final String VOWELS = "aeiou";
  private static final double PER_LETTER = 0.75;
  private static final int LETTERS = 128;
  private static final String[] KINDRED = {
    "gh", "ch", "cs", "sz", "ck", "vu", "ct", "bp", "dt", "gk", "vf", "dz", "zc", "vb", "mn", "hk",
    "ia", "il", "oa"
  };

  /** What one letter for another costs. */
  private static final byte[] SUBSTITUTE = substitutes();

  private WordSimilarity() {}

  /** From 0, where they are too far apart to be one word misspelt, to 1 for the same word. */
  static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    return hasDigit(a) || hasDigit(b) ? 0 : ofLetters(a, b);
  }

  /** The same for words that have no digits. */
  static double ofLetters(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST - 1 || longer < SHORTEST) {
      return a.equals(b) ? 1 : 0;
    }
    int limit = limit(longer);
    int cost = cost(a, b, limit);
    return cost > limit ? 0 : 1 - PER_LETTER * cost / WHOLE / longer;
  }

  /** The set of letters, a bit each, and the length above them. */
  static int letters(String word) {
    int mask = Math.min(31, word.length()) << LENGTH_AT;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1 << (word.charAt(i) & 31) & SET;
    }
    return mask;
  }

  /** A first look without the words: few edits change few letters of the set. */
  static boolean mayBeLike(int a, int b) {
    int longer = Math.max(a >>> LENGTH_AT, b >>> LENGTH_AT);
    int shorter = Math.min(a >>> LENGTH_AT, b >>> LENGTH_AT);
    return Integer.bitCount((a ^ b) & SET) <= (longer < 8 ? 4 : 5)
        && (longer - shorter) * KIN <= limit(longer);
  }

  private static int limit(int length) {
    return length < 5 ? KIN : length < 8 ? WHOLE : length < 11 ? 170 : 220;
  }

  /** The weighted distance; anything above the limit where it is more. */
  static int cost(String a, String b, int limit) {
    int n = a.length();
    int m = b.length();
    if (Math.abs(n - m) * KIN > limit) {
      return limit + 1;
    }
    int from = 0;
    while (from < n && from < m && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    while (n > from && m > from && a.charAt(n - 1) == b.charAt(m - 1)) {
      n--;
      m--;
    }
    // The letters beside may double or swap with those that differ.
    from = Math.max(0, from - 1);
    if (n < a.length()) {
      n++;
      m++;
    }
    int width = m - from;
    int[] gaps = new int[width + 1];
    int[] beforeLast = new int[width + 1];
    int[] last = new int[width + 1];
    int[] row = new int[width + 1];
    for (int j = 1; j <= width; j++) {
      gaps[j] = gap(b, from + j - 1);
      last[j] = last[j - 1] + gaps[j];
    }
    // No cheaper edit than KIN: cells further off the diagonal are beyond the limit.
    int band = limit / KIN;
    char before = 0;
    int leastBefore = 0;
    for (int i = 1; i <= n - from; i++) {
      char x = a.charAt(from + i - 1);
      int gapA = gap(a, from + i - 1);
      int first = Math.max(1, i - band);
      int end = Math.min(width, i + band);
      row[first - 1] = first == 1 ? last[0] + gapA : FAR;
      int least = row[first - 1];
      if (end == i + band) {
        last[end] = FAR;
      }
      for (int j = first; j <= end; j++) {
        char y = b.charAt(from + j - 1);
        int best = last[j - 1];
        if (x != y) {
          int other = x < LETTERS && y < LETTERS ? SUBSTITUTE[x * LETTERS + y] : WHOLE;
          best += other == WHOLE && i == 1 && j == 1 && from == 0 ? WHOLE + FIRST : other;
          if (i > 1 && j > 1 && before == y && x == b.charAt(from + j - 2)) {
            best = Math.min(best, beforeLast[j - 2] + SWAP);
          }
        }
        best = Math.min(best, Math.min(last[j] + gapA, row[j - 1] + gaps[j]));
        row[j] = best;
        least = Math.min(least, best);
      }
      // Two rows, since a swap reaches back over one.
      if (Math.min(least, leastBefore) > limit) {
        return limit + 1;
      }
      leastBefore = least;
      before = x;
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[width];
  }

  private static byte[] substitutes() {
    byte[] out = new byte[LETTERS * LETTERS];
    java.util.Arrays.fill(out, (byte) WHOLE);
    for (char a : VOWELS.toCharArray()) {
      for (char b : VOWELS.toCharArray()) {
        out[a * LETTERS + b] = VOWEL;
      }
    }
    for (String pair : KINDRED) {
      out[pair.charAt(0) * LETTERS + pair.charAt(1)] = KIN;
      out[pair.charAt(1) * LETTERS + pair.charAt(0)] = KIN;
    }
    return out;
  }

  private static int gap(String word, int at) {
    char c = word.charAt(at);
    if (c == 'i' || at > 0 && word.charAt(at - 1) == c) {
      return KIN;
    }
    return VOWELS.indexOf(c) >= 0 ? SWAP : at == 0 ? WHOLE + FIRST : WHOLE;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
