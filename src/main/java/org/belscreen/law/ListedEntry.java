package org.belscreen.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One party, vessel or aircraft on a list.
 *
 * @param list the list's id, such as {@code us/31cfr548/parties-sdn}
 * @param id stable key within the list, such as {@code belavia}; rules name it
 * @param name the name as listed
 * @param aliases other names as listed, in any script
 * @param kind {@code entity}, {@code person}, {@code aircraft} or {@code vessel}
 * @param countries ISO 3166-1 alpha-2 codes, possibly none
 * @param dates from the day of listing to the first day without it
 * @param published the day on which the listing was published; the listing day unless stated
 * @param endPublished the day on which the removal was published, if removed
 * @param identifiers registration, tail or IMO numbers, national registry numbers
 * @param act the listing act or the FR citation
 * @param extra further columns of the file by their header
 */
public record ListedEntry(
    String list,
    String id,
    String name,
    List<String> aliases,
    String kind,
    List<String> countries,
    Interval dates,
    Optional<LocalDate> published,
    Optional<LocalDate> endPublished,
    List<String> identifiers,
    String act,
    Map<String, String> extra) {

  /** Of what tells entries apart; a record's own would be made at the first call, and be long. */
  @Override
  public int hashCode() {
    return 31 * id.hashCode() + name.hashCode();
  }

  /** A further column of the list file; empty text where it is absent. */
  public String extra(String column) {
    return extra.getOrDefault(column, "");
  }

  /**
   * Why it is not established that the listing stands on these days; empty where it is. What rests
   * on such an entry is a question.
   */
  public Optional<String> doubt() {
    return Optional.of(extra("doubt")).filter(d -> !d.isEmpty());
  }

  /** Names too broad to tell the party by themselves: the very same name is only a hint. */
  public List<String> weakAliases() {
    return Arrays.stream(extra("weak").split("\\|"))
        .map(String::strip)
        .filter(a -> !a.isEmpty())
        .toList();
  }

  /** The official lists that have the entry, or have it no more, in words; may be empty. */
  public String seen() {
    return extra("seen");
  }

  /** The same entry before its removal was published. */
  ListedEntry endUnknown() {
    return new ListedEntry(
        list,
        id,
        name,
        aliases,
        kind,
        countries,
        Interval.since(dates.from()),
        published,
        Optional.empty(),
        identifiers,
        act,
        extra);
  }

  /** The same entry listed on other days. */
  public ListedEntry withDates(Interval other) {
    return with(other, extra);
  }

  /** The same entry listed on other days with other further columns. */
  public ListedEntry with(Interval other, Map<String, String> otherExtra) {
    return new ListedEntry(
        list,
        id,
        name,
        aliases,
        kind,
        countries,
        other,
        published,
        endPublished,
        identifiers,
        act,
        otherExtra);
  }

  /**
   * The supposed measures it belongs to ({@code "a; b"}); empty text where it belongs to the law.
   */
  public String onlyFor() {
    return extra(Rulebook.MEASURE);
  }

  /** Whether an overlay made or changed it. */
  public boolean hypothetical() {
    return extra.containsKey(Rulebook.HYPOTHETICAL);
  }
}
