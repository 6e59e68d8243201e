package org.belscreen.party;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.party.NameTable.Listed;
import org.belscreen.party.name.Spelling;
import org.belscreen.party.name.Vocabulary;

/**
 * How near a written name is to a listed one, with the parts of the score: the weight of the words
 * that both have, each as far as it is alike, over the weight of all words.
 *
 * @param value 0 to 1; {@link #THRESHOLD} and more is near enough to be looked at
 * @param parts what it is made of, in words
 */
record NameScore(double value, String parts) {

  static final double THRESHOLD = 0.82;
  private static final NameScore NONE = new NameScore(0, "");

  private static final double NOTHING = 0.01;
  private static final double LEAST_EVIDENCE = 0.7;
  private static final double LEAST_OF_ALL = 0.3;
  private static final double LEAST_OF_WRITTEN = 0.55;
  private static final double ONLY_WRITTEN = 0.8;
  private static final double CONTAINED = 0.86;
  private static final double CONTAINING = 0.83;
  private static final double PART = 0.9;
  private static final double OTHER_FORM = 0.95;
  private static final double LETTERS = 0.85;
  private static final double CUT = 0.9;
  private static final double AGREES = 0.02;
  private static final double DIFFERS = -0.06;
  private static final double DIFFERS_ORDINARY = -0.14;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.88;
  private static final double PHRASE = 0.85;
  private static final double WHOLE_PHRASE = 0.88;
  private static final int LONG_WORD = 8;

  /** The state of one comparison. */
  private static final class Pairs {
    final int[] of;
    final double[] alike;
    long taken;

    Pairs(int written) {
      of = new int[written];
      alike = new double[written];
      java.util.Arrays.fill(of, -1);
    }

    void pair(int i, int k, double similarity) {
      of[i] = k;
      alike[i] = similarity;
      taken |= 1L << k;
    }

    boolean free(int k) {
      return (taken >> k & 1) == 0;
    }
  }

  static NameScore of(
      WrittenName written, Listed listed, NameTable table, Optional<String> country) {
    Pairs pairs = new Pairs(written.folds.length);
    pairKnown(written, listed, table, pairs);
    pairRest(written, listed, table, pairs);
    double both = 0;
    double alike = 0;
    double onlyWritten = 0;
    double least = 1;
    boolean signature = false;
    for (int i = 0; i < pairs.of.length; i++) {
      int k = pairs.of[i];
      if (k < 0) {
        onlyWritten += written.weights[i];
        continue;
      }
      both += listed.weights()[k];
      alike += listed.weights()[k] * pairs.alike[i];
      least = Math.min(least, pairs.alike[i]);
      signature |=
          pairs.alike[i] >= LIKELY && WordWeights.isSignature(table.fold(listed.words()[k]));
    }
    double onlyListed = onlyListed(listed, table, country, pairs);
    if (both < least(onlyListed, onlyWritten)) {
      return NONE;
    }
    double value = alike / (both + onlyListed + ONLY_WRITTEN * onlyWritten);
    String said = "";
    boolean spelt = least >= (listed.words().length == 1 ? SURE : LIKELY);
    if (onlyListed < NOTHING && spelt && (signature || isPhrase(written, listed, table, pairs))) {
      // The whole of a distinctive listed name stands in the written one: a branch, a daughter, or
      // the party itself with more said about it.
      value = Math.max(value, CONTAINED);
      said = onlyWritten < NOTHING ? "" : "; the listed name stands in it";
    } else if (onlyWritten < NOTHING
        && least >= LIKELY
        && !listed.person()
        && isWholePhrase(written, listed, table, pairs)) {
      value = Math.max(value, CONTAINING);
      said = "; it stands in the listed name";
    }
    if (!written.whole || !listed.whole()) {
      value = Math.min(value, PART);
    }
    value = Math.min(0.99, value + effect(listed, country, signature, value, said));
    if (value < THRESHOLD) {
      return NONE;
    }
    return new NameScore(
        value, words(written, listed, table, pairs, onlyListed, onlyWritten, said));
  }

  /** How much must be in common: less where nothing is left over. */
  private static double least(double onlyListed, double onlyWritten) {
    if (onlyWritten > NOTHING) {
      return LEAST_EVIDENCE;
    }
    return onlyListed > NOTHING ? LEAST_OF_WRITTEN : LEAST_OF_ALL;
  }

  private static double effect(
      Listed listed, Optional<String> country, boolean signature, double value, String said) {
    if (country.isEmpty() || listed.entry().countries().isEmpty()) {
      return 0;
    }
    if (!Countries.conflict(listed.entry(), country)) {
      return AGREES;
    }
    if (!signature && said.isEmpty()) {
      return DIFFERS_ORDINARY;
    }
    // A distinctive name abroad is a branch as often as another firm: never cleared by its country.
    return said.isEmpty() ? DIFFERS : Math.max(DIFFERS, THRESHOLD - value);
  }

  /** Words of the same spelling, of the same meaning, or known to be alike. */
  private static void pairKnown(WrittenName w, Listed listed, NameTable table, Pairs pairs) {
    int[] words = listed.words();
    for (int i = 0; i < w.folds.length; i++) {
      int best = -1;
      double bestAlike = 0;
      for (int k = 0; k < words.length; k++) {
        if (!pairs.free(k)) {
          continue;
        }
        double alike = known(w, i, words[k], table);
        if (alike > bestAlike) {
          best = k;
          bestAlike = alike;
        }
      }
      if (best >= 0) {
        pairs.pair(i, best, bestAlike);
      }
    }
  }

  private static double known(WrittenName w, int i, int word, NameTable table) {
    int own = w.words[i];
    if (own == word) {
      return table.fold(word).equals(w.folds[i]) ? 1 : OTHER_FORM;
    }
    if (own >= 0 && table.meaning(own) == table.meaning(word)) {
      return OTHER_FORM;
    }
    int[] similar = w.like[i].words();
    for (int s = 0; s < similar.length; s++) {
      if (similar[s] == word) {
        return w.like[i].similarities()[s];
      }
    }
    return 0;
  }

  /** What is left: initials, words cut short, and slips in words that tell less. */
  private static void pairRest(WrittenName w, Listed listed, NameTable table, Pairs pairs) {
    for (int i = 0; i < w.folds.length; i++) {
      if (pairs.of[i] >= 0) {
        continue;
      }
      if (w.initials[i]) {
        pairInitials(w, i, listed, table, pairs);
        continue;
      }
      int best = -1;
      double bestAlike = 0;
      for (int k = 0; k < listed.words().length; k++) {
        if (pairs.free(k)) {
          double alike = loosely(w, i, listed, k, table);
          if (alike > bestAlike) {
            best = k;
            bestAlike = alike;
          }
        }
      }
      if (best >= 0) {
        pairs.pair(i, best, bestAlike);
      }
    }
  }

  private static double loosely(WrittenName w, int i, Listed listed, int k, NameTable table) {
    String written = w.folds[i];
    String word = table.fold(listed.words()[k]);
    if (listed.isInitials(k)) {
      return listed.person() && word.length() == 1 && written.startsWith(word) ? LETTERS : 0;
    }
    boolean cut =
        written.length() >= (w.shortened[i] ? 2 : 3)
            && word.length() > written.length() + 1
            && word.startsWith(written)
            && (w.shortened[i]
                || !listed.person() && Vocabulary.kind(written) == Vocabulary.Kind.OWN);
    if (cut) {
      return w.shortened[i] ? CUT : LETTERS;
    }
    return WordSimilarity.of(written, word);
  }

  /** Initials {@code A.G.} against as many words of the listed name that begin with them. */
  private static void pairInitials(
      WrittenName w, int i, Listed listed, NameTable table, Pairs pairs) {
    String letters = w.folds[i];
    int at = 0;
    int first = -1;
    long taken = 0;
    boolean all = true;
    for (int k = 0; k < listed.words().length; k++) {
      if (!pairs.free(k) || listed.isInitials(k)) {
        continue;
      }
      int length = begins(table.fold(listed.words()[k]), letters, at, listed.person());
      all &= length > 0;
      if (length > 0) {
        first = first < 0 ? k : first;
        taken |= 1L << k;
        at += length;
      }
    }
    // A person's letters left over are no other's where the list has no more words.
    if (first >= 0 && (at == letters.length() || listed.person() && all)) {
      // The first word stands for the pair; the others count as taken and as unsaid.
      pairs.pair(i, first, LETTERS);
      pairs.taken |= taken;
    }
  }

  /** How many of the letters, from a place on, stand for the word; one Cyrillic one may be two. */
  private static int begins(String word, String letters, int at, boolean mayLack) {
    if (at == 0 && letters.length() == 2 && word.startsWith(letters)) {
      return 2;
    }
    int last = mayLack ? letters.length() : Math.min(at + 1, letters.length());
    for (int i = at; i < last; i++) {
      if (word.charAt(0) == letters.charAt(i)) {
        return i - at + 1;
      }
    }
    return 0;
  }

  private static double onlyListed(
      Listed listed, NameTable table, Optional<String> country, Pairs pairs) {
    double sum = 0;
    for (int k = 0; k < listed.words().length; k++) {
      if (pairs.free(k)) {
        sum += isOwnCountry(listed, k, table, country) ? 0 : listed.weights()[k];
      }
    }
    return sum;
  }

  private static final Map<String, String> COUNTRY_WORDS = new ConcurrentHashMap<>();

  /** A row that says BY need not say Belarus. */
  private static boolean isOwnCountry(
      Listed listed, int k, NameTable table, Optional<String> country) {
    if (country.isEmpty() || !listed.entry().countries().contains(country.get())) {
      return false;
    }
    String name =
        COUNTRY_WORDS.computeIfAbsent(
            country.get(),
            c -> {
              String english =
                  new Locale.Builder().setRegion(c).build().getDisplayCountry(Locale.ENGLISH);
              return Vocabulary.canonical(Spelling.fold(english.toLowerCase(Locale.ROOT)));
            });
    return table.fold(table.meaning(listed.words()[k])).equals(name);
  }

  /** Whether the listed words stand together and in order, and tell a party by themselves. */
  private static boolean isPhrase(WrittenName w, Listed listed, NameTable table, Pairs pairs) {
    double tells = 0;
    int specific = 0;
    for (int word : listed.words()) {
      if (WordWeights.isSpecific(table.fold(word))) {
        tells += WordWeights.base(table.fold(word));
        specific++;
      }
    }
    return specific > 1 && tells >= PHRASE && inOrder(pairs, true);
  }

  /** Whether the written words stand in the listed name in their order and tell a party. */
  private static boolean isWholePhrase(WrittenName w, Listed listed, NameTable table, Pairs pairs) {
    double tells = 0;
    int specific = 0;
    boolean signature = false;
    for (String fold : w.folds) {
      if (WordWeights.isSpecific(fold)) {
        tells += WordWeights.base(fold);
        specific++;
      }
      signature |=
          WordWeights.isSignature(fold) && (w.folds.length > 1 || fold.length() >= LONG_WORD);
    }
    return hasAllOwnWords(listed, table, pairs)
        && (signature || specific > 1 && tells >= WHOLE_PHRASE && inOrder(pairs, false));
  }

  /** Whether no word is missing that tells the party, save behind the others. */
  private static boolean hasAllOwnWords(Listed listed, NameTable table, Pairs pairs) {
    boolean behind = true;
    for (int k = listed.words().length - 1; k >= 0; k--) {
      Vocabulary.Kind kind = Vocabulary.kind(table.fold(listed.words()[k]));
      boolean tells = kind == Vocabulary.Kind.OWN || kind == Vocabulary.Kind.ORDINARY && !behind;
      if (tells && !listed.isInitials(k) && pairs.free(k)) {
        return false;
      }
      behind &= pairs.free(k);
    }
    return true;
  }

  private static boolean inOrder(Pairs pairs, boolean skipWritten) {
    int before = -1;
    boolean begun = false;
    boolean ended = false;
    for (int k : pairs.of) {
      if (k < 0) {
        if (!skipWritten) {
          return false;
        }
        ended |= begun;
        continue;
      }
      if (ended || begun && (skipWritten ? k != before + 1 : k <= before)) {
        return false;
      }
      begun = true;
      before = k;
    }
    return true;
  }

  private static String words(
      WrittenName w,
      Listed listed,
      NameTable table,
      Pairs pairs,
      double onlyListed,
      double onlyWritten,
      String said) {
    StringBuilder out = new StringBuilder("words in common: ");
    boolean any = false;
    for (int i = 0; i < pairs.of.length; i++) {
      if (pairs.of[i] >= 0) {
        out.append(any ? ", " : "").append(w.folds[i]);
        any = true;
        String other = table.fold(listed.words()[pairs.of[i]]);
        if (!other.equals(w.folds[i])) {
          out.append(String.format(Locale.ROOT, "~%s %.2f", other, pairs.alike[i]));
        }
      }
    }
    if (onlyListed > NOTHING) {
      out.append(String.format(Locale.ROOT, "; only listed %.2f", onlyListed));
    }
    if (onlyWritten > NOTHING) {
      out.append(String.format(Locale.ROOT, "; only written %.2f", onlyWritten));
    }
    out.append(said);
    if (w.respaced) {
      out.append("; with spaces set otherwise");
    }
    if (!w.whole) {
      out.append("; from a part of the name");
    }
    return out.toString();
  }
}
