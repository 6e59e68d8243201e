package org.belscreen.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.belscreen.report.DatedSheetJson;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.RowScreener;
import org.belscreen.sheet.SheetException;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.SheetInfo;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.Column;
import org.belscreen.transaction.SheetLayout;

/** What the page asks of a sheet: all days at once, and how its columns are understood. */
final class SheetPageApi {

  /** No row of a sheet can have this date, so a row that has it said none. */
  private static final LocalDate UNSAID = LocalDate.of(1, 1, 1);

  private static final int SHOWN_ROWS = 12;
  private static final int SHOWN_COLUMNS = 100;

  private final SheetCalls calls;

  SheetPageApi(SheetCalls calls) {
    this.calls = calls;
  }

  /** Streams the verdicts of every row on every day. */
  void days(Context ctx) throws IOException {
    calls.with(
        ctx,
        Set.of(),
        asked -> Optional.of(UNSAID),
        call -> {
          ctx.contentType("application/x-ndjson");
          OutputStream out = ctx.outputStream();
          DatedSheetJson json =
              new DatedSheetJson(out, call.law().shared().rulebook(), call.asked().strict());
          json.head(call.run(0), call.law().shared().rulebook(), g -> columns(g, call.sheet()));
          List<Map<String, Object>> skipped = new ArrayList<>();
          AtomicInteger rows = new AtomicInteger();
          try {
            screen(call, json, rows, skipped);
            json.line(
                g -> {
                  g.writeNumberField("end", rows.get());
                  g.writeArrayFieldStart("skipped");
                  for (Map<String, Object> s : skipped) {
                    g.writeStartArray();
                    g.writeNumber((int) s.get("row"));
                    g.writeString((String) s.get("why"));
                    g.writeEndArray();
                  }
                  g.writeEndArray();
                });
          } catch (SheetException | Problem e) {
            json.line(g -> g.writeStringField("failed", e.getMessage()));
          }
        });
  }

  private static void screen(
      SheetCalls.Call call,
      DatedSheetJson json,
      AtomicInteger rows,
      List<Map<String, Object>> skipped)
      throws SheetException {
    RowScreener.Task task = call.task();
    call.sheet()
        .file()
        .process(
            call.sheet().sheet(),
            call.sheet().layout().firstDataRow(),
            1,
            () -> new RowScreener(task),
            outcome -> {
              call.job().step();
              if (outcome.result().isEmpty()) {
                skipped.add(Map.of("row", outcome.row(), "why", outcome.skipped()));
                return;
              }
              rows.incrementAndGet();
              try {
                json.row(
                    outcome.result().get(),
                    outcome.screened(),
                    own(outcome),
                    call.asked().jurisdictions());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Optional<LocalDate> own(Outcome outcome) {
    return outcome.screened().map(s -> s.transaction().date()).filter(d -> !d.equals(UNSAID));
  }

  private static void columns(JsonGenerator out, InputSheet sheet) throws IOException {
    SheetLayout layout = sheet.layout();
    out.writeStringField("sheet", sheet.sheet());
    sheets(out, sheet.file());
    out.writeNumberField("headerRow", layout.headerRow());
    out.writeArrayFieldStart("columns");
    Map<Integer, String> fields = new LinkedHashMap<>();
    layout.columns().forEach(c -> fields.put(c.index(), c.field().key()));
    layout.alsoParties().forEach(c -> fields.put(c.index(), "other_parties"));
    for (SheetLayout.Header h : layout.headers()) {
      out.writeStartArray();
      out.writeString(Column.letters(h.index()));
      out.writeString(h.text());
      out.writeString(fields.getOrDefault(h.index(), ""));
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("notes");
    for (String note : sheet.notes()) {
      out.writeString(note);
    }
    out.writeEndArray();
  }

  private static void sheets(JsonGenerator out, SheetFile file) throws IOException {
    out.writeArrayFieldStart("sheets");
    for (SheetInfo info : file.sheets()) {
      if (!info.hidden()) {
        out.writeString(info.name());
      }
    }
    out.writeEndArray();
  }

  /** The first rows as they are, for a sheet whose header isn't understood. */
  void columns(Context ctx) throws IOException {
    calls.look(
        ctx,
        (file, settings) -> {
          List<String> names =
              file.sheets().stream().filter(s -> !s.hidden()).map(SheetInfo::name).toList();
          String sheet = settings.sheet().orElse(names.isEmpty() ? "" : names.get(0));
          List<List<String>> rows = new ArrayList<>();
          for (CellRow row : file.head(sheet, SHOWN_ROWS)) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(row.number()));
            row.cells().stream().limit(SHOWN_COLUMNS).forEach(c -> cells.add(c.text()));
            rows.add(cells);
          }
          Json.send(ctx, Map.of("sheets", names, "sheet", sheet, "rows", rows));
        });
  }
}
