package org.belscreen.transaction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an export control classification number, {@code EAR99} included. */
final class Eccns {

  /** With or without the points between its parts. */
  private static final Pattern ECCN =
      Pattern.compile(
          "([0-9][A-E][0-9]{3})(?:\\.?([A-Z])(?:\\.?([0-9]{1,2})(?:\\.?([A-Z])(?:\\.?([0-9]{1,2}))?)?)?)?");

  /** Cyrillic letters that look like the Latin ones of a classification. */
  private static final String LOOKALIKES = "АВСЕ";

  private Eccns() {}

  /** Reads a cell's text into upper case. */
  static Parsed<String> parse(String text) {
    StringBuilder b = new StringBuilder(12);
    for (char c : Text.plain(text).toUpperCase(Locale.ROOT).toCharArray()) {
      int lookalike = LOOKALIKES.indexOf(c);
      if (" -_,".indexOf(c) < 0) {
        b.append(lookalike < 0 ? c : "ABCE".charAt(lookalike));
      }
    }
    String s = b.toString();
    if (s.startsWith("ECCN")) {
      s = s.substring(s.startsWith("ECCN:") ? 5 : 4);
    }
    if (s.equals("EAR99")) {
      return Parsed.ok("EAR99");
    }
    Matcher parts = ECCN.matcher(s.length() <= 20 ? s : "");
    if (!parts.matches()) {
      return Parsed.bad(
          "is no ECCN", "Write it like 9A991.d, or EAR99 for an item on no control list.");
    }
    StringBuilder eccn = new StringBuilder(parts.group(1));
    for (int i = 2; i <= parts.groupCount() && parts.group(i) != null; i++) {
      eccn.append('.').append(parts.group(i));
    }
    return Parsed.ok(eccn.toString());
  }
}
