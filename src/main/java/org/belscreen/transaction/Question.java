package org.belscreen.transaction;

/**
 * Something asked of a transaction that says less than its fields do, such as whether a day lies
 * before another. Equal questions have equal answers for equal rows.
 *
 * @param <T> the answer, never {@code null}, with a value's {@code equals}
 */
@FunctionalInterface
public interface Question<T> {

  /** What a transaction answers. */
  T of(Transaction t);
}
