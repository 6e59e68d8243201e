package org.belscreen.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belscreen.sheet.SheetException;
import org.belscreen.sheet.SheetFile;
import org.belscreen.sheet.SheetInfo;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;
import org.belscreen.transaction.Column;
import org.belscreen.transaction.ColumnEvidence;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.HeaderResult;
import org.belscreen.transaction.Headers;
import org.belscreen.transaction.Holding;
import org.belscreen.transaction.OwnershipSheet;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.SheetLayout;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.TransactionReader;

/**
 * The user's file, opened, with the sheet to screen and how its rows are read.
 *
 * @param notes what the user should know about how the header was read
 */
public record InputSheet(
    SheetFile file, String sheet, SheetLayout layout, TransactionReader reader, List<String> notes)
    implements AutoCloseable {

  /** Rows looked at to see whether dates and numbers are texts at all. */
  private static final int SAMPLE = 200;

  /**
   * Finds the sheet to screen and how its rows are read. Closes the file where that fails.
   *
   * @param asOf the day judged for all rows, if given
   */
  public static InputSheet of(
      SheetFile file, SheetSettings settings, Optional<LocalDate> asOf, int threads)
      throws SheetException {
    try {
      SheetLayout layout = layout(file, settings);
      String sheet = layout.where().sheet();
      ReadOptions how = new ReadOptions(asOf, settings.order());
      ColumnEvidence evidence = new ColumnEvidence(layout);
      if (textual(file, layout)) {
        file.process(
            sheet,
            layout.firstDataRow(),
            threads,
            () ->
                row -> {
                  evidence.see(row);
                  return Boolean.TRUE;
                },
            seen -> {});
      }
      List<String> notes = new ArrayList<>(layout.notes());
      notes.addAll(others(file, layout, settings));
      if (asOf.isEmpty() && layout.column(Field.DATE).isEmpty()) {
        notes.add(
            "No column is read as date, so no row can be judged: say which holds it with --map"
                + " \"Their header=date\", or judge all rows on one day with --as-of. "
                + readAs(layout));
      }
      List<Holding> book = ownership(file, sheet);
      return new InputSheet(
          file, sheet, layout, TransactionReader.of(layout, how, evidence, book), notes);
    } catch (SheetException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static SheetLayout layout(SheetFile file, SheetSettings settings) throws SheetException {
    if (settings.sheet().isPresent()) {
      HeaderResult result = find(file, settings.sheet().get(), settings);
      if (result instanceof HeaderResult.Found found) {
        return found.layout();
      }
      throw new SheetException(message(result));
    }
    String first = null;
    List<String> hidden = new ArrayList<>();
    for (SheetInfo info : file.sheets()) {
      if (info.hidden()) {
        hidden.add(info.name());
        continue;
      }
      if (OwnershipSheet.isName(info.name())) {
        continue;
      }
      HeaderResult result = find(file, info.name(), settings);
      if (result instanceof HeaderResult.Found found) {
        return found.layout();
      }
      if (result instanceof HeaderResult.Refused) {
        throw new SheetException(message(result));
      }
      first = first == null ? message(result) : first;
    }
    throw new SheetException(
        (first == null ? file.name() + " has no visible sheet with rows." : first)
            + (hidden.isEmpty()
                ? ""
                : " Hidden sheets are not looked at unless named, for example --sheet \""
                    + hidden.get(0)
                    + "\"."));
  }

  /** Says which other sheets look as if they held transactions too. */
  private static List<String> others(SheetFile file, SheetLayout chosen, SheetSettings settings) {
    List<String> others = new ArrayList<>();
    for (SheetInfo info : settings.sheet().isPresent() ? List.<SheetInfo>of() : file.sheets()) {
      boolean other = !info.name().equals(chosen.where().sheet()) && !info.hidden();
      if (other && !OwnershipSheet.isName(info.name())) {
        try {
          if (find(file, info.name(), settings) instanceof HeaderResult.Found found
              && found.layout().columns().size() > 2) {
            others.add("\"" + info.name() + "\"");
          }
        } catch (SheetException e) {
          // What isn't screened may be broken.
        }
      }
    }
    return others.isEmpty()
        ? List.of()
        : List.of(
            "Only the sheet \""
                + chosen.where().sheet()
                + "\" is screened; "
                + String.join(", ", others)
                + " has a header too: screen it with --sheet");
  }

  private static HeaderResult find(SheetFile file, String sheet, SheetSettings settings)
      throws SheetException {
    return Headers.find(
        new SheetRef(file.name(), sheet),
        file.head(sheet, Headers.SEARCHED_ROWS),
        settings.columns());
  }

  private static String message(HeaderResult result) {
    if (result instanceof HeaderResult.Refused refused) {
      return refused.message();
    }
    return ((HeaderResult.NotRecognised) result).message();
  }

  /** Whether some date or number is a text, so that only the whole column can show its style. */
  private static boolean textual(SheetFile file, SheetLayout layout) throws SheetException {
    for (CellRow row : file.head(layout.where().sheet(), SAMPLE)) {
      if (row.number() < layout.firstDataRow()) {
        continue;
      }
      for (Column column : layout.columns()) {
        if (ColumnEvidence.matters(column.field())
            && row.cell(column.index()).kind() == CellValue.Kind.TEXT) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Holding> ownership(SheetFile file, String screened) throws SheetException {
    List<Holding> book = new ArrayList<>();
    for (SheetInfo info : file.sheets()) {
      if (OwnershipSheet.isName(info.name()) && !info.name().equals(screened)) {
        SheetRef where = new SheetRef(file.name(), info.name());
        List<CellRow> rows = new ArrayList<>();
        file.process(
            info.name(),
            1,
            1,
            () -> row -> CellRow.of(row.number(), row.hidden(), row.cells()),
            rows::add);
        OwnershipSheet.Book owners = OwnershipSheet.read(where, rows);
        if (!owners.problems().isEmpty()) {
          // An owner left out could be the one that decides: no row may be screened without it.
          throw new SheetException(owners.problems().get(0).sentence());
        }
        book.addAll(owners.holdings());
      }
    }
    return book;
  }

  /** Which columns are read, as what. */
  public String readAs() {
    return readAs(layout);
  }

  private static String readAs(SheetLayout layout) {
    return "Read are "
        + layout.columns().stream()
            .map(c -> c.label() + " as " + c.field().key())
            .collect(Collectors.joining(", "))
        + ".";
  }

  @Override
  public void close() {
    file.close();
  }
}
