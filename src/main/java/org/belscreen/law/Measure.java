package org.belscreen.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One provision, as the annotations of its rule state it.
 *
 * @param id stable readable id; the rule's name
 * @param jurisdiction whose law it is
 * @param act the folder of the act, such as {@code eu/reg-2006-765}
 * @param title one sentence
 * @param authority the citation as a lawyer writes it
 * @param source link to the official text
 * @param published the day on which the text was published, if the rule states it
 * @param endPublished the day on which the end became known; empty where the text itself set it
 * @param dates the days for which it is in force
 * @param lifts ids of the measures that it lifts about the same subject; empty but for
 *     authorisations
 * @param condition what an authorisation asks for, or what a restriction is; empty for an exemption
 * @param licensable words of the licences that lift it (the authority or the article); empty where
 *     no licence can
 * @param basis for a duty, {@code replaces-ordinary} or {@code on-top}
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param refs ids of the records of the law dossier that it encodes
 * @param file the rule's file below the rules folder
 * @param line the rule's line in it
 * @param hypothetical whether an overlay made or changed it
 */
public record Measure(
    String id,
    Jurisdiction jurisdiction,
    String act,
    String title,
    String authority,
    String source,
    Optional<LocalDate> published,
    Optional<LocalDate> endPublished,
    Interval dates,
    Set<String> lifts,
    Optional<String> condition,
    Set<String> licensable,
    Optional<String> basis,
    String confidence,
    List<String> refs,
    String file,
    int line,
    boolean hypothetical) {

  /** The same measure in force on other days. */
  public Measure withDates(Interval other) {
    return new Measure(
        id,
        jurisdiction,
        act,
        title,
        authority,
        source,
        published,
        endPublished,
        other,
        lifts,
        condition,
        licensable,
        basis,
        confidence,
        refs,
        file,
        line,
        hypothetical);
  }
}
