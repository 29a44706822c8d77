package dev.racecourse.benchmarks.sweep;

import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** A cell that has no result. */
record Failure(Cell cell, String reason) {

  /** What JMH threw. */
  static Failure of(Cell cell, RunnerException thrown) {
    return new Failure(cell, message(innermost(thrown)));
  }

  /** JMH went on without a result: it has printed why. */
  static Failure ofSilence(Cell cell) {
    return new Failure(cell, "no result; the reason is in JMH's report");
  }

  /** JMH wraps what a benchmark throws as a suppressed exception of its own. */
  private static Throwable innermost(Throwable thrown) {
    return Stream.concat(
            Optional.ofNullable(thrown.getCause()).stream(), Stream.of(thrown.getSuppressed()))
        .findFirst()
        .map(Failure::innermost)
        .orElse(thrown);
  }

  private static String message(Throwable thrown) {
    return thrown instanceof RunnerException
        ? String.valueOf(thrown.getMessage())
        : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
