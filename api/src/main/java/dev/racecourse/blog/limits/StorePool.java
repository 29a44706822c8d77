package dev.racecourse.blog.limits;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Threads that may wait for a database, so that those of the sockets do not. The queue is bounded:
 * a task that finds no place in it is refused. Thread-safe.
 */
public final class StorePool implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int QUEUE = 1024;

  /** Longer than a busy database keeps a thread: who waits longer finds no place in time. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LongSupplier nanos;
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(QUEUE),
          task -> {
            var thread = new Thread(task, "store");
            thread.setDaemon(true);
            return thread;
          });

  /** A pool whose threads start when they are needed. */
  public StorePool() {
    this(System::nanoTime);
  }

  StorePool(LongSupplier nanos) {
    this.nanos = nanos;
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs the task as soon as a thread is free.
   *
   * @param late what is run instead if none was free for seconds
   * @throws RejectedExecutionException if too many wait
   */
  public void execute(Runnable task, Runnable late) {
    var latest = nanos.getAsLong() + PATIENCE.toNanos();
    executor.execute(
        () -> {
          if (nanos.getAsLong() - latest > 0) {
            late.run();
          } else {
            task.run();
          }
        });
  }

  /** How many tasks wait. */
  public int waiting() {
    return executor.getQueue().size();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
