package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belscreen.law.Interval;
import org.belscreen.law.RulebookException;

/**
 * What a change says about one thing, such as a measure.
 *
 * @param target the thing, in words
 * @param days the days concerned; for a first or last day, that day alone
 * @param value what is claimed, where two values can differ
 */
record Claim(OverlayNode at, String target, Kind kind, Interval days, String value) {

  enum Kind {
    /** It begins on this day. */
    BEGINS,
    /** It ends on this day, the first without it. */
    ENDS,
    /** With its act it ends on this day, if not before. */
    ACT_ENDS,
    /** It is in force on these days. */
    HOLDS,
    /** It is not in force on these days. */
    RESTS,
    /** A column of it has a value on these days. */
    HAS
  }

  static Claim day(OverlayNode at, String target, Kind kind, LocalDate day) {
    Interval days = new Interval(day, day.equals(LocalDate.MAX) ? LocalDate.MAX : day.plusDays(1));
    return new Claim(at, target, kind, days, day.equals(LocalDate.MAX) ? "open" : day.toString());
  }

  static Claim days(OverlayNode at, String target, Kind kind, Interval days) {
    return new Claim(at, target, kind, days, "");
  }

  /**
   * Refuses changes that can't all be true.
   *
   * @throws RulebookException naming both lines
   */
  static void check(List<Claim> claims) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = 0; j < i; j++) {
        Claim a = claims.get(j);
        Claim b = claims.get(i);
        if (a.at != b.at && a.target.equals(b.target)) {
          a.against(b).or(() -> b.against(a)).ifPresent(why -> refuse(a, b, why));
        }
      }
    }
  }

  private static void refuse(Claim first, Claim second, String why) {
    throw second.at.wrong(
        "contradicts line " + first.at.line() + " about " + first.target + ": " + why);
  }

  /** Why this and another claim can't both be true; the other order is asked as well. */
  private Optional<String> against(Claim other) {
    LocalDate mine = days.from();
    LocalDate its = other.days.from();
    boolean fight =
        switch (kind) {
          case BEGINS ->
              switch (other.kind) {
                case BEGINS -> !mine.equals(its);
                case ENDS, ACT_ENDS -> !mine.isBefore(its);
                default -> false;
              };
          case ENDS ->
              switch (other.kind) {
                case ENDS -> !mine.equals(its);
                case ACT_ENDS -> mine.isAfter(its);
                case HOLDS -> other.days.contains(mine);
                case HAS -> !its.isBefore(mine);
                default -> false;
              };
          case ACT_ENDS ->
              switch (other.kind) {
                case ACT_ENDS -> !mine.equals(its);
                case HOLDS -> other.days.contains(mine);
                default -> false;
              };
          case HOLDS ->
              switch (other.kind) {
                case HOLDS, RESTS -> days.overlaps(other.days);
                default -> false;
              };
          case HAS -> other.kind == Kind.HAS && days.overlaps(other.days) && !same(other);
          case RESTS -> false;
        };
    return fight ? Optional.of(says() + ", and " + other.says()) : Optional.empty();
  }

  /** Two values of different columns don't touch each other. */
  private boolean same(Claim other) {
    return value.equals(other.value) || !column().equals(other.column());
  }

  private String column() {
    int at = value.indexOf('=');
    return at < 0 ? value : value.substring(0, at);
  }

  private String says() {
    return switch (kind) {
      case BEGINS -> "it begins on " + value;
      case ENDS -> value.equals("open") ? "it has no end" : "its first day without it is " + value;
      case ACT_ENDS -> "its act ends on " + value;
      case HOLDS -> "it holds on " + days;
      case RESTS -> "it doesn't hold on " + days;
      case HAS -> "it has " + value + " on " + days;
    };
  }
}
