package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.report.ShortName;
import java.util.regex.Pattern;

/**
 * What one JMH run measures.
 *
 * @param benchmark the full name of the benchmark method
 * @param threads how many threads call it
 */
record Cell(String benchmark, int threads) {

  /** A regular expression that JMH finds in that benchmark's name only. */
  static String exactly(String benchmark) {
    return "^" + Pattern.quote(benchmark) + "$";
  }

  /** The class and the method, without the package. */
  String name() {
    return ShortName.of(benchmark);
  }

  @Override
  public String toString() {
    return name() + " with " + threads + (threads == 1 ? " thread" : " threads");
  }
}
