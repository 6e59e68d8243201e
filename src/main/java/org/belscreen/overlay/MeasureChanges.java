package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Measure;

/** Changes to measures: on other days, or another one of the same scope. */
final class MeasureChanges {

  private MeasureChanges() {}

  private static String target(OverlayNode at) {
    return at.required("measure");
  }

  /** The measure's days end. */
  record End(OverlayNode at, LocalDate on) implements Change {

    static End of(OverlayNode c) {
      c.only(Set.of("measure", "on", "published"));
      return new End(c, c.requiredDate("on"));
    }

    @Override
    public Phase phase() {
      return Phase.END;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.day(at, target(at), Claim.Kind.ENDS, on));
    }

    @Override
    public void make(Draft law) {
      Measure m = law.measure(at);
      List<Interval> left = Periods.cut(m.periods(), Periods.until(on));
      if (left.equals(m.periods())) {
        throw at.wrong("on", m.id() + " is in no force on " + on + " or later anyway");
      }
      law.put(m.supposed(left));
    }
  }

  /** Every measure of an act ends. */
  record EndAct(OverlayNode at, LocalDate on) implements Change {

    static EndAct of(OverlayNode c) {
      c.only(Set.of("act", "on", "published"));
      return new EndAct(c, c.requiredDate("on"));
    }

    @Override
    public Phase phase() {
      return Phase.END;
    }

    @Override
    public List<Claim> claims(Draft law) {
      String act = law.act(at);
      return law.measures().stream()
          .filter(m -> m.act().equals(act))
          .map(m -> Claim.day(at, m.id(), Claim.Kind.ACT_ENDS, on))
          .toList();
    }

    @Override
    public void make(Draft law) {
      String act = law.act(at);
      boolean any = false;
      for (Measure m : law.measures()) {
        List<Interval> left = Periods.cut(m.periods(), Periods.until(on));
        if (m.act().equals(act) && !left.equals(m.periods())) {
          law.put(m.supposed(left));
          any = true;
        }
      }
      if (!any) {
        throw at.wrong("on", "no measure of " + act + " is in force on " + on + " or later");
      }
    }
  }

  /** The measure begins or ends on another day. */
  record Move(OverlayNode at, Optional<LocalDate> from, Optional<LocalDate> to) implements Change {

    static Move of(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day", "published"));
      return new Move(c, c.date("from"), c.end());
    }

    @Override
    public Phase phase() {
      return Phase.MOVE;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return moved(at, target(at), from, to);
    }

    @Override
    public void make(Draft law) {
      Measure m = law.measure(at);
      if (m.periods().isEmpty()) {
        throw at.wrong(
            "measure", m.id() + " is in no force yet, so it can't be moved: use repeat:");
      }
      law.put(m.supposed(Periods.cut(m.periods(), frame(at, m.periods(), from, to))));
    }
  }

  static List<Claim> moved(
      OverlayNode at, String target, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Claim> claims = new ArrayList<>();
    from.ifPresent(d -> claims.add(Claim.day(at, target, Claim.Kind.BEGINS, d)));
    to.ifPresent(d -> claims.add(Claim.day(at, target, Claim.Kind.ENDS, d)));
    return claims;
  }

  static Periods.Cut frame(
      OverlayNode at, List<Interval> all, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() && to.isEmpty()) {
      throw at.wrong("say where to move it: \"from\", \"last-day\" or both");
    }
    return Periods.moved(all, from, to)
        .orElseThrow(
            () ->
                at.wrong(
                    from.isPresent() ? "from" : "last-day",
                    "it would end before it begins, on no day at all"));
  }

  /** The measure rests for a while. */
  record Suspend(OverlayNode at, Interval gap) implements Change {

    static Suspend of(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day", "published"));
      return new Suspend(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.SUSPEND;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.days(at, target(at), Claim.Kind.RESTS, gap));
    }

    @Override
    public void make(Draft law) {
      Measure m = law.measure(at);
      List<Interval> left = Periods.cut(m.periods(), Periods.without(gap));
      if (left.equals(m.periods())) {
        throw at.wrong(
            "from", m.id() + " is not in force on " + gap + ", so it can't be suspended then");
      }
      law.put(m.supposed(left));
    }
  }

  /** The measure holds on further days, or for the first time. */
  record Repeat(OverlayNode at, Interval more) implements Change {

    static Repeat of(OverlayNode c) {
      c.only(Set.of("measure", "from", "last-day", "published"));
      return new Repeat(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.ADD;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.days(at, target(at), Claim.Kind.HOLDS, more));
    }

    @Override
    public void make(Draft law) {
      Measure m = law.measure(at);
      for (Interval p : m.periods()) {
        if (p.overlaps(more)) {
          throw at.wrong("from", m.id() + " is in force on " + p.and(more) + " already");
        }
      }
      List<Interval> all = new ArrayList<>(m.periods());
      all.add(more);
      law.put(m.supposed(Periods.joined(all)));
    }
  }

  /** A new measure with the scope of a known one, for the lines and listings that name it. */
  record Copy(OverlayNode at, Interval dates) implements Change {

    static Copy of(OverlayNode c) {
      c.only(Set.of("measure", "id", "title", "lifts", "from", "last-day", "published"));
      return new Copy(c, c.stretch());
    }

    @Override
    public Phase phase() {
      return Phase.COPY;
    }

    @Override
    public List<Claim> claims(Draft law) {
      return List.of(Claim.days(at, at.required("id"), Claim.Kind.HOLDS, dates));
    }

    @Override
    public void make(Draft law) {
      Measure m = law.measure(at);
      String id = at.required("id");
      if (law.knows(id)) {
        throw at.wrong("id", "a measure is already called \"" + id + "\"");
      }
      if (!id.matches("[a-z0-9-]+") || !id.startsWith(m.id().substring(0, 3))) {
        throw at.wrong(
            "id",
            "an id has a-z, 0-9 and hyphens and begins with the jurisdiction, as "
                + m.id()
                + " does");
      }
      if (m.lists().isEmpty()) {
        throw at.wrong(
            "measure",
            m.id()
                + " looks at no list of codes or parties, so a copy could cover nothing else:"
                + " use repeat: for other days");
      }
      Set<String> lifts = new LinkedHashSet<>(at.words("lifts"));
      lifts.forEach(l -> law.measure(at, "lifts", l));
      if (!lifts.isEmpty() && m.effect() != Effect.AUTHORISES) {
        throw at.wrong("lifts", m.id() + " is no authorisation, so its copy can lift nothing");
      }
      law.copy(
          m,
          m.supposedCopy(
              id, at.text("title").orElse(m.title()), dates, lifts.isEmpty() ? m.lifts() : lifts));
    }

    /** Refuses a copy that no line belongs to: it would look like a measure and cover nothing. */
    void covers(Draft law) {
      if (!law.tagged(at.required("id"))) {
        throw at.wrong(
            "id",
            "no line or listing belongs to \""
                + at.required("id")
                + "\": add one with add-codes: or list: and \"measure: "
                + at.required("id")
                + "\"");
      }
    }
  }
}
