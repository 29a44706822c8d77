package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a place in the queue. */
class HashingPoolTest {
  private static final int THREADS = 3;

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
      pool.execute(this::await);
    }
    assertEquals(96, pool.waiting());
    assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> {}));
  }

  @Test
  void theLastThirdOfTheQueueIsKept() {
    for (var i = 0; i < THREADS + 64; i++) {
      pool.executeLeavingRoom(this::await);
    }
    assertEquals(64, pool.waiting());
    assertThrows(RejectedExecutionException.class, () -> pool.executeLeavingRoom(() -> {}));
    for (var i = 0; i < 32; i++) {
      pool.execute(this::await);
    }
    assertEquals(96, pool.waiting());
  }

  private void await() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
