package dev.racecourse.benchmarks.cost;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What every benchmark has in common: the end of an iteration is not charged to operations. */
@State(Scope.Thread)
public abstract class ClockedBenchmark {
  /** Stops to count costs. */
  @TearDown(Level.Iteration)
  public void stopTheClock() {
    IterationClock.stop();
  }
}
