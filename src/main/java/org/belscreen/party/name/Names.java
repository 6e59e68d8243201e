package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs all steps of normalisation: from a name as written to its readings. */
public final class Names {

  private Names() {}

  /** The readings of a name, whole ones first; empty where nothing but legal forms is in it. */
  public static List<Reading> read(String written) {
    Map<List<Token>, Boolean> found = new LinkedHashMap<>(4);
    for (Pieces.Piece piece : Pieces.of(plain(written))) {
      for (String latin : Latin.readings(piece.text())) {
        for (String bare : Diacritics.readings(latin)) {
          read(bare, piece.whole(), found);
        }
      }
    }
    List<Reading> out = new ArrayList<>(found.size());
    found.forEach((tokens, whole) -> out.add(new Reading(tokens, whole)));
    if (out.size() > 1) {
      out.sort((a, b) -> Boolean.compare(b.whole(), a.whole()));
    }
    return List.copyOf(out);
  }

  /**
   * What the legal forms of a name say of the firm: {@code limited}, {@code joint-stock-open} and
   * so on, those of {@code legal-forms.csv}; empty where it names none.
   */
  public static Set<String> legalForms(String written) {
    return LegalForms.strip(words(written)).kinds();
  }

  /** The words of a running text in its likeliest Latin spelling, legal forms and all. */
  public static List<Token> words(String text) {
    return tokens(Diacritics.readings(Latin.readings(plain(text)).get(0)).get(0));
  }

  private static String plain(String written) {
    return LookAlikes.unify(QuotesAndInvisibles.plain(UnicodeFolding.fold(written)));
  }

  private static void read(String latin, boolean whole, Map<List<Token>, Boolean> found) {
    List<List<Token>> segments = new ArrayList<>(2);
    boolean formEndsFirst = false;
    int start = 0;
    for (int i = 0; i <= latin.length(); i++) {
      if (i == latin.length() || ",;|".indexOf(latin.charAt(i)) >= 0) {
        List<Token> words = tokens(latin.substring(start, i));
        List<Token> bare = words.isEmpty() ? words : LegalForms.strip(words).tokens();
        if (bare.size() < words.size() && hasInitials(words)) {
          // "A.S. Petrov" is no Turkish company.
          put(words, false, found);
        }
        if (segments.isEmpty()) {
          formEndsFirst = !bare.isEmpty() && last(bare) != last(words);
        }
        segments.add(bare);
        start = i + 1;
      }
    }
    if (segments.size() == 1) {
      add(segments.get(0), whole, found);
      return;
    }
    add(segments.stream().flatMap(List::stream).toList(), whole, found);
    List<Token> rest = segments.stream().skip(1).flatMap(List::stream).toList();
    if (!segments.get(0).isEmpty() && !rest.isEmpty()) {
      boolean address = formEndsFirst || rest.stream().allMatch(Places::isAddress);
      add(segments.get(0), whole && address, found);
    }
  }

  private static boolean hasInitials(List<Token> words) {
    return isInitials(words.get(0)) || isInitials(last(words));
  }

  private static boolean isInitials(Token word) {
    return word.initials() && word.shortened() && word.exact().length() == 2;
  }

  static List<Token> tokens(String text) {
    List<Words.Word> words = Words.split(text);
    List<Token> out = new ArrayList<>(words.size());
    for (Words.Word word : words) {
      String exact = Spelling.exact(word.text());
      String fold = Spelling.fold(word.text());
      out.add(new Token(exact, fold, word.initials(), word.shortened()));
    }
    return out;
  }

  private static void add(List<Token> words, boolean whole, Map<List<Token>, Boolean> found) {
    HoldingTail tail = HoldingTail.of(words);
    put(LegalForms.strip(tail.name()).tokens(), whole, found);
    if (!tail.holding().isEmpty()) {
      put(LegalForms.strip(tail.holding()).tokens(), false, found);
    }
  }

  private static void put(List<Token> words, boolean whole, Map<List<Token>, Boolean> found) {
    List<Token> comparable = new ArrayList<>(words.size());
    for (Token word : words) {
      // "S. Group" keeps its S, "Sons i Co" loses its i.
      boolean letter = word.initials() && word.shortened();
      if (!word.exact().isEmpty()
          && (letter || Vocabulary.kind(word.fold()) != Vocabulary.Kind.STOP)) {
        comparable.add(word);
      }
    }
    // A name of nothing but such words is still a name.
    List<Token> tokens = comparable.isEmpty() ? words : comparable;
    if (!tokens.isEmpty()) {
      found.merge(List.copyOf(tokens), whole, Boolean::logicalOr);
    }
  }

  private static Token last(List<Token> words) {
    return words.get(words.size() - 1);
  }
}
