package org.belscreen.law;

import java.util.List;

/**
 * A rulebook as loaded.
 *
 * @param measures the measures in the order of the rules, which their compiled rules are found by
 */
public record LoadedLaw(List<Measure> measures, Rulebook rulebook) {}
