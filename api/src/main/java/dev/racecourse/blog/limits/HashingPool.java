package dev.racecourse.blog.limits;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Hashes passwords on threads for half of the cores, which rest during a flood ({@link FloodRest}).
 * The queue is so short that the client of a task still waits when its turn comes. A task that
 * finds no place in the queue is refused. Thread-safe: one lock guards the way into the queue, so
 * tasks that come at the same time cannot take the places that they have to leave.
 */
public final class HashingPool implements AutoCloseable {
  private static final int QUEUE = 96;

  private final ThreadPoolExecutor executor;
  private final LongSupplier nanoTime;
  private final LongConsumer parkNanos;
  private final FloodRest flood;

  /** A pool for half of the cores. */
  public HashingPool() {
    this(
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
        System::nanoTime,
        LockSupport::parkNanos);
  }

  HashingPool(int threads, LongSupplier nanoTime, LongConsumer parkNanos) {
    this.nanoTime = nanoTime;
    this.parkNanos = parkNanos;
    flood = new FloodRest(nanoTime.getAsLong());
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
   * @param leaves how many places in the queue the task leaves free
   * @throws RejectedExecutionException if the queue has no place beside these
   */
  public synchronized void execute(int leaves, Runnable task) {
    var waiting = waiting();
    if (waiting >= QUEUE - leaves) {
      throw new RejectedExecutionException("too many tasks wait");
    }
    if (waiting == 0) {
      flood.noneWaits(nanoTime.getAsLong());
    }
    executor.execute(() -> workAndRest(task));
  }

  private void workAndRest(Runnable task) {
    var began = nanoTime.getAsLong();
    task.run();
    var now = nanoTime.getAsLong();
    if (waiting() == 0) {
      flood.noneWaits(now);
    } else {
      rest(flood.restAfter(now - began, now));
    }
  }

  private void rest(long nanos) {
    if (nanos > 0) {
      parkNanos.accept(nanos);
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
