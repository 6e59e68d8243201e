package org.belscreen.receipt;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.Judgement;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;

/** A row's part of a receipt. */
public final class Proofs {

  private Proofs() {}

  /** The proof of a row: its verdicts and a hash of its result as JSON. */
  public static Receipt.RowProof of(RowResult row) {
    SortedMap<String, String> verdicts = new TreeMap<>();
    row.judgement()
        .ifPresent(
            j -> {
              for (Judgement.Answer a : j.answers()) {
                verdicts.put(a.jurisdiction().name(), a.verdict().name());
              }
            });
    return new Receipt.RowProof(
        row.row(),
        row.id(),
        row.judgement().map(Judgement::asOf).orElse(LocalDate.MIN),
        verdicts,
        Hashes.sha256(JsonReport.bytes(row)));
  }
}
