package org.belscreen.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.explain.Explanation;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.remedy.Remedies;
import org.belscreen.remedy.Remedy;
import org.belscreen.report.ExplainJson;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.run.Outcome;
import org.belscreen.run.RowExplainer;
import org.belscreen.sweep.CutOffs;

/** Why a row has its verdicts, and what would change them. */
final class Explained {

  static final Set<String> NAMES = Set.of("remedies");

  private Explained() {}

  /** Sends the explanation; one without explanations where the row can't be read. */
  static void send(
      Context ctx, Outcome outcome, Laws.Ready law, Asked asked, Params params, RunInfo run)
      throws IOException {
    RowResult result = outcome.result().orElseThrow();
    List<Explanation> explanations = List.of();
    Optional<Map<Jurisdiction, List<Remedy>>> remedies = Optional.empty();
    if (outcome.screened().isPresent()) {
      Screened screened = outcome.screened().get();
      Judgement judgement = result.judgement().orElseThrow();
      Rulebook book = law.shared().rulebook();
      try (Screener screener = law.shared().newScreener()) {
        explanations = RowExplainer.of(screener, screened, judgement, book);
        if (params.yes("remedies")) {
          CutOffs cutOffs = CutOffs.of(law.law().engine().files());
          remedies =
              Optional.of(
                  new Remedies(screener, book, cutOffs, asked.jurisdictions(), asked.strict())
                      .of(screened.transaction(), judgement.asOf()));
        }
      }
    }
    String text = ExplainJson.of(run, result, explanations, remedies);
    ctx.contentType("application/json");
    ctx.outputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
