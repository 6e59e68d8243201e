package org.belscreen.transaction;

import java.util.Set;

/** Reads yes and no in the languages of the sheets. */
final class Answers {

  private static final Set<String> YES =
      Set.of(
          "yes", "y", "ja", "j", "tak", "t", "taip", "да", "д", "так", "true", "wahr", "1", "oui");
  private static final Set<String> NO =
      Set.of(
          "no", "n", "nein", "nie", "ne", "нет", "н", "не", "false", "falsch", "0", "non", "няма");
  private static final Set<String> NONE =
      Set.of("none", "keine", "keiner", "kein", "brak", "нет", "nera", "няма", "aucun", "nil");
  private static final Set<String> UNKNOWN =
      Set.of(
          "",
          "unknown",
          "notknown",
          "unbekannt",
          "nieznane",
          "niewiadomo",
          "неизвестно",
          "nezinoma",
          "невядома");

  private Answers() {}

  /** Whether a cell says in a word that there is none. */
  static boolean saysNone(String text) {
    String key = Text.key(text);
    return NO.contains(key) && !key.equals("0") || NONE.contains(key);
  }

  /** Reads a cell's text. */
  static Parsed<Answer> parse(String text) {
    String key = Text.key(text);
    if (YES.contains(key)) {
      return Parsed.ok(Answer.YES);
    }
    if (NO.contains(key)) {
      return Parsed.ok(Answer.NO);
    }
    return UNKNOWN.contains(key) && (!key.isEmpty() || Text.trim(text).equals("?"))
        ? Parsed.ok(Answer.UNKNOWN)
        : Parsed.bad("is neither yes nor no", "Write yes or no, or leave the cell empty.");
  }
}
