package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Iterations;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.WarmUp;
import dev.racecourse.benchmarks.samples.Measured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.TimeValue;

class HeatTimesTest {

  private static final HeatSpec HEAT =
      new HeatSpec(
          List.of(Measured.workload("requests.ReadPost.readPost")),
          List.of(Setting.of(1), Setting.of(4)));

  private final HeatTimes times =
      new HeatTimes(
          new Iterations(0, TimeValue.NONE, 10, 45, TimeValue.milliseconds(80)),
          Duration.ofSeconds(5));

  @Test
  void guessesAtFirst() {
    // 1.5 s for the JVM, 5 s of warm-up, and two cells of 0.5 s and 45 turns of 0.1 s.
    assertEquals(Duration.ofMillis(16_500), times.of(HEAT, 45));
    assertEquals(Duration.ofMillis(9_500), times.atLeast(HEAT));
  }

  @Test
  void hasAsManyTurnsAsAllHeatsHaveTimeFor() {
    var three = List.of(HEAT, HEAT, HEAT);
    assertEquals(45, times.turns(three, time -> true));
    assertEquals(20, times.turns(three, time -> time.toMillis() < 3 * 11_600));
    assertEquals(10, times.turns(three, time -> false));
  }

  @Test
  void learnsFromWhatAHeatTook() {
    var warmUps = Map.of(HEAT.workloads().get(0), new WarmUp(10, true));
    var outcome = new HeatOutcome(warmUps, Map.of(), Optional.empty(), false);

    // 1.5 s, 10 s, and two cells of 0.5 s and 20 turns of 0.2 s.
    times.learn(HEAT, outcome, Duration.ofMillis(20_500), 20);

    assertEquals(Duration.ofMillis(20_500), times.of(HEAT, 20));
    assertEquals(Duration.ofMillis(16_500), times.atLeast(HEAT));
  }
}
