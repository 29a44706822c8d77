package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what others do soon, and fails if they do not within half a minute. */
public final class Await {
  /** How long nothing takes that works. */
  public static final long HANGS_AFTER_SECONDS = 30;

  private Await() {}

  public static void until(String what, Callable<Boolean> happened) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANGS_AFTER_SECONDS);
    while (!happened.call()) {
      assertTrue(System.nanoTime() - end < 0, "not within half a minute: " + what);
      Thread.sleep(1);
    }
  }
}
