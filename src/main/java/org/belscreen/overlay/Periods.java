package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.belscreen.law.Interval;

/** What can be done to the stretches of days on which something is in force. */
final class Periods {

  private Periods() {}

  /** What happens to one of several stretches. */
  @FunctionalInterface
  interface Cut {
    List<Interval> of(Interval one);
  }

  /** Nothing from a day on. */
  static Cut until(LocalDate day) {
    return one -> kept(one.and(Interval.before(day)));
  }

  /** Nothing on the days of a gap. */
  static Cut without(Interval gap) {
    return one -> {
      List<Interval> left = new ArrayList<>(kept(one.and(Interval.before(gap.from()))));
      if (!gap.openEnd()) {
        left.addAll(kept(one.and(Interval.since(gap.to()))));
      }
      return left;
    };
  }

  /**
   * Another first or last day for the whole: the stretches in between stay, those outside go.
   *
   * @param all the stretches as they are, at least one
   * @return empty where nothing would be left
   */
  static Optional<Cut> moved(List<Interval> all, Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate begin = from.orElseGet(() -> first(all));
    LocalDate end = to.orElseGet(() -> last(all));
    Interval frame = new Interval(begin, end);
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    List<Interval> inside = all.stream().filter(frame::overlaps).toList();
    if (inside.isEmpty()) {
      // Moved away from all of its days: the stretch nearest in time goes along.
      boolean later = !begin.isBefore(last(all));
      LocalDate anchor = later ? last(all) : first(all);
      return Optional.of(
          one -> (later ? one.to() : one.from()).equals(anchor) ? List.of(frame) : List.of());
    }
    LocalDate opening = first(inside);
    LocalDate closing = last(inside);
    return Optional.of(
        one ->
            frame.overlaps(one)
                ? List.of(
                    new Interval(
                        one.from().equals(opening) ? begin : one.from(),
                        one.to().equals(closing) ? end : one.to()))
                : List.of());
  }

  /** Each stretch cut; neighbours become one. */
  static List<Interval> cut(List<Interval> all, Cut cut) {
    return joined(all.stream().flatMap(one -> cut.of(one).stream()).toList());
  }

  /** In order of time, stretches that adjoin as one. */
  static List<Interval> joined(List<Interval> all) {
    List<Interval> joined = new ArrayList<>();
    for (Interval one :
        all.stream()
            .sorted(Comparator.comparing(Interval::from).thenComparing(Interval::to))
            .toList()) {
      int top = joined.size() - 1;
      if (top >= 0 && !joined.get(top).to().isBefore(one.from())) {
        LocalDate to = joined.get(top).to();
        joined.set(
            top, new Interval(joined.get(top).from(), to.isBefore(one.to()) ? one.to() : to));
      } else {
        joined.add(one);
      }
    }
    return List.copyOf(joined);
  }

  static LocalDate first(List<Interval> all) {
    return all.stream().map(Interval::from).min(LocalDate::compareTo).orElseThrow();
  }

  static LocalDate last(List<Interval> all) {
    return all.stream().map(Interval::to).max(LocalDate::compareTo).orElseThrow();
  }

  private static List<Interval> kept(Interval one) {
    return one.isEmpty() ? List.of() : List.of(one);
  }
}
