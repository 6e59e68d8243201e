package org.belscreen.lists;

import java.time.LocalDate;
import java.util.List;

/**
 * The official lists that a run used, for its report.
 *
 * @param programmes what was chosen to make verdicts
 * @param differences where the files and the rulebook don't agree
 * @param notes what the user should know of the reading
 */
public record ListsUsed(
    List<File> files, List<String> programmes, List<Difference> differences, List<String> notes) {

  /** No list was given. */
  public static final ListsUsed NONE = new ListsUsed(List.of(), List.of(), List.of(), List.of());

  /**
   * A file.
   *
   * @param kind what it is, in words
   * @param published the day as of which it counts
   * @param how where that day comes from
   * @param entries its parties, or its rows where it holds parts of them
   * @param used how many parties of its publication bear on verdicts
   */
  public record File(
      String name,
      String kind,
      LocalDate published,
      String how,
      String sha256,
      int entries,
      int used) {}

  /**
   * A disagreement.
   *
   * @param list label of the rulebook's list
   * @param parties the names
   * @param what the disagreement and what follows, in words, without the names
   */
  public record Difference(
      String list, String file, LocalDate published, List<String> parties, String what) {

    private static final int NAMED = 5;

    /** One sentence with the first names. */
    public String sentence() {
      String named = String.join("; ", parties.stream().limit(NAMED).toList());
      String more = parties.size() > NAMED ? " and " + (parties.size() - NAMED) + " more" : "";
      return what + ": " + named + more;
    }
  }

  public boolean any() {
    return !files.isEmpty();
  }
}
