package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who gets a place in the queue. */
class HashingPoolTest {
  private static final int THREADS = 3;
  private static final int CLIENTS = 8;

  private final CountDownLatch release = new CountDownLatch(1);
  private final HashingPool pool = new HashingPool(THREADS, System::nanoTime, nanos -> {});

  @AfterEach
  void close() {
    release.countDown();
    pool.close();
  }

  @Test
  void whatTheQueueHasNoRoomForIsRefused() {
    for (var i = 0; i < THREADS + 96; i++) {
      pool.execute(0, this::await);
    }
    assertEquals(96, pool.waiting());
    assertThrows(RejectedExecutionException.class, () -> pool.execute(0, () -> {}));
  }

  @Test
  void anErrorInATaskTakesNoThreadAway() throws Exception {
    for (var i = 0; i < THREADS; i++) {
      pool.execute(
          0,
          () -> {
            throw new InternalError("planted");
          });
    }
    var ran = new CountDownLatch(1);
    pool.execute(0, ran::countDown);
    assertTrue(ran.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void theLastThirdOfTheQueueIsKept() {
    for (var i = 0; i < THREADS + 64; i++) {
      pool.execute(32, this::await);
    }
    assertEquals(64, pool.waiting());
    assertThrows(RejectedExecutionException.class, () -> pool.execute(32, () -> {}));
    for (var i = 0; i < 32; i++) {
      pool.execute(0, this::await);
    }
    assertEquals(96, pool.waiting());
  }

  @RepeatedTest(400)
  void aKeptPlaceIsKeptFromTasksThatComeAtOnce() throws Exception {
    for (var i = 0; i < THREADS + 60; i++) {
      pool.execute(0, this::await);
    }
    var start = new CyclicBarrier(CLIENTS);
    var clients = Executors.newFixedThreadPool(CLIENTS);
    for (var i = 0; i < CLIENTS; i++) {
      clients.execute(() -> fillAfter(start));
    }
    clients.shutdown();
    assertTrue(clients.awaitTermination(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    assertEquals(64, pool.waiting());
  }

  private void fillAfter(CyclicBarrier start) {
    try {
      start.await();
      while (true) {
        pool.execute(32, this::await);
      }
    } catch (RejectedExecutionException full) {
      // No place is left beside the kept ones.
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  private void await() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
