package dev.racecourse.blog.limits;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that may wait for a database, so that those of the sockets do not. The queue is bounded:
 * a task that finds no place in it is refused. Thread-safe.
 */
public final class StorePool implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int QUEUE = 1024;

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
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs the task as soon as a thread is free.
   *
   * @throws RejectedExecutionException if too many wait
   */
  public void execute(Runnable task) {
    executor.execute(task);
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
