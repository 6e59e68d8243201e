package org.belscreen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.cleared.ClearedFile;
import org.belscreen.law.Jurisdiction;
import org.belscreen.lists.ListsUsed;

/**
 * What a run was: enough to do it again.
 *
 * @param version of the program
 * @param rulebookVersion of the law
 * @param rulebookSha256 hash over the rules folder
 * @param verifiedThrough the day up to which all law was checked
 * @param asOf the one day judged, unless each row has its own
 * @param knownOn the day whose knowledge counts, if asked
 * @param overlay the overlay's name, if one was used
 * @param inputName the input's file name
 * @param inputSha256 hash of the input
 * @param rows rows of the input with content
 * @param notes what the user should know about how the input was read
 * @param time when the run was made, ISO with offset; empty where the result must be reproducible
 * @param lists the official lists used beside the rulebook
 * @param cleared the file of cleared matches, if one was used
 */
public record RunInfo(
    String version,
    String rulebookVersion,
    String rulebookSha256,
    LocalDate verifiedThrough,
    Optional<LocalDate> asOf,
    Optional<LocalDate> knownOn,
    Optional<String> overlay,
    String inputName,
    String inputSha256,
    long rows,
    List<Jurisdiction> jurisdictions,
    List<String> notes,
    String time,
    ListsUsed lists,
    Optional<ClearedFile> cleared) {

  /** A run whose input gave nothing to be noticed. */
  public RunInfo(
      String version,
      String rulebookVersion,
      String rulebookSha256,
      LocalDate verifiedThrough,
      Optional<LocalDate> asOf,
      Optional<LocalDate> knownOn,
      Optional<String> overlay,
      String inputName,
      String inputSha256,
      long rows,
      List<Jurisdiction> jurisdictions,
      String time) {
    this(
        version,
        rulebookVersion,
        rulebookSha256,
        verifiedThrough,
        asOf,
        knownOn,
        overlay,
        inputName,
        inputSha256,
        rows,
        jurisdictions,
        List.of(),
        time,
        ListsUsed.NONE,
        Optional.empty());
  }

  /** The same run with the number of its rows. */
  public RunInfo withRows(long number) {
    return new RunInfo(
        version,
        rulebookVersion,
        rulebookSha256,
        verifiedThrough,
        asOf,
        knownOn,
        overlay,
        inputName,
        inputSha256,
        number,
        jurisdictions,
        notes,
        time,
        lists,
        cleared);
  }

  /** The same run with what was noticed while reading. */
  public RunInfo withNotes(List<String> noticed) {
    return new RunInfo(
        version,
        rulebookVersion,
        rulebookSha256,
        verifiedThrough,
        asOf,
        knownOn,
        overlay,
        inputName,
        inputSha256,
        rows,
        jurisdictions,
        noticed,
        time,
        lists,
        cleared);
  }

  /** The same run beside official lists and cleared matches. */
  public RunInfo beside(ListsUsed official, Optional<ClearedFile> decided) {
    return new RunInfo(
        version,
        rulebookVersion,
        rulebookSha256,
        verifiedThrough,
        asOf,
        knownOn,
        overlay,
        inputName,
        inputSha256,
        rows,
        jurisdictions,
        notes,
        time,
        official,
        decided);
  }

  /** Hashes of the further files that bear on the result, by what they are and their names. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    lists.files().forEach(f -> files.put("list " + f.published() + " " + f.name(), f.sha256()));
    cleared.ifPresent(c -> files.put("cleared " + c.name(), c.sha256()));
    return files;
  }
}
