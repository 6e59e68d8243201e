package org.belscreen.screening;

/** What the row's goods or parties are found to be on: a list's line, entry or holding. */
public sealed interface Hit extends Ground permits CodeHit, PartyHit, OwnedHit {

  /** The list's id, such as {@code eu/reg-2006-765/annex-08-potash}. */
  String list();
}
