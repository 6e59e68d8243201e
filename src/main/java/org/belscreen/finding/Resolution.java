package org.belscreen.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belscreen.law.Effect;
import org.belscreen.transaction.LicenceHeld;

/**
 * From findings to a verdict (contract section 1). Pure: a verdict is a function of the findings,
 * the licences held and the day.
 */
public final class Resolution {

  private Resolution() {}

  /**
   * The findings of one jurisdiction as they stand on a day.
   *
   * @param findings of that jurisdiction only
   * @param licences that the row says are held, of that jurisdiction only
   * @param licenceWords every word by which a measure of the jurisdiction names its licences
   */
  public static Segment on(
      LocalDate day, List<Finding> findings, List<LicenceHeld> licences, Set<String> licenceWords) {
    List<Finding> active = findings.stream().filter(f -> f.dates().contains(day)).toList();
    List<Finding> lifting =
        active.stream()
            .filter(f -> f.effect() == Effect.AUTHORISES || f.duty().isPresent())
            .filter(Finding::certain)
            .toList();
    List<Resolved> resolved = new ArrayList<>();
    List<Finding> used = new ArrayList<>();
    Verdict verdict = Verdict.ALLOWED;
    boolean underLicence = false;
    for (Finding f : active) {
      if (f.effect() == Effect.AUTHORISES || f.effect() == Effect.CAUTIONS) {
        continue;
      }
      List<Finding> lifts = enough(lifting, f);
      if (!lifts.isEmpty()) {
        used.addAll(lifts);
        resolved.add(
            new Resolved(f, f.counted(), lifts.stream().map(a -> a.measure().id()).toList()));
        continue;
      }
      List<String> held = held(f, licences, licenceWords);
      if (!held.isEmpty()) {
        underLicence = true;
        resolved.add(new Resolved(f, f.counted(), held));
        continue;
      }
      verdict = verdict.worse(of(f.counted()));
      resolved.add(new Resolved(f, f.counted(), List.of()));
    }
    if (underLicence
        || used.stream()
            .filter(a -> a.effect() == Effect.AUTHORISES)
            .anyMatch(a -> a.measure().condition().isPresent())) {
      verdict = verdict.worse(Verdict.RESTRICTED);
    }
    for (Finding f : active) {
      if (f.effect() == Effect.AUTHORISES && (used.contains(f) || wouldLift(f, resolved))) {
        resolved.add(new Resolved(f, f.counted(), List.of()));
      }
    }
    if (verdict == Verdict.PROHIBITED) {
      // An import ban beats every duty: nothing is due on what may not be entered.
      resolved.removeIf(
          r -> r.finding().duty().isPresent() || r.finding().measure().basis().isPresent());
    }
    return new Segment(org.belscreen.law.Interval.ALWAYS, verdict, List.copyOf(resolved));
  }

  /** The authorisations that lift a finding: an exemption alone if there is one, else all. */
  private static List<Finding> enough(List<Finding> lifting, Finding finding) {
    List<Finding> all = lifting.stream().filter(a -> a.lifts(finding)).toList();
    List<Finding> exemptions = all.stream().filter(a -> a.measure().condition().isEmpty()).toList();
    return exemptions.isEmpty() ? all : exemptions;
  }

  /** An open authorisation matters only where something stands that it would lift. */
  private static boolean wouldLift(Finding authorisation, List<Resolved> resolved) {
    return !authorisation.certain()
        && resolved.stream().anyMatch(r -> !r.lifted() && authorisation.lifts(r.finding()));
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
