package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.belscreen.transaction.CellRow;
import org.junit.jupiter.api.Test;

/** What a worker holds belongs to the thread that made it: a rule session refuses any other. */
class CrewTest {

  private record Bound(Thread maker, List<Thread> closedBy) implements RowWorker<Boolean> {
    @Override
    public Boolean evaluate(CellRow row) {
      return Thread.currentThread() == maker;
    }

    @Override
    public void close() {
      closedBy.add(Thread.currentThread());
    }
  }

  @Test
  void aThreadNeverGetsTheWorkerThatAnotherHasDoneWith() {
    List<Thread> closed = new CopyOnWriteArrayList<>();
    ExecutorService first = Executors.newSingleThreadExecutor();
    ExecutorService second = Executors.newSingleThreadExecutor();
    try (Crew<Bound> crew = new Crew<>(() -> new Bound(Thread.currentThread(), closed))) {
      Bound one = CompletableFuture.supplyAsync(crew::own, first).join();
      Bound two = CompletableFuture.supplyAsync(crew::own, second).join();
      Bound again = CompletableFuture.supplyAsync(crew::own, first).join();

      assertThat(two).isNotSameAs(one);
      assertThat(two.maker()).isNotSameAs(one.maker());
      assertThat(again).isSameAs(one);
    } finally {
      first.shutdownNow();
      second.shutdownNow();
    }
    assertThat(closed).hasSize(2);
  }
}
