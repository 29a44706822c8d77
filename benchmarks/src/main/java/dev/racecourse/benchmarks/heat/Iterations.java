package dev.racecourse.benchmarks.heat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * JMH's iterations of a cell in one JVM, of which each is a turn.
 *
 * @param warmUps how many come first and do not count
 * @param warmUpTime how long each of those takes
 * @param measured how many count
 * @param time how long each of those takes
 */
public record Iterations(int warmUps, TimeValue warmUpTime, int measured, TimeValue time) {

  /**
   * What is done unless {@code -wi}, {@code -w}, {@code -i} or {@code -r} say otherwise. The JVM is
   * warm by then; its server is new. Shorter turns would measure for less of their time, and with
   * longer ones a slow spell of the machine could fall on one JVM alone.
   */
  private static final Iterations USUAL =
      new Iterations(1, TimeValue.milliseconds(200), 45, TimeValue.milliseconds(50));

  /** JMH's own work, and the wait for the turn. */
  private static final Duration OVERHEAD = Duration.ofMillis(20);

  /** As the options say. */
  public static Iterations of(Options options) {
    return new Iterations(
        options.getWarmupIterations().orElse(USUAL.warmUps),
        options.getWarmupTime().orElse(USUAL.warmUpTime),
        options.getMeasurementIterations().orElse(USUAL.measured),
        options.getMeasurementTime().orElse(USUAL.time));
  }

  /** All turns of a cell. */
  int total() {
    return warmUps + measured;
  }

  /** How long the turns of one cell take in one JVM. */
  public Duration duration() {
    var nanos =
        warmUps * warmUpTime.convertTo(TimeUnit.NANOSECONDS)
            + measured * time.convertTo(TimeUnit.NANOSECONDS);
    return Duration.ofNanos(nanos).plus(OVERHEAD.multipliedBy(total()));
  }
}
