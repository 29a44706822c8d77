package dev.racecourse.benchmarks.heat;

import java.io.Serializable;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * What a JVM of a heat has done so far.
 *
 * @param warmUps in the order of its orders
 * @param results one for each cell that it has measured, in the order of its orders
 * @param failure why it could not go on; empty if it could
 */
record JvmReport(List<WarmUp> warmUps, List<RunResult> results, String failure)
    implements Serializable {

  /** Of a JVM that has left no report. */
  static final JvmReport NONE = new JvmReport(List.of(), List.of(), "");
}
