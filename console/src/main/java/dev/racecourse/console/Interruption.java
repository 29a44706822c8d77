package dev.racecourse.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT and SIGTERM into an interrupt of the thread that made this, and keeps the JVM alive
 * until that thread closes this. Thread-safe: one volatile flag and a latch.
 *
 * <p>Close it before {@link System#exit}, which waits for shutdown hooks, and so would this.
 */
public final class Interruption implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private final String program;
  private final Duration patience;
  private final PrintStream err;
  private volatile boolean interrupted;

  /**
   * Listens from now on.
   *
   * @param program the name of the command, for the error line
   * @param patience how long the thread may take to close this, once it is interrupted
   * @param err where to say that it took longer
   */
  public Interruption(String program, Duration patience, PrintStream err) {
    this.program = program;
    this.patience = patience;
    this.err = err;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether a signal has come. */
  public boolean isInterrupted() {
    return interrupted;
  }

  private void interrupt() {
    interrupted = true;
    worker.interrupt();
    try {
      if (!closed.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        err.println(
            program
                + ": gave up "
                + DurationText.format(patience)
                + " after the interrupt; what is unfinished is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the JVM end. */
  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}
