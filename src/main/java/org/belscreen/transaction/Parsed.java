package org.belscreen.transaction;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a parser made of a cell.
 *
 * @param <T> the value's type
 */
sealed interface Parsed<T> {

  /**
   * A value.
   *
   * @param found the value, never empty: what is read of thousands of rows is wrapped but once
   * @param note what was repaired or decided on the way, to be told to the user; empty if nothing
   */
  record Ok<T>(Optional<T> found, String note) implements Parsed<T> {

    T value() {
      return found.orElseThrow();
    }
  }

  /**
   * No value.
   *
   * @param what what is wrong, to follow the quoted cell: {@code is no day of the calendar}
   * @param advice what to do about it, a sentence of its own
   */
  record Bad<T>(String what, String advice) implements Parsed<T> {}

  static <T> Parsed<T> ok(T value) {
    return new Ok<>(Optional.of(value), "");
  }

  static <T> Parsed<T> repaired(T value, String note) {
    return new Ok<>(Optional.of(value), note);
  }

  static <T> Parsed<T> bad(String what, String advice) {
    return new Bad<>(what, advice);
  }

  /** The same outcome with the value turned into another. */
  default <R> Parsed<R> map(Function<? super T, ? extends R> to) {
    if (this instanceof Ok<T> ok) {
      return new Ok<>(Optional.of(to.apply(ok.value())), ok.note());
    }
    Bad<T> bad = (Bad<T>) this;
    return new Bad<>(bad.what(), bad.advice());
  }
}
