package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a written name consists of before it is read: alternatives on either side of a slash, what
 * stands in brackets, what stands in quotation marks, a town behind a dash.
 */
final class Pieces {

  /**
   * A stretch of the name.
   *
   * @param whole whether it stands for the whole name
   */
  record Piece(String text, boolean whole) {}

  private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{3,})\"");
  private static final Pattern SLASH = Pattern.compile("\\s/\\s|(?<=['\"])\\s*/|/\\s*(?=['\"])");
  private static final Pattern CARE_OF = Pattern.compile("(?i)\\bc/o\\b|\\bf/o\\b|\\bo/b/o\\b");

  private Pieces() {}

  static List<Piece> of(String text) {
    List<Piece> out = new ArrayList<>();
    if (isPlainName(text)) {
      out.add(new Piece(text, true));
      return out;
    }
    String[] parties = CARE_OF.split(text);
    for (String party : parties) {
      for (String alternative : SLASH.split(party)) {
        addBracketed(alternative.strip(), parties.length == 1, out);
      }
    }
    return out;
  }

  private static boolean isPlainName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("([{\"/-".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void addBracketed(String text, boolean whole, List<Piece> out) {
    String without = BRACKETS.matcher(text).replaceAll(" ");
    if (without.equals(text)) {
      addQuoted(text, whole, out);
      return;
    }
    addQuoted(without, whole, out);
    out.add(new Piece(text.replaceAll("[()\\[\\]{}]", " "), whole));
    Matcher inside = BRACKETS.matcher(text);
    while (inside.find()) {
      if (inside.group(1).strip().length() > 1) {
        out.add(new Piece(inside.group(1).strip(), false));
      }
    }
  }

  private static void addQuoted(String text, boolean whole, List<Piece> out) {
    out.add(new Piece(text, whole));
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      if (!quoted.group(1).isBlank()) {
        out.add(new Piece(quoted.group(1), false));
      }
    }
    int dash = text.lastIndexOf(" - ");
    if (dash > 0 && isTown(text.substring(dash + 3))) {
      out.add(new Piece(text.substring(0, dash), whole));
    }
  }

  private static boolean isTown(String tail) {
    for (String latin : Latin.readings(tail)) {
      List<Token> words = Names.tokens(Diacritics.readings(latin).get(0));
      if (words.isEmpty() || !words.stream().allMatch(Places::isAddress)) {
        return false;
      }
    }
    return true;
  }
}
