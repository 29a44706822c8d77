package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
  void anErrorInATaskTakesNoThreadAway() throws Exception {
    for (var i = 0; i < THREADS; i++) {
      pool.execute(
          () -> {
            throw new InternalError("planted");
          });
    }
    var ran = new CountDownLatch(1);
    pool.execute(ran::countDown);
    assertTrue(ran.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
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
