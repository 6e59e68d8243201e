package org.belscreen.screening;

import java.util.List;
import java.util.function.Supplier;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;

/**
 * The row's goods stand in an annex, on the days of the annex line.
 *
 * @param list the annex's id, such as {@code eu/reg-2006-765/annex-08-potash}
 * @param row the annex line
 * @param certain {@code false} where the line covers a part of the code and the row doesn't say
 *     which, or the row's code is too short
 */
public record CodeHit(
    String list,
    CodeRow row,
    Interval dates,
    boolean certain,
    List<String> missing,
    Supplier<String> words)
    implements Hit {

  @Override
  public String because() {
    return words.get();
  }

  @Override
  public String onlyFor() {
    return row.onlyFor();
  }

  @Override
  public Subject subject() {
    return Subject.GOODS;
  }

  /** Whether the annex is one of those named by id ({@code "a; b"}). */
  public boolean on(String lists) {
    return Words.has(lists, list);
  }

  /** Whether the annex line's code begins with one of the prefixes ({@code "a; b"}). */
  public boolean rowIn(String prefixes) {
    return Prefixes.of(prefixes).begin(row.code());
  }

  /** Whether a further column of the annex line holds one of the words ({@code "a; b"}). */
  public boolean extra(String column, String words) {
    return Words.has(words, row.extra(column));
  }
}
