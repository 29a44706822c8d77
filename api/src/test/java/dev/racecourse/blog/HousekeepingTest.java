package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Housekeeping.Chore;
import dev.racecourse.blog.ops.Round;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  @Test
  void aRoundThatFailsIsNotTheLast() throws Exception {
    assertGoesOnAfter(
        () -> {
          throw new IllegalStateException("a clock that this test broke");
        });
  }

  @Test
  void norIsOneThatFailsForWantOfMemory() throws Exception {
    assertGoesOnAfter(
        () -> {
          throw new OutOfMemoryError("planted");
        });
  }

  private static void assertGoesOnAfter(Supplier<Instant> failing) throws Exception {
    var sessions =
        SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
    var broken = new BrokenClock(failing);
    var round = new Round(() -> sessions.sweep(broken.instant()), "a planted failure");
    var period = Duration.ofMillis(1);
    var housekeeping = new Housekeeping(List.of(new Chore(period, period, round)));
    housekeeping.start();
    try {
      assertTrue(broken.askedTwice.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS), "given up");
    } finally {
      housekeeping.stop();
    }
  }

  /** A clock that makes every round fail. */
  private static final class BrokenClock extends Clock {
    private final CountDownLatch askedTwice = new CountDownLatch(2);
    private final Supplier<Instant> failing;

    BrokenClock(Supplier<Instant> failing) {
      this.failing = failing;
    }

    @Override
    public Instant instant() {
      askedTwice.countDown();
      return failing.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
