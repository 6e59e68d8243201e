package org.belscreen.web;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread brings about. */
public final class Until {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private Until() {}

  /** Waits until it holds; fails where it doesn't within a minute. */
  public static void holds(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
