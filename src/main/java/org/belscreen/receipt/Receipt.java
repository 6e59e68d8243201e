package org.belscreen.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proof of a run, as plain JSON that is still readable in ten years: what went in, by which law,
 * and a hash of each row's result.
 *
 * @param made when, ISO with offset
 * @param overlays names and hashes of the overlays, in order
 * @param actHashes a hash for each act of the rulebook
 * @param options the command's options that bear on the result
 * @param files hashes of further files that bear on the result, official lists and cleared matches,
 *     by what they are and their names
 */
public record Receipt(
    String version,
    String made,
    String inputName,
    String inputSha256,
    Optional<LocalDate> asOf,
    Optional<LocalDate> knownOn,
    SortedMap<String, String> overlays,
    String rulebookVersion,
    String rulebookSha256,
    SortedMap<String, String> actHashes,
    SortedMap<String, String> options,
    List<RowProof> rows,
    SortedMap<String, String> files) {

  /** A receipt of a run without further files. */
  public Receipt(
      String version,
      String made,
      String inputName,
      String inputSha256,
      Optional<LocalDate> asOf,
      Optional<LocalDate> knownOn,
      SortedMap<String, String> overlays,
      String rulebookVersion,
      String rulebookSha256,
      SortedMap<String, String> actHashes,
      SortedMap<String, String> options,
      List<RowProof> rows) {
    this(
        version,
        made,
        inputName,
        inputSha256,
        asOf,
        knownOn,
        overlays,
        rulebookVersion,
        rulebookSha256,
        actHashes,
        options,
        rows,
        new TreeMap<>());
  }

  /**
   * One row.
   *
   * @param verdicts by jurisdiction; empty for a row that could not be screened
   * @param sha256 of the row's result as JSON
   */
  public record RowProof(
      int row, String id, LocalDate asOf, SortedMap<String, String> verdicts, String sha256) {}
}
