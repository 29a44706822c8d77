package dev.racecourse.blog.limits;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Where passwords are hashed: threads for half of the cores, each of which rests as long as it
 * worked while others wait, as a flood of logins must leave most of the machine to all other
 * requests; and a queue so short that the client of a task is still there when its turn comes.
 * Refuses what the queue has no room for. Thread-safe, as its executor is.
 */
public final class HashingPool implements Executor, AutoCloseable {
  private static final int QUEUE = 64;

  private final ThreadPoolExecutor executor;

  /** A pool for half of the cores. */
  public HashingPool() {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            task -> {
              var thread = new Thread(task, "hashing");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs the task as soon as a thread is free.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the queue is full
   */
  @Override
  public void execute(Runnable task) {
    executor.execute(() -> workAndRest(task));
  }

  private void workAndRest(Runnable task) {
    var began = System.nanoTime();
    task.run();
    if (!executor.getQueue().isEmpty()) {
      LockSupport.parkNanos(System.nanoTime() - began);
    }
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
