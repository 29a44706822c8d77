package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 3, 7, 1_000, 333_333, 1_000_000})
  void asManyRequestsAreRecordedAsWereAsked(long rate) {
    var plan = plan(rate, 2, 86_400);
    assertEquals(rate * 86_400, plan.recordedBefore(plan.endNanos()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 7, 1_000, 333_333, 1_000_000})
  void aRequestIsDueFromItsStartOn(long rate) {
    var plan = plan(rate, 2, 86_400);
    for (var request = plan.firstRecorded(); request < plan.firstRecorded() + 10_000; request++) {
      var before = request - plan.firstRecorded();
      assertEquals(before, plan.recordedBefore(plan.offsetNanos(request)));
      assertEquals(before + 1, plan.recordedBefore(plan.offsetNanos(request) + 1));
    }
  }

  @Test
  void theLongestRunDoesNotOverflow() {
    var plan = plan(1_000_000, 0, 86_400);
    assertEquals(86_399_999_999_000L, plan.offsetNanos(86_399_999_999L));
  }

  @Test
  void nothingOfTheWarmUpIsRecorded() {
    assertEquals(0, plan(10, 2, 1).recordedBefore(1_500_000_000));
  }

  @Test
  void partsOfSecondsCountAsWell() {
    var plan = new Plan(10, 1, Duration.ofMillis(250), Duration.ofMillis(500), Duration.ZERO);
    assertEquals(3, plan.firstRecorded(), "those at 0, 100 and 200 ms are of the warm-up");
    assertEquals(5, plan.recordedBefore(plan.endNanos()), "those at 300 to 700 ms");
  }

  private static Plan plan(long rate, int warmUpSeconds, int seconds) {
    return new Plan(
        rate, 1, Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds), Duration.ZERO);
  }
}
