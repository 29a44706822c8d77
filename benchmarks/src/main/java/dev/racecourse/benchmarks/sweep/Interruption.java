package dev.racecourse.benchmarks.sweep;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a SIGTERM, while a sweep runs: ends the fork that measures, at which the sweep ends
 * and shows what it has. Thread-safe: one volatile flag and a latch.
 */
final class Interruption implements AutoCloseable {
  private static final int PATIENCE_TENTHS = 150;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean interrupted;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isInterrupted() {
    return interrupted;
  }

  private void interrupt() {
    interrupted = true;
    try {
      for (var tenth = 0; tenth < PATIENCE_TENTHS; tenth++) {
        // More than once: another fork may be about to start.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        if (done.await(100, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}
