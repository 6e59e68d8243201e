package org.belscreen.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** What differs between a receipt and the same run made again. */
public final class Verification {

  private Verification() {}

  /**
   * The differences in plain sentences; empty where the run is the same.
   *
   * @param then the receipt
   * @param now the same run made again
   */
  public static List<String> differences(Receipt then, Receipt now) {
    List<String> differences = new ArrayList<>();
    if (!then.inputSha256().equals(now.inputSha256())) {
      differences.add(
          "the sheet is another one: "
              + now.inputName()
              + " is not byte for byte the "
              + then.inputName()
              + " of the receipt");
    }
    if (!then.version().equals(now.version())) {
      differences.add(
          "the program is another one: " + then.version() + " then, " + now.version() + " now");
    }
    differences.addAll(hashes("act", then.actHashes(), now.actHashes()));
    if (then.actHashes().equals(now.actHashes())
        && !then.rulebookSha256().equals(now.rulebookSha256())) {
      differences.add("the rulebook's common files differ (country groups or rulebook.yaml)");
    }
    differences.addAll(hashes("overlay", then.overlays(), now.overlays()));
    differences.addAll(hashes("file", then.files(), now.files()));
    differences.addAll(rows(then, now));
    return differences;
  }

  private static List<String> hashes(
      String what, SortedMap<String, String> then, SortedMap<String, String> now) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(then.keySet());
    all.addAll(now.keySet());
    for (String name : all) {
      if (!now.containsKey(name)) {
        differences.add(what + " " + name + " is gone");
      } else if (!then.containsKey(name)) {
        differences.add(what + " " + name + " is new");
      } else if (!then.get(name).equals(now.get(name))) {
        differences.add(what + " " + name + " has changed");
      }
    }
    return differences;
  }

  private static List<String> rows(Receipt then, Receipt now) {
    List<String> differences = new ArrayList<>();
    Map<Integer, Receipt.RowProof> again = new HashMap<>();
    now.rows().forEach(r -> again.put(r.row(), r));
    for (Receipt.RowProof r : then.rows()) {
      Receipt.RowProof n = again.remove(r.row());
      if (n == null) {
        differences.add("row " + r.row() + " (" + r.id() + ") is missing now");
      } else if (!r.verdicts().equals(n.verdicts())) {
        differences.add(
            "row "
                + r.row()
                + " ("
                + r.id()
                + "): the verdicts were "
                + r.verdicts()
                + " and are "
                + n.verdicts());
      } else if (!r.sha256().equals(n.sha256())) {
        differences.add(
            "row "
                + r.row()
                + " ("
                + r.id()
                + "): same verdicts, but reasons, dates or duty differ");
      }
    }
    again.values().stream()
        .sorted(java.util.Comparator.comparingInt(Receipt.RowProof::row))
        .forEach(
            r -> differences.add("row " + r.row() + " (" + r.id() + ") was not in the receipt"));
    return differences;
  }
}
