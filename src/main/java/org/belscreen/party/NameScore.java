package org.belscreen.party;

import java.util.Locale;
import java.util.Optional;
import org.belscreen.party.NameTable.Listed;
import org.belscreen.party.name.Vocabulary;
import org.belscreen.party.name.Vocabulary.Kind;

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
  private static final double LEAST_OF_WRITTEN = 0.55;
  private static final double LEAST_OF_ALL = 0.3;
  private static final double ONLY_WRITTEN = 0.8;
  private static final double CONTAINED = 0.86;
  private static final double CONTAINING = 0.83;
  private static final double PART = 0.9;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.88;
  private static final double AGREES = 0.02;
  private static final double DIFFERS = -0.06;
  private static final double DIFFERS_ORDINARY = -0.14;
  private static final double OWN_COUNTRY = 0.3;
  private static final double PHRASE = 0.85;
  private static final double WHOLE_PHRASE = 0.88;
  private static final int LONG_WORD = 8;

  /** What the pairs come to. */
  private record Sums(
      double both,
      double alike,
      double onlyListed,
      double onlyWritten,
      double least,
      boolean complete,
      boolean signature,
      boolean name) {}

  static NameScore of(
      WrittenName written, Listed listed, NameTable table, Optional<String> country) {
    WordPairs pairs = new WordPairs(written, listed, table);
    Sums sums = sums(written, listed, table, country, pairs);
    if (sums.both < least(sums)) {
      return NONE;
    }
    double value = sums.alike / (sums.both + sums.onlyListed + ONLY_WRITTEN * sums.onlyWritten);
    String said = "";
    if (isContained(sums, listed, table, country, pairs)) {
      // The whole of a distinctive listed name stands in the written one: a branch, a daughter, or
      // the party itself with more said about it.
      value = Math.max(value, CONTAINED);
      said = sums.onlyWritten < NOTHING ? "" : "; the listed name stands in it";
    } else if (isContaining(sums, written, listed, table, pairs)) {
      value = Math.max(value, CONTAINING);
      said = "; it stands in the listed name";
    }
    if (!written.whole || !listed.whole()) {
      value = Math.min(value, PART);
    }
    value = Math.min(0.99, value + effect(listed, country, sums.signature, value, said));
    return value < THRESHOLD
        ? NONE
        : new NameScore(value, words(written, listed, table, pairs, sums, said));
  }

  private static Sums sums(
      WrittenName written,
      Listed listed,
      NameTable table,
      Optional<String> country,
      WordPairs pairs) {
    double both = 0;
    double alike = 0;
    double onlyWritten = 0;
    double least = 1;
    boolean signature = false;
    boolean name = false;
    for (int i = 0; i < pairs.size(); i++) {
      int k = pairs.of(i);
      if (k < 0) {
        onlyWritten += written.weights[i];
        continue;
      }
      both += listed.weights()[k];
      alike += listed.weights()[k] * pairs.alike(i);
      least = Math.min(least, pairs.alike(i));
      if (pairs.alike(i) >= LIKELY) {
        signature |= WordWeights.isSignature(table.fold(listed.words()[k]));
        name |= WordWeights.isName(table.fold(listed.words()[k]));
      }
    }
    double onlyListed = 0;
    boolean complete = true;
    for (int k = 0; k < listed.words().length; k++) {
      if (pairs.free(k)) {
        complete = false;
        String meaning = table.fold(table.meaning(listed.words()[k]));
        // A row that says BY need hardly say Belarus.
        double counts = Countries.isNameOf(meaning, listed.entry(), country) ? OWN_COUNTRY : 1;
        onlyListed += counts * listed.weights()[k];
      }
    }
    return new Sums(both, alike, onlyListed, onlyWritten, least, complete, signature, name);
  }

  /** How much must be in common: less where nothing is left over. */
  private static double least(Sums sums) {
    if (sums.onlyWritten > NOTHING) {
      return LEAST_EVIDENCE;
    }
    return sums.complete ? LEAST_OF_ALL : LEAST_OF_WRITTEN;
  }

  private static double effect(
      Listed listed, Optional<String> country, boolean signature, double value, String said) {
    if (country.isEmpty() || listed.entry().countries().isEmpty()) {
      return 0;
    }
    if (!Countries.conflict(listed.entry(), country)) {
      return AGREES;
    }
    if (!signature && (said.isEmpty() || !listed.whole())) {
      return DIFFERS_ORDINARY;
    }
    // A distinctive name abroad is a branch as often as another firm: never cleared by its country.
    return said.isEmpty() ? DIFFERS : Math.max(DIFFERS, THRESHOLD - value);
  }

  /** Whether the whole of a listed name that tells a party by itself stands in the written one. */
  private static boolean isContained(
      Sums sums, Listed listed, NameTable table, Optional<String> country, WordPairs pairs) {
    if (!sums.complete || sums.least < (listed.words().length == 1 ? SURE : LIKELY)) {
      return false;
    }
    boolean here = country.isPresent() && listed.entry().countries().contains(country.get());
    if (sums.signature || sums.name && here && !listed.person()) {
      return true;
    }
    double tells = 0;
    int specific = 0;
    for (int word : listed.words()) {
      if (WordWeights.isSpecific(table.fold(word))) {
        tells += WordWeights.base(table.fold(word));
        specific++;
      }
    }
    return specific > 1 && tells >= PHRASE && pairs.standTogether();
  }

  /** Whether the whole of a written name that tells a party by itself stands in the listed one. */
  private static boolean isContaining(
      Sums sums, WrittenName w, Listed listed, NameTable table, WordPairs pairs) {
    if (sums.complete
        || sums.onlyWritten > NOTHING
        || sums.least < LIKELY
        || listed.person()
        || lacksTellingWord(listed, table, pairs)) {
      return false;
    }
    double tells = 0;
    int specific = 0;
    boolean signature = false;
    for (String fold : w.folds) {
      if (WordWeights.isSpecific(fold)) {
        tells += WordWeights.base(fold);
        specific++;
      }
      signature |= w.folds.length > 1 ? WordWeights.isOwn(fold) : isLong(fold);
    }
    return signature || specific > 1 && tells >= WHOLE_PHRASE && pairs.standInOrder();
  }

  private static boolean isLong(String fold) {
    return fold.length() >= LONG_WORD && WordWeights.isSignature(fold);
  }

  /** Whether a word is missing that tells the party, save an ordinary one behind the others. */
  private static boolean lacksTellingWord(Listed listed, NameTable table, WordPairs pairs) {
    boolean behind = true;
    for (int k = listed.words().length - 1; k >= 0; k--) {
      if (pairs.free(k)) {
        Kind kind = Vocabulary.kind(table.fold(listed.words()[k]));
        if (!listed.isInitials(k) && (kind == Kind.OWN || kind == Kind.ORDINARY && !behind)) {
          return true;
        }
      } else {
        behind = false;
      }
    }
    return false;
  }

  private static String words(
      WrittenName w, Listed listed, NameTable table, WordPairs pairs, Sums sums, String said) {
    StringBuilder out = new StringBuilder("words in common: ");
    boolean any = false;
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.of(i) >= 0) {
        out.append(any ? ", " : "").append(w.folds[i]);
        any = true;
        String other = table.fold(listed.words()[pairs.of(i)]);
        if (!other.equals(w.folds[i])) {
          out.append(String.format(Locale.ROOT, "~%s %.2f", other, pairs.alike(i)));
        }
      }
    }
    if (sums.onlyListed > NOTHING) {
      out.append(String.format(Locale.ROOT, "; only listed %.2f", sums.onlyListed));
    }
    if (sums.onlyWritten > NOTHING) {
      out.append(String.format(Locale.ROOT, "; only written %.2f", sums.onlyWritten));
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
