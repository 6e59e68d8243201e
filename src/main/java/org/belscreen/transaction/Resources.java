package org.belscreen.transaction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that are packed with this package. */
final class Resources {

  private Resources() {}

  /** The records of a CSV resource beside this class. */
  static List<NamedCsvRecord> csv(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its word list " + name);
      }
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return csv.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " can't be read", e);
    }
  }
}
