package dev.racecourse.blog.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where passwords are hashed: as many threads as there are cores, and a queue so short that whoever
 * is in it is still waiting when it is his turn. Refuses what the queue has no room for.
 */
final class HashingPool implements Executor, AutoCloseable {
  private static final int QUEUE = 64;

  private final ThreadPoolExecutor executor;

  HashingPool() {
    var cores = Runtime.getRuntime().availableProcessors();
    executor =
        new ThreadPoolExecutor(
            cores,
            cores,
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
    executor.execute(task);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
