package org.belscreen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.belscreen.transaction.Fields;
import org.belscreen.transaction.Transaction;

/**
 * What was found out about rows already screened, for rows that ask the same: that have the same in
 * every field that was read for the answer. A row's number, its reference and its day are never
 * read, nor are texts and amounts that no rule asked for.
 *
 * <p>Shared by all threads and bounded: of two generations of answers the older one is forgotten
 * when the younger is full. Where a sheet hardly repeats itself it rests, and tries again later.
 */
final class AnswerMemory {

  private static final int GENERATION = 8_192;
  private static final int MOST_KINDS = 16;
  private static final int TRIAL = 4_096;
  private static final int REST = 15 * TRIAL;
  private static final double WORTH = 0.05;

  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();

  /** The sets of fields that answers turned on, one bit a field. */
  private volatile long[] kinds = {};

  private volatile Map<Question, Screened> young = new ConcurrentHashMap<>();
  private volatile Map<Question, Screened> old = Map.of();

  /** What an answer turned on: some fields of a transaction and the known-on day. */
  private record Question(long fields, int hash, Transaction transaction, LocalDate knownOn) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question q
          && q.fields == fields
          && q.hash == hash
          && q.knownOn.equals(knownOn)
          && Fields.same(q.transaction, transaction, fields);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Whether the next row is to be looked up and its answer kept. */
  boolean isWorthIt() {
    long rows = asked.sum();
    long phase = rows % (TRIAL + REST);
    if (phase < TRIAL || answered.sum() > WORTH * rows) {
      return true;
    }
    asked.increment();
    return false;
  }

  /** What was found out about a row that asks the same; the row's own transaction put into it. */
  Optional<Screened> find(Transaction t, LocalDate knownOn) {
    asked.increment();
    long[] known = kinds;
    long all = 0;
    for (long kind : known) {
      all |= kind;
    }
    int[] hashes = Fields.hashes(t, all);
    for (long kind : known) {
      Question question = new Question(kind, Fields.hash(hashes, kind), t, knownOn);
      Screened answer = young.get(question);
      if (answer == null) {
        answer = old.get(question);
        if (answer != null) {
          keep(question, answer);
        }
      }
      if (answer != null) {
        answered.increment();
        return Optional.of(answer.of(t));
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps an answer.
   *
   * @param fields those that were read for it
   */
  void put(Transaction t, long fields, LocalDate knownOn, Screened answer) {
    if (Arrays.stream(kinds).noneMatch(k -> k == fields) && !add(fields)) {
      return;
    }
    int hash = Fields.hash(Fields.hashes(t, fields), fields);
    keep(new Question(fields, hash, t, knownOn), answer);
  }

  private synchronized boolean add(long fields) {
    long[] known = kinds;
    if (known.length == MOST_KINDS) {
      return false;
    }
    long[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = fields;
    kinds = more;
    return true;
  }

  private void keep(Question question, Screened answer) {
    if (young.size() >= GENERATION) {
      turn();
    }
    young.put(question, answer);
  }

  private synchronized void turn() {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
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
