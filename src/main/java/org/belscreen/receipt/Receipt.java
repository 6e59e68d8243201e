package org.belscreen.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proof of a run, as plain JSON that is still readable in ten years: what went in, by which law,
 * and a hash of each row's result. Enough to make the run again, given the sheet.
 *
 * @param sealed whether the receipt is as it was written
 */
public record Receipt(Head head, List<RowProof> rows, boolean sealed) {

  /**
   * What the run was.
   *
   * @param version of the program
   * @param made when, ISO with offset
   * @param overlays in order, with their whole texts
   * @param acts a hash for each act of the rulebook
   * @param options the command's options that bear on the result
   * @param files hashes of official lists and cleared matches, by what they are and their names
   */
  public record Head(
      String version,
      String made,
      String inputName,
      String inputSha256,
      Optional<LocalDate> asOf,
      Optional<LocalDate> knownOn,
      List<Overlay> overlays,
      String rulebookVersion,
      String rulebookSha256,
      SortedMap<String, String> acts,
      SortedMap<String, String> options,
      SortedMap<String, String> files) {

    /** A run without official lists and cleared matches. */
    public Head(
        String version,
        String made,
        String inputName,
        String inputSha256,
        Optional<LocalDate> asOf,
        Optional<LocalDate> knownOn,
        List<Overlay> overlays,
        String rulebookVersion,
        String rulebookSha256,
        SortedMap<String, String> acts,
        SortedMap<String, String> options) {
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
          acts,
          options,
          new TreeMap<>());
    }
  }

  /** An overlay's file. */
  public record Overlay(String name, String sha256, String text) {}

  /**
   * One row.
   *
   * @param asOf the day judged; empty for a row that could not be screened
   * @param verdicts by jurisdiction; none for a row that could not be screened
   * @param measures ids of what was found, in order
   * @param sha256 of the row's result as JSON
   */
  public record RowProof(
      int row,
      String id,
      Optional<LocalDate> asOf,
      SortedMap<String, String> verdicts,
      List<String> measures,
      String sha256) {}
}
