package org.belscreen.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.transaction.LicenceHeld;

/**
 * From findings to a verdict (contract section 1). Pure: a verdict is a function of the findings,
 * the licences held and the day. Who could lift whom doesn't turn on the day, so it is found out
 * once.
 */
public final class Resolution {

  private static final Finding[] NOBODY = {};

  private final Finding[] findings;
  private final Finding[][] lifting;
  private final List<List<String>> licensed;

  /**
   * @param findings of one jurisdiction only
   * @param licences that the row says are held, of that jurisdiction only
   * @param licenceWords every word by which a measure of the jurisdiction names its licences
   */
  Resolution(List<Finding> findings, List<LicenceHeld> licences, Set<String> licenceWords) {
    this.findings = findings.toArray(Finding[]::new);
    this.lifting = new Finding[this.findings.length][];
    this.licensed = new ArrayList<>(this.findings.length);
    List<Finding> able = new ArrayList<>();
    for (Finding f : this.findings) {
      if (f.certain() && (f.effect() == Effect.AUTHORISES || f.duty().isPresent())) {
        able.add(f);
      }
    }
    for (int i = 0; i < this.findings.length; i++) {
      Finding f = this.findings[i];
      lifting[i] = isLifted(f) ? lifting(able, f) : NOBODY;
      licensed.add(licences.isEmpty() ? List.of() : held(f, licences, licenceWords));
    }
  }

  /**
   * The findings of one jurisdiction as they stand on a day.
   *
   * @param findings of that jurisdiction only
   * @param licences that the row says are held, of that jurisdiction only
   * @param licenceWords every word by which a measure of the jurisdiction names its licences
   */
  public static Segment on(
      LocalDate day, List<Finding> findings, List<LicenceHeld> licences, Set<String> licenceWords) {
    return new Resolution(findings, licences, licenceWords).on(day);
  }

  private static boolean isLifted(Finding f) {
    return f.effect() != Effect.AUTHORISES && f.effect() != Effect.CAUTIONS;
  }

  private static Finding[] lifting(List<Finding> able, Finding finding) {
    List<Finding> all = List.of();
    for (Finding a : able) {
      if (a.lifts(finding)) {
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(a);
      }
    }
    return all.isEmpty() ? NOBODY : all.toArray(Finding[]::new);
  }

  /** The findings as they stand on a day. */
  Segment on(LocalDate day) {
    List<Resolved> resolved = new ArrayList<>(findings.length);
    List<Finding> used = new ArrayList<>(0);
    Verdict verdict = Verdict.ALLOWED;
    boolean conditional = false;
    for (int i = 0; i < findings.length; i++) {
      Finding f = findings[i];
      if (!isLifted(f) || !f.dates().contains(day)) {
        continue;
      }
      List<Finding> lifts = enough(lifting[i], day);
      List<String> by = lifts.isEmpty() ? licensed.get(i) : ids(lifts);
      resolved.add(new Resolved(f, f.counted(), by));
      if (!lifts.isEmpty()) {
        used.addAll(lifts);
      } else if (!by.isEmpty()) {
        conditional = true;
      } else {
        verdict = verdict.worse(of(f.counted()));
      }
    }
    for (Finding a : used) {
      conditional |= a.effect() == Effect.AUTHORISES && a.measure().condition().isPresent();
    }
    if (conditional) {
      verdict = verdict.worse(Verdict.RESTRICTED);
    }
    for (Finding f : findings) {
      if (f.effect() == Effect.AUTHORISES
          && f.dates().contains(day)
          && (used.contains(f) || wouldLift(f, resolved))) {
        resolved.add(new Resolved(f, f.counted(), List.of()));
      }
    }
    if (verdict == Verdict.PROHIBITED) {
      // An import ban beats every duty: nothing is due on what may not be entered.
      resolved.removeIf(
          r -> r.finding().duty().isPresent() || r.finding().measure().basis().isPresent());
    }
    return new Segment(Interval.ALWAYS, verdict, List.copyOf(resolved));
  }

  /** The authorisations that lift a finding: an exemption alone if there is one, else all. */
  private static List<Finding> enough(Finding[] lifting, LocalDate day) {
    List<Finding> all = List.of();
    boolean exempt = false;
    for (Finding a : lifting) {
      if (!a.dates().contains(day)) {
        continue;
      }
      boolean exemption = a.measure().condition().isEmpty();
      if (exemption && !exempt) {
        exempt = true;
        all = List.of();
      }
      if (exemption || !exempt) {
        all = all.isEmpty() ? new ArrayList<>(1) : all;
        all.add(a);
      }
    }
    return all;
  }

  private static List<String> ids(List<Finding> lifts) {
    return lifts.stream().map(a -> a.measure().id()).toList();
  }

  /** An open authorisation matters only where something stands that it would lift. */
  private static boolean wouldLift(Finding authorisation, List<Resolved> resolved) {
    if (authorisation.certain()) {
      return false;
    }
    for (Resolved r : resolved) {
      if (!r.lifted() && authorisation.lifts(r.finding())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> held(
      Finding finding, List<LicenceHeld> licences, Set<String> licenceWords) {
    Set<String> own = finding.measure().licensable();
    if (own.isEmpty() || finding.effect() == Effect.RESTRICTS && finding.duty().isPresent()) {
      return List.of();
    }
    return licences.stream()
        .filter(l -> l.jurisdiction() == finding.measure().jurisdiction())
        .filter(l -> matches(l.reference(), own, licenceWords))
        .map(l -> "licence: " + l.reference())
        .toList();
  }

  /**
   * A licence that names an authority or article counts only for measures that it names. A word
   * with {@code !} in front marks what is no licence of one's own, such as a general licence, which
   * is judged by its own rule and dates.
   */
  private static boolean matches(String reference, Set<String> own, Set<String> all) {
    String text = reference.toLowerCase(Locale.ROOT);
    for (String word : all) {
      if (word.startsWith("!") && names(text, Set.of(word.substring(1)))) {
        return false;
      }
    }
    return names(text, own) || !names(text, all);
  }

  private static boolean names(String text, Set<String> words) {
    for (String word : words) {
      int at = text.indexOf(word.toLowerCase(Locale.ROOT));
      if (at >= 0
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (at + word.length() == text.length()
              || !Character.isLetterOrDigit(text.charAt(at + word.length())))) {
        return true;
      }
    }
    return false;
  }

  private static Verdict of(Effect effect) {
    return switch (effect) {
      case PROHIBITS -> Verdict.PROHIBITED;
      case RESTRICTS, NEEDS -> Verdict.RESTRICTED;
      case AUTHORISES, CAUTIONS -> Verdict.ALLOWED;
    };
  }
}
