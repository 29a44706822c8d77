package dev.racecourse.benchmarks.heat;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.options.Options;

/**
 * What a JVM of a heat is to do.
 *
 * @param steps one for each segment of the heat
 * @param warmUpLimit how long a warm-up may take; nothing is done if it is zero
 */
record JvmOrders(List<Step> steps, Duration warmUpLimit) implements Serializable {

  /**
   * A run of JMH.
   *
   * @param warmUp whether it is repeated until the JVM is warm; or takes turns and is reported
   */
  record Step(Options options, boolean warmUp) implements Serializable {}
}
