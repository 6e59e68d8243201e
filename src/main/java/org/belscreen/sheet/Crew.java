package org.belscreen.sheet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Workers, one for each thread that asks, closed at the end. A rule session belongs to the thread
 * that opened it, so a worker is never handed on to another thread.
 */
final class Crew<W extends RowWorker<?>> implements AutoCloseable {
  private final Supplier<? extends W> maker;
  private final Map<Thread, W> workers = new ConcurrentHashMap<>();

  Crew(Supplier<? extends W> maker) {
    this.maker = maker;
  }

  /** The calling thread's worker. */
  W own() {
    return workers.computeIfAbsent(Thread.currentThread(), thread -> maker.get());
  }

  /** Closes every worker; one that is still busy ends with its piece. */
  @Override
  public void close() {
    workers.values().forEach(RowWorker::close);
  }
}
