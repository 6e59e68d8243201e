package org.belscreen.report;

import java.util.List;
import java.util.Optional;
import org.belscreen.Judgement;

/**
 * The result of one row of the sheet.
 *
 * @param row the sheet's own row number
 * @param id the user's reference, or the row number
 * @param what the row in a few words; empty where it can't be read
 * @param status {@code screened} or {@code error}
 * @param judgement the verdicts; empty for an error, which has none
 * @param messages repairs made while reading, or what is wrong
 */
public record RowResult(
    int row,
    String id,
    String what,
    Status status,
    Optional<Judgement> judgement,
    List<String> messages) {

  /** Whether the row could be screened. */
  public enum Status {
    SCREENED,
    ERROR
  }

  /** A result without a description. */
  public RowResult(
      int row, String id, Status status, Optional<Judgement> judgement, List<String> messages) {
    this(row, id, "", status, judgement, messages);
  }
}
