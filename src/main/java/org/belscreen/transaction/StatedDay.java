package org.belscreen.transaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Days of a row that the law compares with days of its own, and otherwise only quotes. */
public enum StatedDay {
  CONTRACT(Transaction::contractDate),
  DISPATCH(Transaction::dispatchDate),
  TRANSPORT_START(Transaction::transportStart),
  ISSUE(Transaction::issueDate);

  private static final char FIRST_STAND_IN = '\uE038';

  private final Function<Transaction, Optional<LocalDate>> column;

  StatedDay(Function<Transaction, Optional<LocalDate>> column) {
    this.column = column;
  }

  /** The day, if the row states it. */
  public Optional<LocalDate> of(Transaction t) {
    return column.apply(t);
  }

  /** What stands for the day in words that hold for other rows too. */
  public String standIn() {
    return String.valueOf((char) (FIRST_STAND_IN + ordinal()));
  }

  /** Whether the day is stated. */
  public Question<Boolean> isStated() {
    return new Stated(this);
  }

  /** Whether the day lies before another; empty where it isn't stated. */
  public Question<Optional<Boolean>> isBefore(LocalDate limit) {
    return new Before(this, limit);
  }

  private record Stated(StatedDay day) implements Question<Boolean> {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Stated s && s.day == day;
    }

    @Override
    public int hashCode() {
      return day.ordinal();
    }

    @Override
    public Boolean of(Transaction t) {
      return day.of(t).isPresent();
    }
  }

  private record Before(StatedDay day, LocalDate limit) implements Question<Optional<Boolean>> {

    @Override
    public boolean equals(Object o) {
      return o instanceof Before b && b.day == day && b.limit.equals(limit);
    }

    @Override
    public int hashCode() {
      return 31 * limit.hashCode() + day.ordinal();
    }

    @Override
    public Optional<Boolean> of(Transaction t) {
      return day.of(t).map(d -> d.isBefore(limit));
    }
  }
}
