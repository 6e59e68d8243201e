package org.belscreen.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A half-open stretch of days {@code [from, to)}: its first day is in, the day it ends is not. An
 * open end is {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 */
public record Interval(LocalDate from, LocalDate to) {

  public static final Interval ALWAYS = new Interval(LocalDate.MIN, LocalDate.MAX);
  public static final Interval NEVER = new Interval(LocalDate.MAX, LocalDate.MAX);

  public Interval {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  // A record's own methods are made when they are first called, which takes long at start.
  @Override
  public boolean equals(Object o) {
    return o instanceof Interval i && i.from.equals(from) && i.to.equals(to);
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + to.hashCode();
  }

  /** All days from the given first day on. */
  public static Interval since(LocalDate from) {
    return new Interval(from, LocalDate.MAX);
  }

  /** All days before the given one. */
  public static Interval before(LocalDate to) {
    return new Interval(LocalDate.MIN, to);
  }

  /** From a first day to and including a last day; a {@code null} leaves that end open. */
  public static Interval inclusive(LocalDate first, LocalDate last) {
    return new Interval(
        first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last.plusDays(1));
  }

  public boolean isEmpty() {
    return !from.isBefore(to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  public boolean openStart() {
    return from.equals(LocalDate.MIN);
  }

  public boolean openEnd() {
    return to.equals(LocalDate.MAX);
  }

  /** The days in both. */
  public Interval and(Interval other) {
    if (other == ALWAYS || this == other) {
      return this;
    }
    if (this == ALWAYS) {
      return other;
    }
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? new Interval(start, end) : NEVER;
  }

  public boolean overlaps(Interval other) {
    return !and(other).isEmpty();
  }

  @Override
  public String toString() {
    return "[" + (openStart() ? "…" : from) + ", " + (openEnd() ? "…" : to) + ")";
  }
}
