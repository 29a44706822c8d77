package dev.racecourse.benchmarks.heat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/**
 * Warms this JVM up: runs its benchmark until it has settled, each time briefly and with a server
 * of its own.
 */
final class JvmWarmUp {

  private JvmWarmUp() {}

  /**
   * Runs.
   *
   * @param limit when to give up; the last run may end after it
   */
  static WarmUp run(Options options, Duration limit) throws RunnerException {
    var start = System.nanoTime();
    var settling = new Settling();
    while (seconds(start) < limit.toMillis() / 1e3) {
      var compiled = compiledMillis();
      var begin = System.nanoTime();
      var speed = new Runner(options).runSingle().getPrimaryResult().getScore();
      var busy = (compiledMillis() - compiled) / 1e3 / seconds(begin);
      System.out.printf(
          "# Warm-up: %.0f operations a second, compilers busy for %.0f %% of the time%n",
          speed, 100 * busy);
      if (settling.isWarmAfter(speed, busy)) {
        return new WarmUp(seconds(start), true);
      }
    }
    return new WarmUp(seconds(start), limit.isZero());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Of all compilers together. */
  private static long compiledMillis() {
    var compilers = ManagementFactory.getCompilationMXBean();
    return compilers == null ? 0 : compilers.getTotalCompilationTime();
  }
}
