package org.belscreen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.belscreen.transaction.Transaction;
import org.belscreen.transaction.WatchedTransaction;

/**
 * What was found out about rows already screened, for rows that ask the same: that answer alike
 * whatever was asked for it. A row's number, its reference and its day are never asked, nor are
 * texts and amounts that no rule turns on.
 *
 * <p>Shared by all threads and bounded: of two generations of answers the older one is forgotten
 * when the younger is full. Where a sheet hardly repeats itself it rests, and tries again later.
 */
final class AnswerMemory {

  private static final int GENERATION = 32_768;
  private static final int TRIAL = 4_096;
  private static final int REST = 15 * TRIAL;
  private static final double WORTH = 0.05;

  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private volatile AnswerTree young = new AnswerTree();
  private volatile AnswerTree old = new AnswerTree();
  private final Copies copies = new Copies();

  /** The rows of one thread, told to the others now and then. */
  final class Rows {
    private static final int UNTOLD = 64;

    private int askedHere;
    private int answeredHere;
    private boolean worthIt = true;

    /** Whether the next row is to be looked up and its answer kept. */
    boolean isWorthIt() {
      if (askedHere == UNTOLD) {
        tell();
        long rows = asked.sum();
        long phase = rows % (TRIAL + REST);
        worthIt = phase < TRIAL || answered.sum() > WORTH * rows;
      }
      if (!worthIt) {
        askedHere++;
      }
      return worthIt;
    }

    /**
     * What was found out about a row that asks the same.
     *
     * @param t with stand-ins for what the law is blind to
     */
    Optional<Screened> find(Transaction t, LocalDate knownOn) {
      askedHere++;
      Screened answer = young.find(t, knownOn);
      if (answer == null) {
        answer = old.find(t, knownOn);
      }
      if (answer != null) {
        answeredHere++;
      }
      return Optional.ofNullable(answer);
    }

    /** Tells of the rows so far. */
    void tell() {
      asked.add(askedHere);
      answered.add(answeredHere);
      askedHere = 0;
      answeredHere = 0;
    }
  }

  /**
   * Keeps an answer.
   *
   * @param t the row with stand-ins, after all was asked of it
   */
  void put(WatchedTransaction t, LocalDate knownOn, Screened answer) {
    if (young.size() >= GENERATION) {
      turn();
    }
    young.put(t.questions(), t.answers(), knownOn, answer);
  }

  /** What answers have in common. */
  Copies copies() {
    return copies;
  }

  private synchronized void turn() {
    if (young.size() >= GENERATION) {
      copies.clear();
      old = young;
      young = new AnswerTree();
    }
  }

  /** Rows looked up or passed by. */
  long asked() {
    return asked.sum();
  }

  /** Rows for which a known answer served. */
  long answered() {
    return answered.sum();
  }

  /** Answers kept now. */
  int size() {
    return young.size() + old.size();
  }
}
