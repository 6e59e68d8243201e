package org.belscreen.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Pieces of work from a source, done by several threads, handed on in the order of the source. The
 * calling thread reads and hands on; no more pieces are under way than keep the threads busy.
 */
final class OrderedPool {
  private OrderedPool() {}

  /** Gives the next piece, or nothing at the end. */
  @FunctionalInterface
  interface Source<I> {
    Optional<I> next() throws IOException;
  }

  /** Takes finished pieces. */
  @FunctionalInterface
  interface Sink<O> {
    void accept(O piece) throws IOException;
  }

  /**
   * Runs to the end of the source, or to the first failure, which it throws; no thread is left
   * behind.
   *
   * @param threads number of worker threads
   */
  static <I, O> void run(int threads, Source<I> source, Function<I, O> work, Sink<O> sink)
      throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "belscreen-row-worker");
              thread.setDaemon(true);
              return thread;
            });
    ArrayDeque<Future<O>> underway = new ArrayDeque<>();
    try {
      Optional<I> piece = source.next();
      while (piece.isPresent()) {
        I input = piece.get();
        underway.add(pool.submit(() -> work.apply(input)));
        if (underway.size() > threads + 1) {
          sink.accept(result(underway.remove()));
        }
        piece = source.next();
      }
      while (!underway.isEmpty()) {
        sink.accept(result(underway.remove()));
      }
    } finally {
      underway.forEach(f -> f.cancel(true));
      pool.shutdownNow();
    }
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
