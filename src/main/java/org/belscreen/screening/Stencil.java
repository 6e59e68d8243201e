package org.belscreen.screening;

import java.util.List;
import org.belscreen.transaction.Transaction;

/**
 * A row with stand-ins for what the law only quotes of it: names that are on no list, and a
 * description but for the words that rules and annexes look for. Rows with the same stencil ask the
 * same; what is said of it holds for each of them with its own words put back.
 *
 * @param transaction the row with stand-ins
 * @param blanks the stand-ins with the row's own words
 */
public record Stencil(Transaction transaction, List<Blank> blanks) {

  /** Stand-ins begin with a character of this private range, which no row with one has. */
  static final char FIRST = '\uE010';

  static final char LAST = '\uE03F';

  /**
   * A stand-in.
   *
   * @param words what the row has in its place
   * @param plain the same without case or accents
   */
  record Blank(String standIn, String words, String plain) {}

  /** Whether a text has a stand-in. */
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c <= LAST) {
        return true;
      }
    }
    return false;
  }

  /** The text with the row's own words. */
  public String fill(String text) {
    if (!isIn(text)) {
      return text;
    }
    String filled = text;
    for (Blank blank : blanks) {
      filled = filled.replace(blank.standIn, blank.words);
    }
    return filled;
  }

  /** The subject by the row's own words. */
  public Subject fill(Subject subject) {
    for (Blank blank : blanks) {
      if (blank.standIn.equals(subject.key())) {
        return new Subject(subject.kind(), blank.plain);
      }
    }
    return subject;
  }
}
