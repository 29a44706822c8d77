package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {
  @ParameterizedTest
  @CsvSource({"900, 1000, false", "1500, 4000, true", "1500, 20000, false", "8000, 20000, true"})
  void theGeneratorIsLateIfItMadeMuchOfTheLatency(
      long wakeUpMicros, long latencyMicros, boolean late) {
    var result =
        new ResultBuilder().wakeUps(wakeUpMicros * 1000).latency(latencyMicros * 1000).build();
    assertEquals(late, result.isGeneratorLate());
  }

  @Test
  void aLimitIsHeldUpToItselfAndOnlyIfEveryRequestHasItsAnswer() {
    var millis = 1_000_000L;
    var exact = new ResultBuilder().latency(20 * millis).build();
    assertTrue(exact.holds(Duration.ofMillis(21)));
    assertFalse(exact.holds(Duration.ofMillis(19)));
    var incomplete = new ResultBuilder().latency(millis).unanswered(1).build();
    assertFalse(incomplete.holds(Duration.ofMillis(20)));
  }
}
