package dev.racecourse.benchmarks.load;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT and SIGTERM into an interrupt of the thread that made this, and keeps the JVM alive
 * until that thread is done, for 10 seconds at most.
 */
final class Interruption {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread main = Thread.currentThread();
  private final Thread hook;
  private final PrintStream err;

  Interruption(PrintStream err) {
    this.err = err;
    hook = new Thread(this::interrupt, "load-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    main.interrupt();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println(
            "load: gave up 10 seconds after the interrupt; what is unfinished by then is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the thread is done. */
  void over() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}
