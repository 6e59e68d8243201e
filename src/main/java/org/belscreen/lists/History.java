package org.belscreen.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.belscreen.law.Interval;

/**
 * From what files of several days say of a party to the days on which it is listed. Pure.
 *
 * <p>A file is the state on its day. A party that is in it is listed from that day on until a later
 * file lacks it; on days that no file settles its listing is doubtful, never denied.
 */
final class History {

  private History() {}

  /**
   * What a file says.
   *
   * @param in whether the party is in it
   */
  record Sighting(Published published, boolean in, String file) {

    LocalDate day() {
      return published.day();
    }
  }

  /**
   * Days of a listing.
   *
   * @param doubt why the listing isn't established on them; empty where it is
   * @param known the day on which this could first be known
   * @param endKnown the day on which its end could first be known, if it ends
   */
  record Piece(
      Interval dates, Optional<String> doubt, LocalDate known, Optional<LocalDate> endKnown) {}

  /** What the files add to the rulebook's listing, and where they contradict it. */
  record Result(List<Piece> pieces, List<Sighting> lacking, List<Sighting> unexpected) {}

  /**
   * The listing of a party that the rulebook doesn't have.
   *
   * @param since the day from which the list itself says that the party is listed, if it does
   */
  static List<Piece> listing(List<Sighting> sightings, Optional<LocalDate> since) {
    return pieces(byDay(sightings), List.of(), since);
  }

  /**
   * What files add to a listing whose days the rulebook states. Its days stand; a party in a file
   * of a day on which the rulebook doesn't have it counts as listed as of that file.
   */
  static Result beside(List<Interval> ruled, List<Sighting> sightings) {
    List<Sighting> lacking = new ArrayList<>();
    List<Sighting> unexpected = new ArrayList<>();
    for (Sighting s : byDay(sightings)) {
      Interval may = Interval.inclusive(s.published().first(), s.day());
      if (s.in() && ruled.stream().noneMatch(may::overlaps)) {
        unexpected.add(s);
      } else if (!s.in() && ruled.stream().anyMatch(r -> r.and(may).equals(may))) {
        lacking.add(s);
      }
    }
    if (unexpected.isEmpty()) {
      return new Result(List.of(), lacking, unexpected);
    }
    List<Sighting> all = new ArrayList<>(unexpected);
    sightings.stream().filter(s -> !s.in()).forEach(all::add);
    return new Result(pieces(byDay(all), ruled, Optional.empty()), lacking, unexpected);
  }

  /** One sighting a day: where two files of a day differ, the one that has the party counts. */
  private static List<Sighting> byDay(List<Sighting> sightings) {
    TreeMap<LocalDate, Sighting> days = new TreeMap<>();
    sightings.forEach(s -> days.merge(s.day(), s, (a, b) -> a.in() ? a : b));
    return List.copyOf(days.values());
  }

  private static List<Piece> pieces(
      List<Sighting> days, List<Interval> ruled, Optional<LocalDate> since) {
    List<Piece> out = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).in()) {
        continue;
      }
      int last = i;
      while (last + 1 < days.size()
          && days.get(last + 1).in()
          && !ruledBetween(ruled, days.get(last).day(), days.get(last + 1).day())) {
        last++;
      }
      Optional<Sighting> before = i == 0 ? Optional.empty() : Optional.of(days.get(i - 1));
      Optional<Sighting> after =
          last + 1 == days.size() ? Optional.empty() : Optional.of(days.get(last + 1));
      run(
          out,
          days.get(i),
          days.get(last),
          before.filter(s -> !s.in()),
          after.filter(s -> !s.in()),
          ruled,
          since);
      i = last;
    }
    return List.copyOf(out);
  }

  private static boolean ruledBetween(List<Interval> ruled, LocalDate a, LocalDate b) {
    return ruled.stream().anyMatch(r -> r.from().isAfter(a) && r.from().isBefore(b));
  }

  /** Consecutive sightings of a party, between those that lack it. */
  private static void run(
      List<Piece> out,
      Sighting first,
      Sighting last,
      Optional<Sighting> before,
      Optional<Sighting> after,
      List<Interval> ruled,
      Optional<LocalDate> since) {
    LocalDate free =
        max(
            before.map(Sighting::day).orElse(LocalDate.MIN),
            ruled.stream()
                .map(Interval::to)
                .filter(d -> !d.isAfter(first.day()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN));
    LocalDate next =
        ruled.stream()
            .map(Interval::from)
            .filter(d -> d.isAfter(last.day()))
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    LocalDate start = first.day();
    Optional<LocalDate> stated = since.filter(s -> free.equals(LocalDate.MIN) || s.isAfter(free));
    if (stated.isPresent()) {
      start = stated.get();
    } else {
      String asOf = "listed as of " + first.day() + " (" + first.file() + ")";
      String why =
          free.equals(LocalDate.MIN)
              ? asOf + "; whether on earlier days is not known"
              : asOf + " and not on " + free + "; the day between is not known";
      LocalDate open = free.equals(LocalDate.MIN) ? free : free.plusDays(1);
      add(out, new Interval(open, start), Optional.of(why), first.day(), Optional.of(first.day()));
    }
    LocalDate known = stated.isPresent() ? min(start, first.day()) : first.day();
    if (after.isEmpty()) {
      Optional<LocalDate> end =
          next.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first.day());
      add(out, new Interval(start, next), Optional.empty(), known, end);
      return;
    }
    LocalDate gone = after.get().day();
    LocalDate lastDay = last.day().plusDays(1);
    add(out, new Interval(start, lastDay), Optional.empty(), known, Optional.of(gone));
    String why =
        "still listed on "
            + last.day()
            + " ("
            + last.file()
            + ") and no more on "
            + gone
            + " ("
            + after.get().file()
            + "); the day between is not known";
    add(out, new Interval(lastDay, min(gone, next)), Optional.of(why), gone, Optional.of(gone));
  }

  private static void add(
      List<Piece> out,
      Interval dates,
      Optional<String> doubt,
      LocalDate known,
      Optional<LocalDate> endKnown) {
    if (!dates.isEmpty()) {
      out.add(new Piece(dates, doubt, known, endKnown));
    }
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
