package org.belscreen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.law.Jurisdiction;
import org.belscreen.run.Unusable;

/** The options that bear on a result, as a receipt keeps them. */
final class ReceiptOptions {

  private static final String JURISDICTIONS = "jurisdictions";
  private static final String STRICT = "strict";
  private static final String SHEET = "sheet";
  private static final String DATE_ORDER = "dateOrder";
  private static final String PROGRAMMES = "programmes";
  private static final String MAP = "map.";

  final JurisdictionOption jurisdictions = new JurisdictionOption();
  final SheetOptions sheet = new SheetOptions();
  final boolean strict;

  /** Whose parties of official lists made verdicts; empty for the ordinary ones. */
  List<String> programmes = List.of();

  private ReceiptOptions(boolean strict) {
    this.strict = strict;
  }

  static SortedMap<String, String> of(
      List<Jurisdiction> jurisdictions,
      boolean strict,
      SheetOptions sheet,
      List<String> programmes) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put(JURISDICTIONS, String.join(",", jurisdictions.stream().map(Enum::name).toList()));
    options.put(STRICT, String.valueOf(strict));
    if (!programmes.isEmpty()) {
      options.put(PROGRAMMES, String.join(",", programmes));
    }
    if (sheet.sheet != null) {
      options.put(SHEET, sheet.sheet);
    }
    if (sheet.dateOrder != null) {
      options.put(DATE_ORDER, sheet.dateOrder);
    }
    for (int i = 0; i < sheet.maps.size(); i++) {
      options.put(MAP + i, sheet.maps.get(i));
    }
    return options;
  }

  /**
   * The options of a receipt, to make its run again.
   *
   * @throws Unusable if there is one that this program doesn't know
   */
  static ReceiptOptions read(String receipt, Map<String, String> kept) {
    SortedMap<String, String> options = new TreeMap<>(kept);
    ReceiptOptions read = new ReceiptOptions("true".equals(options.remove(STRICT)));
    String names = options.remove(JURISDICTIONS);
    if (names != null) {
      read.jurisdictions.names = List.of(names.split(","));
    }
    String programmes = options.remove(PROGRAMMES);
    if (programmes != null) {
      read.programmes = List.of(programmes.split(","));
    }
    read.sheet.sheet = options.remove(SHEET);
    read.sheet.dateOrder = options.remove(DATE_ORDER);
    List<String> maps = new ArrayList<>();
    for (int i = 0; options.containsKey(MAP + i); i++) {
      maps.add(options.remove(MAP + i));
    }
    read.sheet.maps = maps;
    if (!options.isEmpty()) {
      throw new Unusable(
          receipt
              + " was made with an option that this program doesn't know: "
              + String.join(", ", options.keySet()));
    }
    return read;
  }
}
