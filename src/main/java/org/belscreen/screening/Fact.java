package org.belscreen.screening;

import java.util.List;
import java.util.function.Supplier;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Answer;

/**
 * A ground made from the row's own columns. Nearly all are asked only whether they hold, so that
 * they are put into words when somebody reads them.
 *
 * @param words says it in plain words
 */
public record Fact(
    Subject subject, Interval dates, boolean certain, List<String> missing, Supplier<String> words)
    implements Ground {

  @Override
  public String because() {
    return words.get();
  }

  /** A fact that the row establishes for good. */
  public static Fact yes(Subject subject, Supplier<String> because) {
    return new Fact(subject, Interval.ALWAYS, true, List.of(), because);
  }

  /** A fact that the row establishes for good. */
  public static Fact yes(Subject subject, String because) {
    return yes(subject, () -> because);
  }

  /** A fact that the row rules out. */
  public static Fact no(Subject subject, Supplier<String> because) {
    return new Fact(subject, Interval.NEVER, true, List.of(), because);
  }

  /** A fact that the row rules out. */
  public static Fact no(Subject subject, String because) {
    return no(subject, () -> because);
  }

  /** A fact that the row leaves open until the column is filled. */
  public static Fact open(Subject subject, Supplier<String> because, String... columns) {
    return new Fact(subject, Interval.ALWAYS, false, List.of(columns), because);
  }

  /** A fact that the row leaves open until the column is filled. */
  public static Fact open(Subject subject, String because, String... columns) {
    return open(subject, () -> because, columns);
  }

  /** A fact that holds on some days only. */
  public static Fact during(Subject subject, Interval dates, Supplier<String> because) {
    return new Fact(subject, dates, true, List.of(), because);
  }

  static Fact of(Answer answer, Subject subject, Supplier<String> because, String column) {
    return switch (answer) {
      case YES -> yes(subject, because);
      case NO -> no(subject, because);
      case UNKNOWN -> open(subject, because, column);
    };
  }
}
