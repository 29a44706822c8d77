package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class HashingPoolTest {

  @Test
  void whatTheQueueHasNoRoomForIsRefused() {
    var release = new CountDownLatch(1);
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (var pool = new HashingPool()) {
      for (var i = 0; i < threads + 64; i++) {
        pool.execute(() -> await(release));
      }
      assertEquals(64, pool.waiting());
      assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> {}));
      release.countDown();
    }
  }

  private static void await(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
