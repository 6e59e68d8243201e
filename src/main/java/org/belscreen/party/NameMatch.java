package org.belscreen.party;

import org.belscreen.law.ListedEntry;

/**
 * A listed entry that a name may mean.
 *
 * @param exact whether the names are the same after normalisation
 * @param score 0 to 1
 * @param hitName the listed name or alias that hit
 * @param why the parts of the score in words
 */
public record NameMatch(
    ListedEntry entry, boolean exact, double score, String hitName, String why) {}
