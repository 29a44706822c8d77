package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a flood of hashes leaves to other requests, by a clock that tasks and rests put forward. */
class HashingRestTest {
  private static final Duration HASH = Duration.ofMillis(40);
  private static final Duration LEAST_HASH = Duration.ofNanos(20_000);

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong rested = new AtomicLong();
  private final AtomicLong rests = new AtomicLong();
  private final HashingPool pool = new HashingPool(1, now::get, this::rest);

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aFloodOfHashesLeavesHalfOfItsThreadsTimeToOthers() throws Exception {
    flood(HASH, 2, 1_000);
    var share = (double) rested.get() / now.get();
    assertTrue(share > 0.48 && share <= 0.5, "share of time at rest: " + share);
  }

  @Test
  void theFirstSecondIsNoFlood() throws Exception {
    flood(HASH, 2, 25);
    assertEquals(0, rests.get());
  }

  @Test
  void manyWhoLogInAtOnceWaitForNoRest() throws Exception {
    flood(HASH, 25, 25);
    now.addAndGet(Duration.ofHours(1).toNanos());
    flood(HASH, 25, 25);
    assertEquals(0, rests.get());
  }

  @Test
  void aQueueThatIsEmptyNowAndThenIsNoFlood() throws Exception {
    for (var i = 0; i < 100; i++) {
      flood(HASH, 10, 10);
    }
    assertEquals(0, rests.get());
  }

  @Test
  void theLeastHashesNeverRest() throws Exception {
    flood(LEAST_HASH, 16, 200_000);
    assertTrue(now.get() > Duration.ofSeconds(3).toNanos());
    assertEquals(0, rests.get());
  }

  /** Runs so many tasks, of which so many others wait until the last ones begin. */
  private void flood(Duration length, int waiting, int tasks) throws InterruptedException {
    var submitted = new CountDownLatch(1);
    var done = new CountDownLatch(tasks);
    var begun = new AtomicLong();
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            await(submitted);
            now.addAndGet(length.toNanos());
            if (begun.incrementAndGet() + waiting <= tasks) {
              pool.execute(0, this);
            }
            done.countDown();
          }
        };
    for (var i = 0; i < waiting; i++) {
      pool.execute(0, task);
    }
    submitted.countDown();
    assertTrue(done.await(1, TimeUnit.MINUTES));
    awaitIdle();
  }

  /** Until the last task's thread has looked at the queue. */
  private void awaitIdle() throws InterruptedException {
    var idle = new CountDownLatch(1);
    pool.execute(0, idle::countDown);
    assertTrue(idle.await(1, TimeUnit.MINUTES));
  }

  private void rest(long nanos) {
    rests.incrementAndGet();
    rested.addAndGet(nanos);
    now.addAndGet(nanos);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
