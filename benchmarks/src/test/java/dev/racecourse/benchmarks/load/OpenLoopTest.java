package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
  private static final int RATE = 200;
  private static final int SECONDS = 3;
  private static final int USERS = 3;
  private static final Plan PLAN = plan(RATE, USERS, SECONDS, Duration.ofMinutes(1));

  @Test
  void aStallOfTheServerIsInTheLatencyOfAllWhomItKeptWaiting() throws Exception {
    var target = new FakeTarget(new StallingServer());
    var result = run(PLAN, target);

    assertEquals(RATE * SECONDS, target.calls.get());
    assertEquals(RATE * SECONDS, result.latency().getTotalCount(), "none is left out");
    assertEquals(RATE * SECONDS, result.service().getTotalCount());
    assertTrue(result.isComplete());
    assertTrue(millis(result.latency(), 100) >= 900);
    assertTrue(millis(result.latency(), 99.9) >= 900);
    // The stall is a third of the run; who sent only after it would have three slow requests.
    assertTrue(millis(result.latency(), 90) >= 500);
    assertTrue(millis(result.service(), 50) < millis(result.latency(), 90) / 2);
    assertTrue(result.lateForWantOfUsers() > USERS);
  }

  @Test
  void requestsOfTheWarmUpAreSentAndNotRecorded() throws Exception {
    var target = new FakeTarget(call -> new Target.Reply(503, false));
    var result =
        run(
            new Plan(
                100, USERS, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1)),
            target);

    assertEquals(200, target.calls.get());
    assertEquals(100, result.warmUpErrors());
    assertEquals(new Result.Counts(100, 100, 0, 100, 0), result.counts());
  }

  @Test
  void aUserWhoFailedConnectsAgain() throws Exception {
    var target =
        new FakeTarget(
            call -> {
              if (call % 10 == 5) {
                throw new IOException("Connection reset");
              }
              return FakeTarget.fine();
            });
    var result = run(PLAN, target);

    assertEquals(Map.of("connection reset", 60L), result.failed());
    assertEquals(new Result.Counts(600, 600, 540, 0, 60), result.counts());
    assertEquals(540, result.latency().getTotalCount());
    assertEquals(USERS + 60, target.opened.get());
    assertEquals(target.opened.get(), target.closed.get());
  }

  @Test
  void aDefectOfAUserIsCountedAsWell() throws Exception {
    var target =
        new FakeTarget(
            call -> {
              throw new IllegalStateException("broken");
            });
    var result = run(plan(10, 1, 1, Duration.ofMinutes(1)), target);
    assertEquals(Map.of("java.lang.IllegalStateException: broken", 10L), result.failed());
  }

  @Test
  void whatIsNotSentWithinTheGraceIsNeverSent() throws Exception {
    var target =
        new FakeTarget(
            call -> {
              FakeTarget.takeMillis(50);
              return FakeTarget.fine();
            });
    var result = run(plan(100, 1, 1, Duration.ofMillis(200)), target);

    var counts = result.counts();
    assertEquals(100, counts.due());
    assertEquals(target.calls.get(), counts.sent());
    assertEquals(counts.sent(), counts.answered());
    assertEquals(0, counts.outstanding());
    // One request takes 50 ms at least, so 100 of them have no room in 1.2 s.
    assertTrue(counts.neverSent() > 0);
    assertFalse(result.holds(Duration.ofHours(1)), "no limit is held");
  }

  @Test
  void aUserWhoCannotConnectAgainHoldsNoRequest() throws Exception {
    var target =
        new FakeTarget(
            call -> {
              if (call == 0) {
                throw new IOException("Connection reset");
              }
              return FakeTarget.fine();
            });
    var doomed =
        new Target() {
          @Override
          public String name() {
            return target.name();
          }

          @Override
          public User connect(int number) throws IOException {
            if (target.opened.get() == USERS) {
              throw new IOException("Connection refused");
            }
            return target.connect(number);
          }

          @Override
          public void close() {}
        };
    var result = run(PLAN, doomed);

    assertEquals(new Result.Counts(600, 600, 599, 0, 1), result.counts());
    assertEquals("[connection refused]", result.failedConnects().keySet().toString());
    var attempts = result.failedConnects().values().stream().mapToLong(Long::longValue).sum();
    assertTrue(attempts < 300, "it gives up when there is nothing left to send");
    assertEquals(USERS, target.closed.get());
  }

  private static Result run(Plan plan, Target target) throws IOException, InterruptedException {
    try (var users = Users.connect(target, plan.users())) {
      return Run.of(plan, users, Optional.empty(), (elapsed, status) -> {});
    }
  }

  private static Plan plan(int rate, int users, int seconds, Duration grace) {
    return new Plan(rate, users, Duration.ZERO, Duration.ofSeconds(seconds), grace);
  }

  private static double millis(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / Percentiles.MILLI_NANOS;
  }

  /** Answers at once, but for one second in which nobody gets an answer. Thread-safe: a latch. */
  private static final class StallingServer implements FakeTarget.Script {
    private static final int STALLING_CALL = 100;

    private final CountDownLatch stallIsOver = new CountDownLatch(1);

    @Override
    public Target.Reply send(int call) throws InterruptedException {
      if (call == STALLING_CALL) {
        TimeUnit.SECONDS.sleep(1);
        stallIsOver.countDown();
      } else if (call > STALLING_CALL) {
        stallIsOver.await();
      }
      return FakeTarget.fine();
    }
  }
}
