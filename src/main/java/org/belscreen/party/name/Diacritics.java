package org.belscreen.party.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Fifth step: letters with accents to plain ones, in lower case. An accent is left out by one
 * writer and spelt out by the next ({@code Blaškovic}: Blaskovic, Blashkovic; {@code Grünwald}:
 * Grunwald, Gruenwald; ISO 9's â: a, ia), so that a text may have two readings.
 */
public final class Diacritics {

  private Diacritics() {}

  /** The plain spellings, the one without accents first. */
  public static List<String> readings(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (UnicodeFolding.isAscii(lower)) {
      return List.of(lower);
    }
    String bare = plain(lower, false);
    String spelt = plain(lower, true);
    return bare.equals(spelt) ? List.of(bare) : List.of(bare, spelt);
  }

  private static String plain(String text, boolean spelt) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      String instead = instead(c, spelt);
      if (instead == null) {
        out.append(c);
      } else {
        out.append(instead);
      }
    }
    String decomposed = Normalizer.normalize(out, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** What a letter becomes where taking its accent away won't do; null for the others. */
  private static String instead(char c, boolean spelt) {
    return switch (c) {
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ø' -> spelt ? "oe" : "o";
      case 'ä' -> spelt ? "ae" : "a";
      case 'ö' -> spelt ? "oe" : "o";
      case 'ü' -> spelt ? "ue" : "u";
      case 'å' -> spelt ? "aa" : "a";
      case 'š', 'ş', 'ș' -> spelt ? "sh" : "s";
      case 'ž', 'ż' -> spelt ? "zh" : "z";
      case 'č', 'ć', 'ç' -> spelt ? "ch" : "c";
      case 'ŝ' -> spelt ? "shch" : "s";
      case 'â' -> spelt ? "ia" : "a"; // ISO 9 for я
      case 'û' -> spelt ? "iu" : "u"; // ISO 9 for ю
      case 'ë' -> spelt ? "io" : "e"; // ISO 9 for ё
      default -> null;
    };
  }
}
