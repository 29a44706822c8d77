package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionSweeperTest {

  @Test
  void aRoundThatFailsIsNotTheLast() throws Exception {
    var sessions =
        SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
    var broken = new BrokenClock();
    var sweeper = new SessionSweeper(sessions, broken, Duration.ofMillis(1));
    sweeper.start();
    try {
      assertTrue(broken.askedTwice.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS), "given up");
    } finally {
      sweeper.stop();
    }
  }

  /** A clock that makes every round fail. */
  private static final class BrokenClock extends Clock {
    private final CountDownLatch askedTwice = new CountDownLatch(2);

    @Override
    public Instant instant() {
      askedTwice.countDown();
      throw new IllegalStateException("a clock that this test broke");
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
