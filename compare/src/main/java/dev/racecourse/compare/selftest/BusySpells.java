package dev.racecourse.compare.selftest;

import java.time.Duration;

/**
 * Keeps a core busy now and then, as other programs on a machine do: 5 s of each 20. Its CPU time
 * is that of compare, which is none of the measured processes.
 */
final class BusySpells implements AutoCloseable {

  private static final Duration BUSY = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final Thread thread = new Thread(BusySpells::comeAndGo, "busy-spells");

  void begin() {
    thread.setDaemon(true);
    thread.start();
  }

  private static void comeAndGo() {
    try {
      while (true) {
        var end = System.nanoTime() + BUSY.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
          Thread.onSpinWait();
        }
        Thread.sleep(QUIET.toMillis());
      }
    } catch (InterruptedException e) {
      // The comparison is over.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
