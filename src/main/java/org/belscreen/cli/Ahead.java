package org.belscreen.cli;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;

/**
 * The bundled law, loaded by another thread while this one reads the command line and opens the
 * sheet: together these are what a user waits for. What goes wrong there is met by whoever asks.
 */
final class Ahead {

  private static final AtomicReference<Ahead> STARTED = new AtomicReference<>();

  private final CompletableFuture<RuleEngine> engine = new CompletableFuture<>();
  private final CompletableFuture<Screener.Shared> shared = new CompletableFuture<>();

  private Ahead() {}

  /** Starts loading where a command will want the bundled law. */
  static void start(String... args) {
    boolean wanted =
        args.length > 1
            && (args[0].equals("screen") || Commands.ALL.containsKey(args[0]))
            && !args[0].equals("template")
            && !ownLaw(args);
    if (!wanted) {
      STARTED.set(null);
      return;
    }
    Ahead ahead = new Ahead();
    STARTED.set(ahead);
    Thread thread = new Thread(ahead::load, "belscreen-law");
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean ownLaw(String... args) {
    for (String a : args) {
      if (a.startsWith("--rules") || a.equals("--help")) {
        return true;
      }
    }
    return false;
  }

  private void load() {
    try {
      engine.complete(RuleEngine.bundled());
      shared.complete(new Screener.Shared(engine.join()));
    } catch (RuntimeException | Error e) {
      engine.completeExceptionally(e);
      shared.completeExceptionally(e);
    }
  }

  /** The bundled law. */
  static RuleEngine engine() {
    Ahead ahead = STARTED.get();
    return ahead == null ? RuleEngine.bundled() : joined(ahead.engine);
  }

  /** What screeners share, if it was made ahead for the very law; it is given away once. */
  static Optional<Screener.Shared> shared(RuleEngine law) {
    Ahead ahead = STARTED.get();
    boolean mine = ahead != null && ahead.engine.getNow(null) == law;
    return mine && STARTED.compareAndSet(ahead, null)
        ? Optional.of(joined(ahead.shared))
        : Optional.empty();
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException | CancellationException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}
