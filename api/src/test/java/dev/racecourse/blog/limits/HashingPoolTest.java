package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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

  @Test
  void anErrorInATaskTakesNoThreadAway() throws Exception {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (var pool = new HashingPool()) {
      for (var i = 0; i < threads; i++) {
        pool.execute(
            () -> {
              throw new InternalError("planted");
            });
      }
      var ran = new CountDownLatch(1);
      pool.execute(ran::countDown);
      assertTrue(ran.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
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
