package org.belscreen.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * One provision, as its rule states it.
 *
 * @param id stable readable id; the rule's name
 * @param jurisdiction whose law it is
 * @param act the folder of the act, such as {@code eu/reg-2006-765}
 * @param effect what it does to what it covers
 * @param title one sentence
 * @param authority the citation as a lawyer writes it
 * @param source link to the official text
 * @param published the day on which the text was published, if the rule states it
 * @param endPublished the day on which the end became known; empty where the text itself set it
 * @param dates from its first day in force to the first day without it
 * @param periods the stretches of those days for which it really is in force; more or fewer than
 *     one only by hypothesis
 * @param lifts ids of the measures that it lifts about the same subject; empty but for
 *     authorisations
 * @param condition what an authorisation asks for, or what a restriction is; empty for an exemption
 * @param licensable words of the licences that lift it (the authority or the article); empty where
 *     no licence can
 * @param basis for a duty, {@code replaces-ordinary} or {@code on-top}
 * @param dormant the act that would bring it into force, where it is in no force yet
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param refs ids of the records of the law dossier that it encodes
 * @param patterns what it covers: the conditions of its rule
 * @param file the rule's file below the rules folder
 * @param line the rule's line in it
 * @param hypothetical whether an overlay made or changed it
 */
public record Measure(
    String id,
    Jurisdiction jurisdiction,
    String act,
    Effect effect,
    String title,
    String authority,
    String source,
    Optional<LocalDate> published,
    Optional<LocalDate> endPublished,
    Interval dates,
    List<Interval> periods,
    Set<String> lifts,
    Optional<String> condition,
    Set<String> licensable,
    Optional<String> basis,
    Optional<String> dormant,
    String confidence,
    List<String> refs,
    List<Pattern> patterns,
    String file,
    int line,
    boolean hypothetical) {

  /**
   * One pattern of a rule's left-hand side.
   *
   * @param type the fact's type, such as {@code Dealing}
   * @param constraints its conditions as written
   */
  public record Pattern(String type, List<String> constraints) {}

  private static final java.util.regex.Pattern LISTS =
      java.util.regex.Pattern.compile("list == \"([^\"]*)\"|on\\(\"([^\"]*)\"\\)");

  /** Ids of the annexes and party lists that it looks at, in the order of its rule. */
  public Set<String> lists() {
    Set<String> lists = new LinkedHashSet<>();
    for (Pattern p : patterns) {
      for (String c : p.constraints()) {
        Matcher m = LISTS.matcher(c);
        if (m.matches()) {
          Stream.of((m.group(1) == null ? m.group(2) : m.group(1)).split(";"))
              .map(String::strip)
              .forEach(lists::add);
        }
      }
    }
    return lists;
  }

  /** The same measure in force on other days. */
  public Measure withDates(Interval other) {
    return copy(id, title, published, endPublished, List.of(other), lifts, hypothetical);
  }

  /** The same measure with its day of publication. */
  public Measure withPublished(LocalDate day) {
    return copy(id, title, Optional.of(day), endPublished, periods, lifts, hypothetical);
  }

  /** The same measure in force on other days by hypothesis, as if that had always been known. */
  public Measure supposed(List<Interval> other) {
    return copy(id, title, published, Optional.empty(), other, lifts, true);
  }

  /**
   * Another measure of the same scope by hypothesis.
   *
   * @param lifted what it lifts in place of what this one lifts
   */
  public Measure supposedCopy(String newId, String newTitle, Interval other, Set<String> lifted) {
    return copy(newId, newTitle, Optional.empty(), Optional.empty(), List.of(other), lifted, true);
  }

  /** The same measure before it was published: it holds on no day. */
  public Measure unpublished() {
    return copy(id, title, published, Optional.empty(), List.of(), lifts, hypothetical);
  }

  /** The same measure as one had to think of it before its end was published. */
  public Measure endUnknown() {
    return copy(
        id,
        title,
        published,
        Optional.empty(),
        List.of(Interval.since(dates.from())),
        lifts,
        hypothetical);
  }

  private Measure copy(
      String newId,
      String newTitle,
      Optional<LocalDate> newPublished,
      Optional<LocalDate> newEndPublished,
      List<Interval> newPeriods,
      Set<String> newLifts,
      boolean newHypothetical) {
    return new Measure(
        newId,
        jurisdiction,
        act,
        effect,
        newTitle,
        authority,
        source,
        newPublished,
        newEndPublished,
        hull(newPeriods),
        newPeriods,
        newLifts,
        condition,
        licensable,
        basis,
        dormant,
        confidence,
        refs,
        patterns,
        file,
        line,
        newHypothetical);
  }

  private static Interval hull(List<Interval> periods) {
    if (periods.isEmpty()) {
      return Interval.NEVER;
    }
    LocalDate from = periods.stream().map(Interval::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = periods.stream().map(Interval::to).max(LocalDate::compareTo).orElseThrow();
    return new Interval(from, to);
  }
}
