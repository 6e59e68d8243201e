package org.belscreen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.belscreen.Judgement;
import org.belscreen.screening.PartyReview;

/**
 * The result of one row of the sheet.
 *
 * @param row the sheet's own row number
 * @param id the user's reference, or the row number
 * @param words says the row in a few words, empty where it can't be read: few formats show them
 * @param status {@code screened} or {@code error}
 * @param judgement the verdicts; empty for an error, which has none
 * @param messages repairs made while reading, or what is wrong
 * @param decided near matches that were cleared, or whose clearance doesn't hold any more
 */
public record RowResult(
    int row,
    String id,
    Supplier<String> words,
    Status status,
    Optional<Judgement> judgement,
    List<String> messages,
    List<PartyReview> decided) {

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

  /** A result in which no near match was ever decided. */
  public RowResult(
      int row,
      String id,
      String what,
      Status status,
      Optional<Judgement> judgement,
      List<String> messages) {
    this(row, id, () -> what, status, judgement, messages, List.of());
  }

  /** The row in a few words; empty where it can't be read. */
  public String what() {
    return words.get();
  }

  /** Everything that is to be read with the verdicts: repairs, doubts, decided matches. */
  public List<String> remarks() {
    List<String> all = new ArrayList<>(messages);
    judgement.ifPresent(
        j -> {
          all.addAll(j.messages());
          decided.stream().flatMap(r -> r.words(j.asOf()).stream()).distinct().forEach(all::add);
        });
    return List.copyOf(all);
  }
}
