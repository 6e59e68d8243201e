package org.belscreen.lists;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.run.InputSheet;
import org.belscreen.run.SheetSettings;
import org.belscreen.sheet.Sheets;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.Transaction;

/** Rows of a sheet, judged. */
final class Rows {

  private static final String HEAD =
      "id,date,activity,service,seller,seller_country,buyer,buyer_country,carrier,owners,origin,"
          + "from,to,us_person,eu_person,value,currency,hs_code,eccn,description\n";

  private Rows() {}

  /** A sale to a buyer. */
  static Transaction buyer(String name, String country) {
    return read(
        "1,2025-01-01,goods,,Acme,,\""
            + name
            + "\","
            + country
            + ",,,US,US,TR,yes,yes,,,847989,EAR99,");
  }

  static Transaction owned(String name, String owners) {
    return read(
        "1,2025-01-01,goods,,Acme,,\""
            + name
            + "\",TR,,\""
            + owners
            + "\",US,US,TR,yes,yes,,,847989,,");
  }

  private static Transaction read(String line) {
    byte[] csv = (HEAD + line + "\n").getBytes(StandardCharsets.UTF_8);
    List<Transaction> out = new ArrayList<>();
    try (InputSheet sheet =
        InputSheet.of(
            Sheets.openCsv(new ByteArrayInputStream(csv), "rows"),
            SheetSettings.NONE,
            Optional.empty(),
            1)) {
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              1,
              () -> row -> sheet.reader().read(row),
              r -> {
                if (r instanceof RowResult.Read read) {
                  out.add(read.transaction());
                } else {
                  throw new AssertionError(r.toString());
                }
              });
    } catch (org.belscreen.sheet.SheetException e) {
      throw new AssertionError(e);
    }
    return out.get(0);
  }

  static Judgement.Answer answer(
      Screener.Shared shared, Transaction t, String day, Jurisdiction j) {
    try (Screener screener = shared.newScreener()) {
      Screened screened = screener.screen(t);
      return Judgement.on(LocalDate.parse(day), screened, shared.rulebook(), List.of(j), false)
          .answer(j)
          .orElseThrow();
    }
  }

  static Verdict us(Screener.Shared shared, Transaction t, String day) {
    return answer(shared, t, day, Jurisdiction.US).verdict();
  }

  /** The reasons of the findings of one measure. */
  static String because(Judgement.Answer answer, String measure) {
    return answer.findings().stream()
        .map(Resolved::finding)
        .filter(f -> f.measure().id().equals(measure))
        .flatMap(f -> f.because().stream())
        .reduce("", (a, b) -> a + "\n" + b);
  }
}
