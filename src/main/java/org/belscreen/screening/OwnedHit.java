package org.belscreen.screening;

import java.math.BigDecimal;
import java.util.List;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.transaction.Party;

/**
 * A party of the row that isn't itself on the list is held by parties that are, on the days of
 * their listings. Shares of several listed holders are added up; how a chain counts depends on the
 * test.
 *
 * @param list the list's id
 * @param party the held party as the row names it
 * @param percent what listed parties hold of it together, 0 to 100
 * @param test {@code at-least-half} or {@code more-than-half}: from which share on a holder in the
 *     chain counts as listed itself
 * @param owners the listed holders
 * @param certain {@code false} where a share is unknown or a holder's name is a near match
 */
public record OwnedHit(
    String list,
    Party party,
    BigDecimal percent,
    String test,
    List<ListedEntry> owners,
    Subject subject,
    Interval dates,
    boolean certain,
    List<String> missing,
    String because)
    implements Hit {

  /** Whether listed parties together hold at least so many per cent. */
  public boolean atLeast(String share) {
    return percent.compareTo(Words.decimal(share)) >= 0;
  }

  /** Whether listed parties together hold more than so many per cent. */
  public boolean moreThan(String share) {
    return percent.compareTo(Words.decimal(share)) > 0;
  }

  /** Whether one listed holder alone is behind the share. */
  public boolean byOne() {
    return owners.size() == 1;
  }

  /** Whether every listed holder is one of those named by id ({@code "a; b"}). */
  public boolean ownedOnlyBy(String entryIds) {
    return owners.stream().allMatch(o -> Words.has(entryIds, o.id()));
  }

  /** Whether the party has one of the roles ({@code "seller; carrier"}). */
  public boolean as(String roles) {
    return Words.has(roles, party.role().label());
  }

  /** Whether the party is known to be of one of the countries or groups ({@code "BY; EU"}). */
  public boolean partyCountry(String countries) {
    return party.country().map(c -> Words.has(countries, c)).orElse(false);
  }

  /** Whether the row doesn't say where the party is seated. */
  public boolean countryBlank() {
    return party.country().isEmpty();
  }
}
