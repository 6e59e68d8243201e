package org.belscreen.screening;

import java.util.List;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.transaction.Party;

/**
 * A party of the row is, or may be, on a list, on the days of the listing.
 *
 * @param list the list's id, such as {@code us/31cfr548/parties-sdn}
 * @param entry the listed entry
 * @param party the party as the row names it
 * @param certain {@code false} for a near match that somebody has to look at
 */
public record PartyHit(
    String list,
    ListedEntry entry,
    Party party,
    Subject subject,
    Interval dates,
    boolean certain,
    List<String> missing,
    String because)
    implements Hit {

  /** Of what tells hits apart; a record's own would be made at the first call, and be long. */
  @Override
  public int hashCode() {
    return 31 * entry.hashCode() + party.hashCode();
  }

  @Override
  public String onlyFor() {
    return entry.onlyFor();
  }

  /** Whether the entry is one of those named by id ({@code "a; b"}). */
  public boolean is(String entryIds) {
    return Words.has(entryIds, entry.id());
  }

  /** Whether the party has one of the roles ({@code "seller; carrier"}). */
  public boolean as(String roles) {
    return Words.has(roles, party.role().label());
  }

  /** Whether a further column of the list holds one of the words. */
  public boolean extra(String column, String words) {
    return Words.has(words, entry.extra(column));
  }

  /** Whether the entry is of the kind ({@code entity}, {@code person}, {@code aircraft}). */
  public boolean kind(String kinds) {
    return Words.has(kinds, entry.kind());
  }
}
