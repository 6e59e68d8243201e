package org.belscreen.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Interval;
import org.belscreen.law.LawCases;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.overlay.Overlay;
import org.belscreen.report.LawJson;
import org.belscreen.report.MeasuresReport;
import org.belscreen.sheet.FieldGuide;

/** What the law says, apart from any row. */
final class LawApi {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  private final Laws laws;
  private final Samples samples;

  LawApi(Laws laws, Samples samples) {
    this.laws = laws;
    this.samples = samples;
  }

  private static Params params(Context ctx, Set<String> known) {
    return new Params(ctx.queryParamMap()).only(known);
  }

  private Rulebook rulebook(Params params) {
    return laws.under(params.one("overlay"), params.day("knownOn")).law().engine().rulebook();
  }

  void measures(Context ctx) throws IOException {
    Params params = params(ctx, Set.of("on", "jurisdictions", "overlay", "knownOn"));
    Optional<LocalDate> on = params.day("on");
    MeasuresReport report =
        new MeasuresReport(
            rulebook(params), params.jurisdictions("jurisdictions"), on, Optional.empty());
    ctx.contentType("application/json").result(report.json());
  }

  void measure(Context ctx) throws IOException {
    Params params = params(ctx, Set.of("overlay", "knownOn"));
    Rulebook rulebook = rulebook(params);
    Measure measure = rulebook.measures().get(ctx.pathParam("id"));
    if (measure == null) {
      throw Problem.notFound("no measure is called so; GET /api/v1/measures lists them");
    }
    List<Map<String, String>> cases = LawCases.of(laws.plain().law().engine().files(), measure);
    ctx.contentType("application/json");
    new LawJson(rulebook).measure(ctx.outputStream(), measure, cases);
  }

  void acts(Context ctx) throws IOException {
    params(ctx, Set.of());
    ctx.contentType("application/json");
    new LawJson(laws.plain().law().engine().rulebook()).acts(ctx.outputStream());
  }

  void changes(Context ctx) throws IOException {
    Params params = params(ctx, Set.of("from", "to", "jurisdictions", "overlay", "knownOn"));
    LocalDate from = params.day("from").orElse(FIRST);
    LocalDate to = params.day("to").orElse(LAST);
    if (!from.isBefore(to)) {
      throw Problem.field("from", "from must lie before to");
    }
    Rulebook rulebook = rulebook(params);
    ctx.contentType("application/json");
    new LawJson(rulebook)
        .changes(
            ctx.outputStream(),
            new Interval(from, to),
            EnumSet.copyOf(params.jurisdictions("jurisdictions")));
  }

  void overlays(Context ctx) {
    List<Map<String, String>> all = new ArrayList<>();
    samples
        .overlays()
        .forEach(
            (key, text) -> {
              Map<String, String> one = new LinkedHashMap<>();
              one.put("id", "sample:" + key);
              one.put("name", Overlay.parse(key, text).name());
              one.put("text", text);
              all.add(one);
            });
    Json.send(ctx, Map.of("overlays", all));
  }

  void fields(Context ctx) {
    Json.send(ctx, Map.of("fields", FieldGuide.fields()));
  }
}
