package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prefixes of customs codes as rules list them, filed by chapter (a code's first two digits), so
 * that a long list is not gone through for each row.
 */
final class Prefixes {

  private static final int CHAPTERS = 100;
  private static final Map<String, Prefixes> READ = new ConcurrentHashMap<>();

  private final String[][] byChapter = new String[CHAPTERS][];

  private Prefixes(String list) {
    for (int chapter = 0; chapter < CHAPTERS; chapter++) {
      String digits = "" + chapter / 10 + chapter % 10;
      List<String> own = new ArrayList<>();
      for (String prefix : Words.of(list)) {
        if (prefix.startsWith(digits) || digits.startsWith(prefix)) {
          own.add(prefix);
        }
      }
      byChapter[chapter] = own.toArray(String[]::new);
    }
  }

  /** The prefixes of a list ({@code "2602; 870899"}). */
  static Prefixes of(String list) {
    return Words.once(READ, list, Prefixes::new);
  }

  /**
   * Whether a code begins with one of them.
   *
   * @param code at least two digits
   */
  boolean begin(String code) {
    int chapter = (code.charAt(0) - '0') * 10 + code.charAt(1) - '0';
    for (String prefix : byChapter[chapter]) {
      if (code.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
