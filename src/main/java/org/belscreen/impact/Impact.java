package org.belscreen.impact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.finding.Resolved;
import org.belscreen.law.ChangeLog;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;

/** What a change of the law did to a row: its verdict then and now, and who says why. */
public final class Impact {

  private final Rulebook law;
  private final ChangeLog log;
  private final String versionThen;

  /**
   * A comparison with today's law.
   *
   * @param versionThen the version of the rulebook that the earlier result was judged by
   */
  public Impact(Rulebook law, ChangeLog log, String versionThen) {
    this.law = law;
    this.log = log;
    this.versionThen = versionThen;
  }

  /**
   * A verdict that is another one now.
   *
   * @param measures that were found only then, only now, or otherwise than then
   * @param entries of the changelog that explain it best
   */
  public record Changed(
      Jurisdiction jurisdiction,
      String before,
      String now,
      List<String> measures,
      List<ChangeLog.Entry> entries) {}

  /** The verdicts of a row that are others than they were. */
  public List<Changed> of(EarlierRow then, Judgement now, Screened screened) {
    List<Changed> changed = new ArrayList<>();
    for (Judgement.Answer a : now.answers()) {
      String before = then.verdicts().get(a.jurisdiction().name());
      if (before != null && !before.equals(a.verdict().name())) {
        changed.add(changed(then, a, before, now.asOf(), screened));
      }
    }
    return changed;
  }

  private Changed changed(
      EarlierRow then, Judgement.Answer now, String before, LocalDate asOf, Screened screened) {
    Jurisdiction j = now.jurisdiction();
    Set<EarlierRow.EarlierFinding> was = new HashSet<>();
    then.findings().stream().filter(f -> of(j, f.measure())).forEach(was::add);
    Set<EarlierRow.EarlierFinding> is = new HashSet<>();
    now.findings().forEach(r -> is.add(seen(r, then.detailed())));
    Set<EarlierRow.EarlierFinding> differing = new HashSet<>(was);
    differing.addAll(is);
    differing.removeIf(f -> was.contains(f) && is.contains(f));
    if (differing.isEmpty()) {
      // The same names, so only their days or what lifts them can be others.
      differing.addAll(is);
    }
    Set<String> measures = new TreeSet<>();
    Set<LocalDate> days = new TreeSet<>();
    for (EarlierRow.EarlierFinding f : differing) {
      measures.add(f.measure());
      day(f.from()).ifPresent(days::add);
      day(f.to()).ifPresent(days::add);
    }
    // What fell away has no days any more; the verdict of today's law began on one.
    LocalDate since = screened.timelines().get(j).on(asOf).dates().from();
    if (!since.equals(LocalDate.MIN)) {
      days.add(since);
    }
    return new Changed(
        j, before, now.verdict().name(), List.copyOf(measures), entries(j, asOf, measures, days));
  }

  private static EarlierRow.EarlierFinding seen(Resolved r, boolean detailed) {
    String id = r.finding().measure().id();
    var dates = r.finding().dates();
    return detailed
        ? new EarlierRow.EarlierFinding(
            id,
            r.effect().word(),
            dates.openStart() ? "" : dates.from().toString(),
            dates.openEnd() ? "" : dates.to().toString(),
            r.liftedBy())
        : new EarlierRow.EarlierFinding(id, "", "", "", List.of());
  }

  private static boolean of(Jurisdiction j, String measure) {
    try {
      return Jurisdiction.ofMeasure(measure) == j;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The best entries: those that name a measure, else those of a day that differs, else the last.
   */
  private List<ChangeLog.Entry> entries(
      Jurisdiction j, LocalDate asOf, Set<String> measures, Set<LocalDate> days) {
    Set<String> acts = new TreeSet<>();
    measures.stream()
        .map(law.measures()::get)
        .filter(m -> m != null)
        .forEach(m -> acts.add(m.act()));
    boolean gone = measures.stream().anyMatch(m -> !law.measures().containsKey(m));
    List<ChangeLog.Entry> able =
        newer().stream()
            .filter(e -> e.jurisdictions().contains(j))
            .filter(e -> gone || e.acts().isEmpty() || e.acts().stream().anyMatch(acts::contains))
            .filter(e -> e.reaches(asOf) || e.days().stream().anyMatch(days::contains))
            .toList();
    List<ChangeLog.Entry> named =
        able.stream().filter(e -> measures.stream().anyMatch(e::names)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<ChangeLog.Entry> dated =
        able.stream().filter(e -> e.days().stream().anyMatch(days::contains)).toList();
    if (!dated.isEmpty()) {
      return dated;
    }
    return able.stream()
        .filter(e -> !e.days().isEmpty())
        .max(Comparator.comparing(e -> last(e, asOf)))
        .stream()
        .toList();
  }

  private static LocalDate last(ChangeLog.Entry e, LocalDate asOf) {
    return e.days().stream()
        .filter(d -> !d.isAfter(asOf))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** What came with a later version of the rulebook; all of it where no later one says anything. */
  private List<ChangeLog.Entry> newer() {
    List<ChangeLog.Entry> newer =
        log.entries().stream()
            .filter(e -> e.version().filter(v -> later(v, versionThen)).isPresent())
            .toList();
    return newer.isEmpty() ? log.entries() : newer;
  }

  /** Whether a version such as {@code 2026.12.01} comes after another. */
  static boolean later(String version, String than) {
    String[] a = version.split("\\.");
    String[] b = than.split("\\.");
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int x = i < a.length ? number(a[i]) : 0;
      int y = i < b.length ? number(b[i]) : 0;
      if (x != y) {
        return x > y;
      }
    }
    return false;
  }

  private static int number(String part) {
    return part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0;
  }
}
