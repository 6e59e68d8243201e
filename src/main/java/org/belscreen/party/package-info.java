/**
 * Who is meant: listed parties by name and identifier, who owns whom, official list files, and
 * matches that were cleared before. Knows nothing of measures and verdicts.
 */
package org.belscreen.party;
