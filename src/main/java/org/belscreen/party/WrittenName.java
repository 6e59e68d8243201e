package org.belscreen.party;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.party.name.Reading;
import org.belscreen.party.name.Token;
import org.belscreen.party.name.Vocabulary;
import org.belscreen.party.name.Vocabulary.Kind;

/** A written name's words in terms of a table of listed ones. */
final class WrittenName {

  private static final int LONGEST_JOIN = 3;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_GLUED = 7;

  final String[] folds;
  final int[] words;
  final float[] weights;
  final int[] letters;
  final boolean[] initials;
  final boolean[] shortened;
  final MisspeltWords.Found[] like;
  final boolean whole;

  /** Whether words were glued or split to get it. */
  final boolean respaced;

  private WrittenName(List<Token> tokens, boolean whole, boolean respaced, NameTable table) {
    int n = tokens.size();
    folds = new String[n];
    words = new int[n];
    weights = new float[n];
    letters = new int[n];
    initials = new boolean[n];
    shortened = new boolean[n];
    like = new MisspeltWords.Found[n];
    this.whole = whole;
    this.respaced = respaced;
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      folds[i] = token.fold();
      letters[i] = WordSimilarity.letters(folds[i]);
      initials[i] = token.initials();
      shortened[i] = token.shortened();
      words[i] = table.wordNumber(folds[i]);
      Kind kind = Vocabulary.kind(folds[i]);
      weights[i] = words[i] < 0 ? WordWeights.base(folds[i], kind) : table.weightOf(words[i]);
      if (initials[i] && n > 1) {
        weights[i] = WordWeights.INITIALS;
      }
      like[i] =
          kind.weight() >= Kind.ORDINARY.weight() || !Vocabulary.has(folds[i])
              ? table.like(folds[i])
              : MisspeltWords.Found.NONE;
    }
  }

  /** The reading as it is, and with words glued or split so that they are listed ones. */
  static List<WrittenName> of(Reading reading, NameTable table) {
    List<WrittenName> out = new ArrayList<>(1);
    List<Token> tokens = reading.tokens();
    out.add(new WrittenName(tokens, reading.whole(), false, table));
    List<Token> glued = glued(tokens, table);
    if (glued != tokens) {
      out.add(new WrittenName(glued, reading.whole(), true, table));
    }
    List<Token> split = split(tokens, table);
    if (split != tokens) {
      out.add(new WrittenName(split, reading.whole(), true, table));
    }
    return out;
  }

  /** With neighbours that together are one listed word joined; the same list where none are. */
  private static List<Token> glued(List<Token> tokens, NameTable table) {
    for (int length = Math.min(LONGEST_JOIN, tokens.size()); length > 1; length--) {
      for (int i = 0; i + length <= tokens.size(); i++) {
        String fold = joined(tokens, i, length, false);
        if (fold.length() > SHORTEST_PART + 1 && table.has(fold)) {
          List<Token> out = new ArrayList<>(tokens.subList(0, i));
          out.add(new Token(joined(tokens, i, length, true), fold, false, false));
          out.addAll(tokens.subList(i + length, tokens.size()));
          return out;
        }
      }
    }
    return tokens;
  }

  private static String joined(List<Token> tokens, int at, int length, boolean exact) {
    StringBuilder out = new StringBuilder(24);
    for (int k = at; k < at + length; k++) {
      out.append(exact ? tokens.get(k).exact() : tokens.get(k).fold());
    }
    return out.toString();
  }

  /** With words that are two listed ones, one of them its own, cut; the same list where none is. */
  private static List<Token> split(List<Token> tokens, NameTable table) {
    for (int i = 0; i < tokens.size(); i++) {
      String fold = tokens.get(i).fold();
      if (fold.length() < SHORTEST_GLUED || table.has(fold)) {
        continue;
      }
      for (int cut = fold.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
        String left = fold.substring(0, cut);
        String right = fold.substring(cut);
        if (isKnown(left, table) && isKnown(right, table)) {
          List<Token> out = new ArrayList<>(tokens.subList(0, i));
          out.add(new Token(left, left, false, false));
          out.add(new Token(right, right, false, false));
          out.addAll(tokens.subList(i + 1, tokens.size()));
          return out;
        }
      }
    }
    return tokens;
  }

  private static boolean isKnown(String fold, NameTable table) {
    return table.has(fold) || fold.length() > SHORTEST_PART && Vocabulary.kind(fold) != Kind.OWN;
  }
}
