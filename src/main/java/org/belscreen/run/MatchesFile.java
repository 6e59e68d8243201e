package org.belscreen.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.cleared.Listings;
import org.belscreen.law.Effect;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.PartyReview;
import org.belscreen.sheet.CsvGuard;

/**
 * The open near matches of a run, each once, in the form in which they are given back cleared: who,
 * when, why and until are for a person to fill in.
 */
public final class MatchesFile {

  private static final List<String> HEADER =
      List.of(
          "party",
          "country",
          "listed entry",
          "list",
          "found",
          "rows",
          "who",
          "when",
          "why",
          "until",
          "key",
          "fingerprint");
  private static final int ROWS = 10;

  private record Pair(String party, Optional<String> country, String key) {}

  private record Found(PartyReview review, List<String> rows) {}

  private final Map<Pair, Found> pairs = new LinkedHashMap<>();

  /** Takes the matches of a row that keep a verdict from being clear on the day judged. */
  public void add(Outcome outcome) {
    if (outcome.screened().isEmpty() || outcome.result().isEmpty()) {
      return;
    }
    Judgement judgement = outcome.result().get().judgement().orElseThrow();
    for (PartyReview r : outcome.screened().get().reviews()) {
      if (r.near() && r.open().contains(judgement.asOf()) && asked(judgement, r)) {
        Pair pair = new Pair(r.party(), r.country(), Listings.key(r.entry()));
        Found found = pairs.computeIfAbsent(pair, p -> new Found(r, new ArrayList<>()));
        String row = outcome.result().get().id();
        if (found.rows.size() < ROWS && !found.rows.contains(row)) {
          found.rows.add(row);
        }
      }
    }
  }

  /** Whether a question about the party, or about its owners, stands on the day. */
  private static boolean asked(Judgement judgement, PartyReview r) {
    return judgement.answers().stream()
        .flatMap(a -> a.findings().stream())
        .filter(f -> !f.lifted() && f.effect() == Effect.NEEDS)
        .anyMatch(
            f ->
                r.role().equals("owner")
                    ? f.finding().missing().contains("owners")
                    : f.finding().subject().equals(r.subject()));
  }

  public int size() {
    return pairs.size();
  }

  /** Writes the file. */
  public void write(OutputStream stream, Rulebook law) throws IOException {
    Listings listings = new Listings(law);
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(HEADER);
    for (Found f : pairs.values()) {
      PartyReview r = f.review;
      ListedEntry e = r.entry();
      List<String> row =
          List.of(
              r.party(),
              r.country().orElse(""),
              e.name(),
              r.list(),
              (r.hitName().equals(e.name()) ? "" : "as \"" + r.hitName() + "\": ") + r.why(),
              String.join("; ", f.rows),
              "",
              "",
              "",
              "",
              Listings.key(e),
              listings.fingerprint(e));
      csv.writeRecord(row.stream().map(CsvGuard::guard).toList());
    }
    csv.flush();
  }
}
