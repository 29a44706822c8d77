package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Optional<Duration> LIMIT = Optional.of(Duration.ofMillis(20));

  @Test
  void itIsCutAsSoonAsItCannotHoldItsLimit() throws Exception {
    var slow =
        new FakeTarget(
            request -> {
              FakeTarget.takeMillis(30);
              return FakeTarget.fine();
            });
    var result = run(slow, plan(100, 2, Duration.ofSeconds(20)), LIMIT);
    assertTrue(result.cut());
    assertTrue(result.counts().due() < 2000);
    assertFalse(result.interrupted());
    assertFalse(result.holds(LIMIT.get()));
  }

  @Test
  void itIsCutAsSoonAsTheServerHasBeenSilentForTooLong() throws Exception {
    var silent =
        new FakeTarget(
            request -> {
              FakeTarget.takeMillis(3000);
              throw new IOException("silent");
            });
    var result = run(silent, plan(100, 2, Duration.ofSeconds(20)), LIMIT);
    assertTrue(result.cut());
    assertEquals(2, silent.calls.get(), "cut before there was any answer");
  }

  @Test
  void itIsNotCutIfOneInAHundredIsLate() throws Exception {
    var target =
        new FakeTarget(
            request -> {
              FakeTarget.takeMillis(request >= 198 ? 3600 : 0);
              return FakeTarget.fine();
            });
    // The users who are free meanwhile send the others in time.
    var limit = Optional.of(Duration.ofSeconds(3));
    var result = run(target, plan(100, 3, Duration.ofSeconds(2)), limit);
    assertFalse(result.cut());
    assertTrue(result.holds(limit.get()));
  }

  @Test
  void usersStayConnectedFromRunToRun() throws Exception {
    var target = new FakeTarget(request -> FakeTarget.fine());
    try (var users = Users.connect(target, 3)) {
      run(users, plan(100, 3, Duration.ofSeconds(1)));
      run(users, plan(200, 3, Duration.ofSeconds(1)));
      assertEquals(300, target.calls.get());
      assertEquals(3, target.opened.get());
      assertEquals(0, target.closed.get());
    }
    assertEquals(3, target.closed.get());
  }

  @Test
  void whoLostTheConnectionInTheLastRunConnectsInTheNext() throws Exception {
    var target =
        new FakeTarget(
            request -> {
              if (request == 0) {
                throw new IOException("Connection reset");
              }
              return FakeTarget.fine();
            });
    try (var users = Users.connect(target, 1)) {
      assertEquals(1, run(users, plan(1, 1, Duration.ofSeconds(1))).counts().failed());
      assertEquals(1, run(users, plan(1, 1, Duration.ofSeconds(1))).counts().answered());
      assertEquals(2, target.opened.get());
    }
  }

  @Test
  void whoStillWaitsForAnAnswerOfTheLastRunIsReplaced() throws Exception {
    var main = Thread.currentThread();
    var never = new CountDownLatch(1);
    var target =
        new FakeTarget(
            request -> {
              if (request == 0) {
                main.interrupt();
                while (never.getCount() > 0) {
                  FakeTarget.takeMillis(10);
                }
              }
              return FakeTarget.fine();
            });
    try (var users = Users.connect(target, 1)) {
      var stuck = run(users, plan(1, 1, Duration.ofSeconds(1)));
      assertTrue(stuck.interrupted());
      assertEquals(1, stuck.counts().outstanding());
      assertEquals(1, run(users, plan(1, 1, Duration.ofSeconds(1))).counts().answered());
      assertEquals(2, target.opened.get());
    } finally {
      never.countDown();
    }
  }

  @Test
  void itSaysHowItGoes() throws Exception {
    var target = new FakeTarget(request -> new Target.Reply(503, false));
    var plan = new Plan(50, 1, Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1));
    var seen = new ArrayList<String>();
    try (var users = Users.connect(target, 1)) {
      Run.of(plan, users, Optional.empty(), (elapsed, status) -> seen.add(status));
    }
    var warmUp = "warm-up: 0/s, \\d+ errors, p99 -, max - ms";
    assertTrue(seen.get(0).matches(warmUp), seen::toString);
    assertTrue(seen.stream().allMatch(line -> line.matches("(warm-up: )?0/s, .*")), seen::toString);
  }

  private static Result run(FakeTarget target, Plan plan, Optional<Duration> limit)
      throws IOException, InterruptedException {
    try (var users = Users.connect(target, plan.users())) {
      return Run.of(plan, users, limit, (elapsed, status) -> {});
    }
  }

  private static Result run(Users users, Plan plan) throws IOException, InterruptedException {
    return Run.of(plan, users, Optional.empty(), (elapsed, status) -> {});
  }

  private static Plan plan(long rate, int users, Duration time) {
    return new Plan(rate, users, Duration.ZERO, time, Duration.ofSeconds(10));
  }
}
