package org.belscreen.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All of the law as data: measures by id, annexes and party lists by their path, acts by their
 * folder. Immutable; an overlay makes another one.
 *
 * @param version the rulebook's own version
 * @param sha256 hash over every file of the rules folder
 * @param copies hypothetical measures by the id of the measure whose scope they copy
 * @param verifiedThrough by jurisdiction, the last day up to which its law was checked
 */
public record Rulebook(
    String version,
    String sha256,
    SortedMap<Jurisdiction, LocalDate> verifiedThrough,
    SortedMap<String, Act> acts,
    SortedMap<String, Measure> measures,
    SortedMap<String, CodeList> codeLists,
    SortedMap<String, PartyList> partyLists,
    CountryGroups groups,
    Map<String, List<Measure>> copies) {

  /**
   * The law as one could know it on a day: without the measures, listings, annex lines and ends
   * that were published later. What has no day of publication was always known.
   */
  public Rulebook knownOn(LocalDate day) {
    return day.equals(LocalDate.MAX) ? this : Published.on(this, day);
  }

  /** The column of a line or listing that names the supposed measures it belongs to. */
  public static final String MEASURE = "measure";

  /** The column of a line or listing that an overlay made or changed. */
  public static final String HYPOTHETICAL = "hypothetical";

  /** The same acts with other measures, annexes and lists. */
  public Rulebook with(
      SortedMap<String, Measure> otherMeasures,
      SortedMap<String, CodeList> otherCodeLists,
      SortedMap<String, PartyList> otherPartyLists,
      Map<String, List<Measure>> otherCopies) {
    return new Rulebook(
        version,
        sha256,
        verifiedThrough,
        acts,
        otherMeasures,
        otherCodeLists,
        otherPartyLists,
        groups,
        otherCopies);
  }

  /** The earliest of the days up to which the law was checked. */
  public LocalDate verifiedThroughAll() {
    return verifiedThrough.values().stream().min(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** The same law with other party lists. */
  public Rulebook withPartyLists(SortedMap<String, PartyList> lists) {
    return new Rulebook(
        version, sha256, verifiedThrough, acts, measures, codeLists, lists, groups, copies);
  }

  /**
   * The measure of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Measure measure(String id) {
    Measure measure = measures.get(id);
    if (measure == null) {
      throw new IllegalArgumentException("no measure is called \"" + id + "\"");
    }
    return measure;
  }
}
