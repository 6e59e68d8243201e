package org.belscreen.party;

import org.belscreen.law.ListedEntry;

/**
 * A listed party that a written name may mean.
 *
 * @param entry the listed party
 * @param exact whether the names are the same after normalisation; otherwise a person has to look
 * @param score from 0 to 1; 1 for the same name
 * @param hitName the listed name, alias or identifier that was hit
 * @param why what the score consists of and what the country did, in words
 */
public record NameMatch(
    ListedEntry entry, boolean exact, double score, String hitName, String why) {}
