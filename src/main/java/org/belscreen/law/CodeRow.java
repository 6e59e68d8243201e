package org.belscreen.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of an annex: a customs code and the days for which it stands there.
 *
 * @param code the matching prefix, 2 to 10 digits without spaces or dots
 * @param part whether only a part of the code is meant (an {@code ex} line)
 * @param except prefixes carved out of the code
 * @param dates the days for which the line is in force
 * @param published the day on which the act that brought the line was published, if known
 * @param endPublished the day on which its end was published; empty where the end stood in the act
 *     from the start
 * @param act the act that brought the line, as the annex file names it
 * @param note what the line covers, in our own words
 * @param extra further columns of the annex file by their header: rates, thresholds
 * @param line the line in the annex file, for messages
 */
public record CodeRow(
    String code,
    boolean part,
    List<String> except,
    Interval dates,
    Optional<LocalDate> published,
    Optional<LocalDate> endPublished,
    String act,
    String note,
    Map<String, String> extra,
    int line) {

  /** The same line on other days. */
  public CodeRow withDates(Interval other) {
    return with(other, extra);
  }

  /** The same line on other days with other further columns. */
  public CodeRow with(Interval otherDates, Map<String, String> otherExtra) {
    return new CodeRow(
        code, part, except, otherDates, published, endPublished, act, note, otherExtra, line);
  }

  /** The same line before its end was published. */
  CodeRow endUnknown() {
    return new CodeRow(
        code,
        part,
        except,
        Interval.since(dates.from()),
        published,
        Optional.empty(),
        act,
        note,
        extra,
        line);
  }

  /** A further column of the annex file; empty text where it is absent. */
  public String extra(String column) {
    return extra.getOrDefault(column, "");
  }

  /**
   * The supposed measures it belongs to ({@code "a; b"}); empty text where it belongs to the law.
   */
  public String onlyFor() {
    return extra(Rulebook.MEASURE);
  }

  /** Whether an overlay made or changed it. */
  public boolean hypothetical() {
    return extra.containsKey(Rulebook.HYPOTHETICAL);
  }
}
