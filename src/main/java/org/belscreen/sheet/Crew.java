package org.belscreen.sheet;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Workers that are made when a thread needs one, used again, and closed at the end. */
final class Crew<W extends RowWorker<?>> implements AutoCloseable {
  private final Supplier<? extends W> maker;
  private final ConcurrentLinkedQueue<W> free = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<W> all = new ConcurrentLinkedQueue<>();

  Crew(Supplier<? extends W> maker) {
    this.maker = maker;
  }

  /** A worker that no other thread has. */
  W take() {
    W worker = free.poll();
    if (worker == null) {
      worker = maker.get();
      all.add(worker);
    }
    return worker;
  }

  void giveBack(W worker) {
    free.add(worker);
  }

  /** Closes every worker; one that is still busy ends with its piece. */
  @Override
  public void close() {
    all.forEach(RowWorker::close);
  }
}
