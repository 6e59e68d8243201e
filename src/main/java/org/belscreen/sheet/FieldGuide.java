package org.belscreen.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A field as it is explained to those who fill it in.
 *
 * @param name the contract's name
 * @param kind {@code text}, {@code date}, {@code number} or {@code list}
 * @param values the values of a closed list; else none
 * @param note what it holds, a sentence or two
 */
public record FieldGuide(String name, String kind, List<String> values, String note) {

  private static final String RESOURCE = "template.csv";

  /** All fields in the order of the template. */
  public static List<FieldGuide> fields() {
    try (InputStream in = FieldGuide.class.getResourceAsStream(RESOURCE);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in)) {
      return records.stream()
          .map(
              r ->
                  new FieldGuide(
                      r.getField("column"),
                      r.getField("kind"),
                      r.getField("values").isEmpty()
                          ? List.of()
                          : List.of(r.getField("values").split(";")),
                      r.getField("note")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
