package org.belscreen.remedy;

import org.belscreen.transaction.Field;
import org.belscreen.transaction.Transaction;

/**
 * A single other fact that may make a verdict milder.
 *
 * @param column the one column that is different
 * @param value what stands in it
 * @param says the fact as a clause, with {@code {0}} for the value
 * @param transaction with that fact and nothing else different
 */
record Candidate(Field column, String value, String says, Transaction transaction) {}
