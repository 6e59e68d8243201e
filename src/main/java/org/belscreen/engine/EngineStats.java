package org.belscreen.engine;

/**
 * What became of the rows put to rule sessions.
 *
 * @param rows rows evaluated
 * @param untouched rows that met the conditions of no rule
 * @param matched rules that rows met, over all rows
 * @param asked rows that had to be put to the rule engine
 * @param shapes shapes of facts whose matches are remembered
 */
public record EngineStats(long rows, long untouched, long matched, long asked, int shapes) {}
