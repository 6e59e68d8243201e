package org.belscreen.run;

import java.util.Optional;
import org.belscreen.Screened;
import org.belscreen.report.RowResult;

/**
 * What became of a row.
 *
 * @param result the verdicts or the error; empty for a row without a transaction
 * @param screened the row with its timelines, where it has verdicts
 * @param skipped why it holds no transaction; empty text where it does
 */
public record Outcome(
    int row, Optional<RowResult> result, Optional<Screened> screened, String skipped) {}
