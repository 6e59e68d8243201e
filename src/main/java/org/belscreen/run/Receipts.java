package org.belscreen.run;

import java.util.SortedMap;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.ReceiptWriter;
import org.belscreen.report.RunInfo;

/** What a receipt says of a run. */
public final class Receipts {

  private Receipts() {}

  /**
   * The head of a run's receipt.
   *
   * @param options the options that bear on the result
   */
  public static Receipt.Head head(RunInfo run, AppliedLaw law, SortedMap<String, String> options) {
    return new Receipt.Head(
        run.version(),
        run.time(),
        run.inputName(),
        run.inputSha256(),
        run.asOf(),
        run.knownOn(),
        law.overlays().stream().map(o -> ReceiptWriter.overlay(o.name(), o.text())).toList(),
        run.rulebookVersion(),
        run.rulebookSha256(),
        law.engine().files().sha256ByAct(),
        options,
        run.files());
  }
}
