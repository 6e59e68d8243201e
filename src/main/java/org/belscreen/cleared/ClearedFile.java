package org.belscreen.cleared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The file of cleared matches: CSV with the columns {@code party}, {@code listed entry}, {@code
 * who}, {@code when}, {@code why}, {@code until}, and optionally {@code country}, {@code key} and
 * {@code fingerprint}. A row in which nobody has yet written who, when and why clears nothing.
 *
 * @param name the file's name
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param clearances in the order of the file
 */
public record ClearedFile(String name, String sha256, List<Clearance> clearances) {

  private static final List<String> REQUIRED =
      List.of("party", "listedentry", "who", "when", "why", "until");
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /**
   * Reads the file.
   *
   * @throws ClearedException naming file, line, column and value of what is wrong
   */
  public static ClearedFile read(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw new ClearedException("--cleared " + path + ": there is no such file; check the path");
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ClearedFile(name, sha256, rows(name, bytes));
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof CharacterCodingException) {
          throw new ClearedException(name + " is no UTF-8 text; save it as \"CSV UTF-8\"", e);
        }
      }
      throw new ClearedException(name + " is no readable CSV: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Clearance> rows(String name, byte[] bytes) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (char separator : SEPARATORS) {
      List<Clearance> found = new ArrayList<>();
      Map<String, Integer> columns = new HashMap<>();
      try (CsvReader<CsvRecord> csv =
          CsvReader.builder()
              .fieldSeparator(separator)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text)) {
        for (CsvRecord r : csv) {
          if (!columns.isEmpty()) {
            new Row(name, r, columns).clearance().ifPresent(found::add);
            continue;
          }
          for (int i = 0; i < r.getFieldCount(); i++) {
            columns.putIfAbsent(r.getField(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), i);
          }
          if (!columns.keySet().containsAll(REQUIRED)) {
            columns.clear();
            break;
          }
        }
      }
      if (!columns.isEmpty()) {
        return List.copyOf(found);
      }
    }
    throw new ClearedException(
        name
            + " is no file of cleared matches: its first line must name the columns party, listed"
            + " entry, who, when, why and until; screen --matches FILE writes one to fill in");
  }

  /** A row by its columns. */
  private record Row(String file, CsvRecord record, Map<String, Integer> columns) {

    Optional<Clearance> clearance() {
      if (cell("who").isEmpty() && cell("when").isEmpty() && cell("why").isEmpty()) {
        return Optional.empty();
      }
      LocalDate when = date("when").orElseThrow(() -> wrong("when", "is missing: write the day"));
      Optional<LocalDate> until = date("until");
      if (until.isPresent() && until.get().isBefore(when)) {
        throw wrong("until", "lies before the day on which it was cleared, " + when);
      }
      String key = cell("key");
      return Optional.of(
          new Clearance(
              record.getStartingLineNumber(),
              required("party"),
              optional("country").map(c -> c.toUpperCase(Locale.ROOT)),
              key.isEmpty() ? required("listedentry") : key,
              optional("fingerprint"),
              required("who"),
              when,
              required("why"),
              until));
    }

    private String cell(String column) {
      Integer at = columns.get(column);
      String text = at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
      // What keeps a spreadsheet program from taking a name for a formula.
      return text.startsWith("'") ? text.substring(1) : text;
    }

    private Optional<String> optional(String column) {
      return Optional.of(cell(column)).filter(c -> !c.isEmpty());
    }

    private String required(String column) {
      return optional(column).orElseThrow(() -> wrong(column, "is missing"));
    }

    private Optional<LocalDate> date(String column) {
      try {
        return optional(column).map(LocalDate::parse);
      } catch (DateTimeException e) {
        throw wrong(column, "is no day such as 2026-03-31");
      }
    }

    private ClearedException wrong(String column, String what) {
      return new ClearedException(
          file
              + ", line "
              + record.getStartingLineNumber()
              + ", column "
              + (column.equals("listedentry") ? "listed entry" : column)
              + ", \""
              + cell(column)
              + "\": "
              + what);
    }
  }
}
