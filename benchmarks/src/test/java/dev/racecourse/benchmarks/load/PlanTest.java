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
    var plan = new Plan(rate, 1, 2, 86_400, Duration.ZERO);
    assertEquals(rate * 86_400, plan.recordedBefore(plan.endNanos()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 7, 1_000, 333_333, 1_000_000})
  void aRequestIsDueFromItsStartOn(long rate) {
    var plan = new Plan(rate, 1, 2, 86_400, Duration.ZERO);
    for (var request = plan.firstRecorded(); request < plan.firstRecorded() + 10_000; request++) {
      var before = request - plan.firstRecorded();
      assertEquals(before, plan.recordedBefore(plan.offsetNanos(request)));
      assertEquals(before + 1, plan.recordedBefore(plan.offsetNanos(request) + 1));
    }
  }

  @Test
  void theLongestRunDoesNotOverflow() {
    var plan = new Plan(1_000_000, 1, 0, 86_400, Duration.ZERO);
    assertEquals(86_399_999_999_000L, plan.offsetNanos(86_399_999_999L));
  }

  @Test
  void nothingOfTheWarmUpIsRecorded() {
    assertEquals(0, new Plan(10, 1, 2, 1, Duration.ZERO).recordedBefore(1_500_000_000));
  }
}
