package dev.racecourse.benchmarks.heat;

import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * JMH's iterations of a cell in one JVM, of which each is a turn.
 *
 * @param warmUps how many come first and do not count
 * @param warmUpTime how long each of those takes
 * @param fewest how many must count where time is short
 * @param measured how many count otherwise
 * @param time how long each of those takes
 */
public record Iterations(
    int warmUps, TimeValue warmUpTime, int fewest, int measured, TimeValue time) {

  /**
   * What is done unless {@code -wi}, {@code -w}, {@code -i} or {@code -r} say otherwise. The JVM is
   * warm by then; its server is new. Shorter turns would measure for less of their time, and with
   * longer ones a slow spell of the machine could fall on one JVM alone.
   */
  private static final Iterations USUAL =
      new Iterations(1, TimeValue.milliseconds(200), 10, 45, TimeValue.milliseconds(50));

  /** As the options say. */
  public static Iterations of(Options options) {
    return new Iterations(
        options.getWarmupIterations().orElse(USUAL.warmUps),
        options.getWarmupTime().orElse(USUAL.warmUpTime),
        options.getMeasurementIterations().orElse(USUAL.fewest),
        options.getMeasurementIterations().orElse(USUAL.measured),
        options.getMeasurementTime().orElse(USUAL.time));
  }

  /** The same with another number of those that count. */
  public Iterations with(int count) {
    return new Iterations(warmUps, warmUpTime, count, count, time);
  }

  /** All turns of a cell. */
  int total() {
    return warmUps + measured;
  }
}
