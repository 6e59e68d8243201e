package org.belscreen.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.RowScreener;
import org.belscreen.transaction.TransactionReader;

/**
 * By which law and on which day a caller wants to have rows judged.
 *
 * @param asOf the day for all rows; each on its own date where absent
 * @param overlay the overlay's text or sample
 */
record Asked(
    Optional<LocalDate> asOf,
    Optional<LocalDate> knownOn,
    Optional<String> overlay,
    List<Jurisdiction> jurisdictions,
    boolean strict) {

  static final Set<String> NAMES = Set.of("asOf", "knownOn", "overlay", "jurisdictions", "strict");

  static Asked of(Params params) {
    return new Asked(
        params.day("asOf"),
        params.day("knownOn"),
        params.one("overlay"),
        params.jurisdictions("jurisdictions"),
        params.yes("strict"));
  }

  /** The day up to which what was published counts. */
  LocalDate known() {
    return knownOn.orElse(LocalDate.MAX);
  }

  RowScreener.Task task(Laws.Ready law, TransactionReader reader) {
    return new RowScreener.Task(
        law.shared(), reader, asOf, LocalDate.MAX, jurisdictions, strict, law.law().overlay());
  }

  /** What a result says of itself. */
  RunInfo run(AppliedLaw law, Serving serving, String input, String sha256, long rows) {
    Rulebook book = law.engine().rulebook();
    return new RunInfo(
            serving.version(),
            book.version(),
            book.sha256(),
            book.verifiedThroughAll(),
            asOf,
            knownOn,
            law.overlay(),
            input,
            sha256,
            rows,
            jurisdictions,
            serving.time().get())
        .beside(law.lists(), serving.cleared());
  }
}
