package org.belscreen.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Finds formulas over a range of sheets, such as {@code SUM(Jan:Mar!B5)}: a sheet put between those
 * would be summed too.
 */
final class SheetRanges {
  private static final Pattern RANGE =
      Pattern.compile("('[^'\\[]*:[^']*'|[\\w.\\P{ASCII}]+:[\\w.\\P{ASCII}]+)!");
  private static final int LONGEST_FORMULA = 8_192;

  private SheetRanges() {}

  /** Whether any formula or name of the workbook refers to a range of sheets. */
  static boolean any(XlsxFile file) throws IOException {
    WorkbookParts parts = file.parts();
    if (parts.sheetNames().size() < 2) {
      return false;
    }
    byte[] main = file.file().bytes(parts.main()).orElseThrow();
    if (RANGE.matcher(new String(main, StandardCharsets.UTF_8)).find()) {
      return true;
    }
    for (WorkbookParts.Sheet sheet : parts.sheets()) {
      try (Reader in =
          new BufferedReader(
              new InputStreamReader(
                  file.file().stream(
                      file.file().entry(sheet.part()).orElseThrow(), Package.LARGE_PART),
                  StandardCharsets.UTF_8),
              1 << 16)) {
        if (any(in)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a formula element of a sheet's XML does. */
  static boolean any(Reader in) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean formula = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '<') {
        if (formula && RANGE.matcher(text).find()) {
          return true;
        }
        text.setLength(0);
        formula = false;
      } else if (c == '>' && !formula) {
        formula = isFormulaTag(text);
        text.setLength(0);
      } else if (text.length() < LONGEST_FORMULA) {
        text.append((char) c);
      }
    }
    return false;
  }

  private static boolean isFormulaTag(CharSequence tag) {
    int end = 0;
    int name = 0;
    while (end < tag.length() && tag.charAt(end) != ' ' && tag.charAt(end) != '/') {
      if (tag.charAt(end) == ':') {
        name = end + 1;
      }
      end++;
    }
    return end - name == 1 && tag.charAt(name) == 'f' && tag.charAt(tag.length() - 1) != '/';
  }
}
