package org.belscreen.transaction;

import java.util.List;
import java.util.function.Function;

/** The fields of transactions by number, the one that {@link WatchedTransaction} notes. */
public final class Fields {

  private static final List<Function<Transaction, Object>> ALL =
      List.of(
          Transaction::row,
          Transaction::id,
          Transaction::date,
          Transaction::contractDate,
          Transaction::activity,
          Transaction::service,
          Transaction::origin,
          Transaction::from,
          Transaction::to,
          Transaction::via,
          Transaction::crossing,
          Transaction::transportMode,
          Transaction::vehicle,
          Transaction::hsCode,
          Transaction::eccn,
          Transaction::description,
          Transaction::quantity,
          Transaction::unit,
          Transaction::netWeightKg,
          Transaction::value,
          Transaction::currency,
          Transaction::parties,
          Transaction::holdings,
          Transaction::endUse,
          Transaction::usPerson,
          Transaction::euPerson,
          Transaction::usContentPercent,
          Transaction::licences,
          Transaction::controlLists,
          Transaction::annexMatch,
          Transaction::goodsRole,
          Transaction::dispatchDate,
          Transaction::transportStart,
          Transaction::vehicleCountry,
          Transaction::trailer,
          Transaction::trailerCountry,
          Transaction::carrierFounded,
          Transaction::stateBody,
          Transaction::personStatus,
          Transaction::residentSince,
          Transaction::issueDate,
          Transaction::maturityDays,
          Transaction::riskCountry,
          Transaction::noBelarusClause,
          Transaction::messaging);

  private Fields() {}

  /** The hashes of some fields, the others 0. */
  public static int[] hashes(Transaction t, long fields) {
    int[] hashes = new int[ALL.size()];
    for (long left = fields; left != 0; left &= left - 1) {
      int field = Long.numberOfTrailingZeros(left);
      hashes[field] = ALL.get(field).apply(t).hashCode();
    }
    return hashes;
  }

  /** One hash over some fields, from those of each. */
  public static int hash(int[] hashes, long fields) {
    int hash = 0;
    for (long left = fields; left != 0; left &= left - 1) {
      hash = 31 * hash + hashes[Long.numberOfTrailingZeros(left)];
    }
    return hash;
  }

  /** Whether two transactions have the same in some fields. */
  public static boolean same(Transaction a, Transaction b, long fields) {
    for (long left = fields; left != 0; left &= left - 1) {
      Function<Transaction, Object> field = ALL.get(Long.numberOfTrailingZeros(left));
      if (!field.apply(a).equals(field.apply(b))) {
        return false;
      }
    }
    return true;
  }
}
