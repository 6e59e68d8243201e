package org.belscreen.party.name;

import java.text.Normalizer;
import org.apache.commons.text.StringEscapeUtils;

/**
 * First step: one way to write each character. Entities of a web page ({@code &quot;}) become their
 * characters, compatibility forms (full width, ligatures, №) are resolved, trade mark signs go.
 */
public final class UnicodeFolding {

  private UnicodeFolding() {}

  /** The folded text. */
  public static String fold(String text) {
    String source = hasEntity(text) ? StringEscapeUtils.unescapeHtml4(text) : text;
    if (isAscii(source)) {
      return source;
    }
    // Before normalisation, which would write the signs as letters.
    return Normalizer.normalize(source.replaceAll("[™®©℠]", " "), Normalizer.Form.NFKC);
  }

  private static boolean hasEntity(String text) {
    int at = text.indexOf('&');
    return at >= 0 && text.indexOf(';', at) > 0;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
