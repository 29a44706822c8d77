package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All threads wait for a database that answers nobody. */
class StorePoolTest {
  private static final int THREADS = 32;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final StorePool pool = new StorePool(nanos::get);

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void whoWaitedTooLongForAThreadIsToldSo() throws Exception {
    keepAllThreadsBusy();
    pool.execute(done::incrementAndGet, late::incrementAndGet);
    nanos.addAndGet(Duration.ofSeconds(6).toNanos());
    pool.execute(done::incrementAndGet, late::incrementAndGet);
    answer.countDown();
    Await.until("all are served", () -> done.get() + late.get() == THREADS + 2);
    assertEquals(1, late.get());
  }

  @Test
  void whoFindsNoPlaceInTheQueueIsRefused() throws Exception {
    keepAllThreadsBusy();
    assertThrows(
        RejectedExecutionException.class,
        () -> {
          while (true) {
            pool.execute(done::incrementAndGet, late::incrementAndGet);
          }
        });
    assertEquals(1024, pool.waiting());
  }

  private void keepAllThreadsBusy() throws Exception {
    var begun = new CountDownLatch(THREADS);
    for (var i = 0; i < THREADS; i++) {
      pool.execute(
          () -> {
            begun.countDown();
            await(answer);
            done.incrementAndGet();
          },
          late::incrementAndGet);
    }
    begun.await();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      // The pool is closed.
    }
  }
}
