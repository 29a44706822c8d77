package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
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
    var crowd = new FakeCrowd(new StallingServer());
    var outcome = run(PLAN, crowd);

    assertEquals(RATE * SECONDS, crowd.calls.get());
    assertEquals(RATE * SECONDS, outcome.latency().getTotalCount(), "none is left out");
    assertEquals(RATE * SECONDS, outcome.service().getTotalCount());
    assertTrue(outcome.isComplete());
    assertTrue(millis(outcome.latency(), 100) >= 900);
    assertTrue(millis(outcome.latency(), 99.9) >= 900);
    // The stall is a third of the run; who sent only after it would have three slow requests.
    assertTrue(millis(outcome.latency(), 90) >= 500);
    assertTrue(millis(outcome.service(), 50) < millis(outcome.latency(), 90) / 2);
    assertTrue(outcome.lateForWantOfUsers() > USERS);
  }

  @Test
  void requestsOfTheWarmUpAreSentAndNotRecorded() throws Exception {
    var crowd = new FakeCrowd(call -> new Answer(503, false));
    var outcome = run(new Plan(100, USERS, 1, 1, Duration.ofMinutes(1)), crowd);

    assertEquals(200, crowd.calls.get());
    assertEquals(100, outcome.warmUpErrors());
    assertEquals(new Counts(100, 100, 0, 100, 0), outcome.counts());
  }

  @Test
  void aCallerThatFailedIsReplaced() throws Exception {
    var crowd =
        new FakeCrowd(
            call -> {
              if (call % 10 == 5) {
                throw new IOException("Connection reset");
              }
              return FakeCrowd.fine();
            });
    var outcome = run(PLAN, crowd);

    assertEquals(Map.of("Connection reset", 60L), outcome.failed());
    assertEquals(new Counts(600, 600, 540, 0, 60), outcome.counts());
    assertEquals(540, outcome.latency().getTotalCount());
    assertEquals(USERS + 60, crowd.opened.get());
    assertEquals(crowd.opened.get(), crowd.closed.get());
  }

  @Test
  void aDefectOfACallerIsCountedAsWell() throws Exception {
    var crowd =
        new FakeCrowd(
            call -> {
              throw new IllegalStateException("broken");
            });
    var outcome = run(plan(10, 1, 1, Duration.ofMinutes(1)), crowd);
    assertEquals(Map.of("java.lang.IllegalStateException: broken", 10L), outcome.failed());
  }

  @Test
  void whatIsNotSentWithinTheGraceIsNeverSent() throws Exception {
    var crowd =
        new FakeCrowd(
            call -> {
              TimeUnit.MILLISECONDS.sleep(50);
              return FakeCrowd.fine();
            });
    var outcome = run(plan(100, 1, 1, Duration.ofMillis(200)), crowd);

    var counts = outcome.counts();
    assertEquals(100, counts.due());
    assertEquals(crowd.calls.get(), counts.sent());
    assertEquals(counts.sent(), counts.answered());
    assertEquals(0, counts.outstanding());
    // One request takes 50 ms at least, so 100 of them have no room in 1.2 s.
    assertTrue(counts.neverSent() > 0);
    assertFalse(new Limit(Duration.ofHours(1)).isHeldBy(outcome), "no limit is held");
  }

  @Test
  void aUserWhoCannotConnectAgainHoldsNoRequest() throws Exception {
    var crowd =
        new FakeCrowd(
            call -> {
              if (call == 0) {
                throw new IOException("Connection reset");
              }
              return FakeCrowd.fine();
            });
    var doomed =
        new Crowd() {
          @Override
          public String target() {
            return crowd.target();
          }

          @Override
          public Caller caller(int number) throws IOException {
            if (crowd.opened.get() == USERS) {
              throw new IOException("Connection refused");
            }
            return crowd.caller(number);
          }

          @Override
          public void close() {}
        };
    var outcome = run(PLAN, doomed);

    assertEquals(new Counts(600, 600, 599, 0, 1), outcome.counts());
    assertEquals("[Connection refused]", outcome.failedConnects().keySet().toString());
    var attempts = outcome.failedConnects().values().stream().mapToLong(Long::longValue).sum();
    assertTrue(attempts < 300, "it gives up when there is nothing left to send");
    assertEquals(USERS, crowd.closed.get());
  }

  private static Outcome run(Plan plan, Crowd crowd) throws IOException, InterruptedException {
    return new LoadRun(plan, crowd, new PrintStream(OutputStream.nullOutputStream())).run();
  }

  private static Plan plan(int rate, int users, int seconds, Duration grace) {
    return new Plan(rate, users, 0, seconds, grace);
  }

  private static double millis(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / Millis.NANOS;
  }

  /** Answers at once, but for one second in which nobody gets an answer. Thread-safe: a latch. */
  private static final class StallingServer implements FakeCrowd.Script {
    private static final int STALLING_CALL = 100;

    private final CountDownLatch stallIsOver = new CountDownLatch(1);

    @Override
    public Answer call(int call) throws InterruptedException {
      if (call == STALLING_CALL) {
        TimeUnit.SECONDS.sleep(1);
        stallIsOver.countDown();
      } else if (call > STALLING_CALL) {
        stallIsOver.await();
      }
      return FakeCrowd.fine();
    }
  }
}
