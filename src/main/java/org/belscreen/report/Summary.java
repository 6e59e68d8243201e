package org.belscreen.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.Judgement;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;

/**
 * Counts over the rows of a run. Takes the results one after the other; memory doesn't grow with
 * their number beyond {@value #DIVERGENT} rows that differ.
 */
public final class Summary {

  /** So many rows of a sort are named; the rest is counted. */
  static final int NAMED = 50;

  /** So many rows on which the two differ are kept with both reasons. */
  static final int DIVERGENT = 10_000;

  private final List<Jurisdiction> jurisdictions;
  private final Map<Jurisdiction, Map<Verdict, Long>> counts = new EnumMap<>(Jurisdiction.class);
  private final Set<Jurisdiction> touched = EnumSet.noneOf(Jurisdiction.class);
  private final Map<Verdict, Map<Verdict, Long>> matrix = new EnumMap<>(Verdict.class);
  private final List<OffDiagonal> offDiagonal = new ArrayList<>();
  private final List<Note> errors = new ArrayList<>();
  private final List<Note> skipped = new ArrayList<>();
  private final List<Note> repairs = new ArrayList<>();
  private final SortedMap<String, BigDecimal> duty = new TreeMap<>();
  private long rows;
  private long errorCount;
  private long skippedCount;
  private long repairedCount;
  private long offDiagonalCount;
  private long provisional;
  private long dutyOpen;

  /** A row on which the United States and the Union differ. */
  public record OffDiagonal(
      int row, String id, Verdict us, Verdict eu, String usWhy, String euWhy) {}

  /** A row and what is to be said about it. */
  public record Note(int row, String id, String text) {}

  /** An empty summary over the jurisdictions asked. */
  public Summary(List<Jurisdiction> jurisdictions) {
    this.jurisdictions = List.copyOf(jurisdictions);
  }

  /** Counts a row. */
  public void add(RowResult row) {
    rows++;
    if (row.judgement().isEmpty()) {
      errorCount++;
      note(errors, row.row(), row.id(), String.join("; ", row.messages()));
      return;
    }
    Judgement j = row.judgement().get();
    for (Judgement.Answer a : j.answers()) {
      counts
          .computeIfAbsent(a.jurisdiction(), k -> new EnumMap<>(Verdict.class))
          .merge(a.verdict(), 1L, Long::sum);
      if (a.touched()) {
        touched.add(a.jurisdiction());
      }
    }
    compare(row, j);
    j.duty().forEach((currency, amount) -> duty.merge(currency, amount, BigDecimal::add));
    dutyOpen += Cells.dutyNeeds(j).isEmpty() ? 0 : 1;
    provisional += j.provisional() ? 1 : 0;
    if (!row.messages().isEmpty()) {
      repairedCount++;
      note(repairs, row.row(), row.id(), String.join("; ", row.messages()));
    }
  }

  /** Counts a row that holds no transaction, such as a total. */
  public void skip(int row, String reason) {
    skippedCount++;
    note(skipped, row, "", reason);
  }

  private void compare(RowResult row, Judgement j) {
    Optional<Judgement.Answer> us = j.answer(Jurisdiction.US);
    Optional<Judgement.Answer> eu = j.answer(Jurisdiction.EU);
    if (us.isEmpty() || eu.isEmpty()) {
      return;
    }
    matrix
        .computeIfAbsent(us.get().verdict(), k -> new EnumMap<>(Verdict.class))
        .merge(eu.get().verdict(), 1L, Long::sum);
    if (us.get().verdict() != eu.get().verdict()) {
      offDiagonalCount++;
      if (offDiagonal.size() < DIVERGENT) {
        offDiagonal.add(
            new OffDiagonal(
                row.row(),
                row.id(),
                us.get().verdict(),
                eu.get().verdict(),
                Reasons.why(us.get(), 300),
                Reasons.why(eu.get(), 300)));
      }
    }
  }

  private static void note(List<Note> notes, int row, String id, String text) {
    if (notes.size() < NAMED) {
      notes.add(new Note(row, id, text));
    }
  }

  public List<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /** Whether any row touches the border of a jurisdiction; always so for the US and the EU. */
  public boolean touched(Jurisdiction j) {
    return j == Jurisdiction.US || j == Jurisdiction.EU || touched.contains(j);
  }

  /** How many rows have a verdict of a jurisdiction. */
  public long count(Jurisdiction jurisdiction, Verdict verdict) {
    return counts.getOrDefault(jurisdiction, Map.of()).getOrDefault(verdict, 0L);
  }

  /** How many rows have both verdicts. */
  public long count(Verdict us, Verdict eu) {
    return matrix.getOrDefault(us, Map.of()).getOrDefault(eu, 0L);
  }

  /** Whether both the United States and the Union were asked. */
  public boolean comparable() {
    return jurisdictions.contains(Jurisdiction.US) && jurisdictions.contains(Jurisdiction.EU);
  }

  /** Whether any row has this verdict or a worse one, for {@code --fail-on}. */
  public boolean reaches(Verdict verdict) {
    return counts.values().stream()
        .flatMap(m -> m.keySet().stream())
        .anyMatch(v -> v.compareTo(verdict) >= 0);
  }

  /** Rows with content, those skipped left out. */
  public long rows() {
    return rows;
  }

  public long errors() {
    return errorCount;
  }

  public long skipped() {
    return skippedCount;
  }

  public long repaired() {
    return repairedCount;
  }

  public long provisional() {
    return provisional;
  }

  /** Rows on which the United States and the Union differ. */
  public long differing() {
    return offDiagonalCount;
  }

  /** Rows whose duty isn't known in full. */
  public long dutyOpen() {
    return dutyOpen;
  }

  /** The duties that are known, by currency. */
  public SortedMap<String, BigDecimal> duty() {
    return Collections.unmodifiableSortedMap(duty);
  }

  /** The first rows on which the United States and the Union differ, for a list at a glance. */
  public List<OffDiagonal> firstDiffering() {
    return List.copyOf(offDiagonal.subList(0, Math.min(NAMED, offDiagonal.size())));
  }

  /** The rows on which they differ, up to a number that nobody reads through. */
  public List<OffDiagonal> divergent() {
    return List.copyOf(offDiagonal);
  }

  /** The first rows that could not be screened, and why. */
  public List<Note> firstErrors() {
    return List.copyOf(errors);
  }

  /** The first rows skipped, and why. */
  public List<Note> firstSkipped() {
    return List.copyOf(skipped);
  }

  /** The first rows repaired while reading, and how. */
  public List<Note> firstRepairs() {
    return List.copyOf(repairs);
  }
}
