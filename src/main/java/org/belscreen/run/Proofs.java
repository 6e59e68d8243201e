package org.belscreen.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.belscreen.Judgement;
import org.belscreen.receipt.Hashes;
import org.belscreen.receipt.Receipt;
import org.belscreen.report.JsonReport;
import org.belscreen.report.RowResult;

/** A row's part of a receipt. */
public final class Proofs {

  private Proofs() {}

  /**
   * The proof of a row: its verdicts and a hash of its result as JSON.
   *
   * @param inputName the file's name, which is left out of the hash: a file may be renamed
   */
  public static Receipt.RowProof of(RowResult row, String inputName) {
    SortedMap<String, String> verdicts = new TreeMap<>();
    TreeSet<String> measures = new TreeSet<>();
    row.judgement()
        .ifPresent(
            j -> {
              for (Judgement.Answer a : j.answers()) {
                verdicts.put(a.jurisdiction().name(), a.verdict().name());
                a.findings().forEach(f -> measures.add(f.finding().measure().id()));
              }
            });
    String result = new String(JsonReport.bytes(row), StandardCharsets.UTF_8);
    return new Receipt.RowProof(
        row.row(),
        row.id(),
        row.judgement().map(Judgement::asOf),
        verdicts,
        List.copyOf(measures),
        Hashes.sha256(result.replace(inputName, "").getBytes(StandardCharsets.UTF_8)));
  }
}
