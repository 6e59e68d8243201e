package org.belscreen.remedy;

import java.util.List;
import java.util.Optional;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.Field;

/**
 * One other fact under which a verdict would be milder, everything else being as it is: a
 * counterfactual, not advice. Judged again before it is made.
 *
 * @param jurisdiction whose verdict
 * @param verdict what it would be
 * @param column the one column that is different
 * @param values what stands in it, each by itself; for days, the one that was judged
 * @param days any of which would do, where the column holds a day; either end open where nothing
 *     changes within the days looked at
 * @param says the other fact, as a clause: {@code the contract had been concluded …}
 * @param harsher jurisdictions whose verdict would be worse than it is, with that verdict
 * @param provisional whether the law was not verified or not modelled for it
 */
public record Remedy(
    Jurisdiction jurisdiction,
    Verdict verdict,
    Field column,
    List<String> values,
    Optional<Interval> days,
    String says,
    List<String> harsher,
    boolean provisional) {}
