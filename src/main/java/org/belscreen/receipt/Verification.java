package org.belscreen.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What differs between a receipt and the same run made again, told piece by piece as the rows come.
 */
public final class Verification {

  /** So many rows that differ are named. */
  public static final int NAMED = 50;

  /**
   * One difference.
   *
   * @param what {@code receipt}, {@code sheet}, {@code program}, {@code act}, {@code rulebook},
   *     {@code overlay}, {@code file} or {@code row}
   * @param name which one; empty where there is only one
   * @param says in a sentence
   */
  public record Difference(String what, String name, String says) {}

  private final Receipt then;
  private final List<Difference> differences = new ArrayList<>();
  private final Map<Integer, Receipt.RowProof> left = new HashMap<>();
  private long same;
  private long differing;

  /** Compares what the runs were made of. */
  public Verification(Receipt then, Receipt.Head now) {
    this.then = then;
    Receipt.Head was = then.head();
    if (!then.sealed()) {
      add("receipt", "", "the receipt itself was changed after it was written: its seal is broken");
    }
    for (Receipt.Overlay o : was.overlays()) {
      if (!Hashes.sha256(o.text()).equals(o.sha256())) {
        add("overlay", o.name(), "overlay " + o.name() + " is not the text whose hash it has");
      }
    }
    if (!was.inputSha256().equals(now.inputSha256())) {
      add(
          "sheet",
          now.inputName(),
          "the sheet is another one: "
              + now.inputName()
              + " is not byte for byte the "
              + was.inputName()
              + " of the receipt");
    }
    if (!was.version().equals(now.version())) {
      add(
          "program",
          now.version(),
          "the program is another one: " + was.version() + " then, " + now.version() + " now");
    }
    hashes("act", was.acts(), now.acts());
    hashes("file", was.files(), now.files());
    if (was.acts().equals(now.acts())) {
      if (!was.rulebookSha256().equals(now.rulebookSha256())) {
        add(
            "rulebook",
            "",
            "the rulebook's common files differ: the country groups or rulebook.yaml");
      } else if (!was.rulebookVersion().equals(now.rulebookVersion())) {
        add(
            "rulebook",
            "",
            "the rulebook calls itself "
                + now.rulebookVersion()
                + ", the receipt calls it "
                + was.rulebookVersion());
      }
    }
    then.rows().forEach(r -> left.put(r.row(), r));
  }

  private void add(String what, String name, String says) {
    differences.add(new Difference(what, name, says));
  }

  private void hashes(String what, SortedMap<String, String> was, SortedMap<String, String> now) {
    TreeSet<String> all = new TreeSet<>(was.keySet());
    all.addAll(now.keySet());
    for (String name : all) {
      String one = what + " " + name;
      if (!now.containsKey(name)) {
        add(what, name, one + (what.equals("file") ? " was not given" : " is gone"));
      } else if (!was.containsKey(name)) {
        add(what, name, one + " is new");
      } else if (!was.get(name).equals(now.get(name))) {
        add(what, name, one + " has changed");
      }
    }
  }

  /** Tells of something that kept the run from being made again. */
  public void prevented(String what, String name, String says) {
    add(what, name, says);
  }

  /** Compares a row of the run made again. */
  public void row(Receipt.RowProof now) {
    Receipt.RowProof was = left.remove(now.row());
    if (now.equals(was)) {
      same++;
      return;
    }
    String name = "row " + now.row() + " (" + now.id() + ")";
    if (was == null) {
      differs(now, name + " was not in the receipt");
    } else if (!was.verdicts().equals(now.verdicts())) {
      differs(now, name + ": the verdicts were " + was.verdicts() + " and are " + now.verdicts());
    } else if (!was.asOf().equals(now.asOf())) {
      differs(
          now,
          name
              + ": it was judged on "
              + was.asOf().map(Object::toString).orElse("no day")
              + " and is judged on "
              + now.asOf().map(Object::toString).orElse("no day"));
    } else {
      differs(now, name + ": same verdicts, but reasons, dates, duty or messages differ");
    }
  }

  private void differs(Receipt.RowProof row, String says) {
    if (differing++ < NAMED) {
      add("row", String.valueOf(row.row()), says);
    }
  }

  /** Ends the comparison: rows of the receipt that didn't come are missing. */
  public Verification end() {
    then.rows().stream()
        .filter(r -> left.containsKey(r.row()))
        .forEach(r -> differs(r, "row " + r.row() + " (" + r.id() + ") is missing now"));
    left.clear();
    return this;
  }

  /** What differs, the first rows by name; empty where nothing does. */
  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** Rows whose result is the same, byte for byte. */
  public long same() {
    return same;
  }

  /** Rows whose result differs. */
  public long differing() {
    return differing;
  }
}
