package org.belscreen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.LawCases;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.ReadOptions;
import org.belscreen.transaction.RowResult;
import org.belscreen.transaction.SheetRef;
import org.belscreen.transaction.TransactionReader;

/**
 * The build step that puts the law's own cases to the rule engine and keeps how they match each
 * rule, so that at start rows of the same shape need not be put to it again.
 */
public final class MatchesBuild {

  private static final List<String> PARTIES =
      List.of("buyer", "end_user", "seller", "carrier", "bank");

  private MatchesBuild() {}

  /**
   * Runs the cases of the compiled rulebook.
   *
   * @param args the classes folder
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).resolve(RuleEngine.MATCHES);
    RuleEngine engine = RuleEngine.bundled();
    String known = Files.exists(file) ? Files.readString(file) : "";
    if (engine.isOfThisLaw(known)) {
      return;
    }
    TransactionReader reader =
        TransactionReader.ofFields(new SheetRef("cases.csv", ""), ReadOptions.NONE);
    try (Screener screener = new Screener.Shared(engine).newScreener()) {
      int row = 1;
      for (Map<String, String> fields : LawCases.all(engine.files())) {
        Map<String, String> stated = stated(fields);
        screen(reader, screener, row, stated);
        // The same with the party in further places: sheets name one firm as buyer and end user.
        Optional<String> name = PARTIES.stream().filter(stated::containsKey).findFirst();
        for (String place : name.isPresent() ? PARTIES : List.<String>of()) {
          if (stated.putIfAbsent(place, stated.get(name.get())) == null) {
            screen(reader, screener, row, stated);
          }
        }
        row++;
      }
    }
    Files.writeString(file, engine.matches());
  }

  private static void screen(
      TransactionReader reader, Screener screener, int row, Map<String, String> stated) {
    if (reader.readFields(row, stated) instanceof RowResult.Read read) {
      screener.screen(read.transaction());
    }
  }

  private static Map<String, String> stated(Map<String, String> fields) {
    Map<String, String> stated = new LinkedHashMap<>();
    fields.forEach(
        (column, value) -> {
          if (!value.isBlank() && Field.ofKey(column).isPresent()) {
            stated.put(column, value);
          }
        });
    return stated;
  }
}
