package org.belscreen.law;

import java.util.List;

/**
 * A list of parties.
 *
 * @param id its path below the rules folder without {@code .csv}
 * @param label how a reason calls it, such as {@code SDN list} or {@code Annex I}
 * @param title what being on it means
 */
public record PartyList(String id, String label, String title, List<ListedEntry> entries) {

  /** The same list with other entries. */
  public PartyList with(List<ListedEntry> other) {
    return new PartyList(id, label, title, List.copyOf(other));
  }
}
