package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.cost.IterationClock;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Where all users wait for one another before an iteration. JMH lets each thread run the benchmark
 * as soon as its own set-up is done; what one of them did by then would disturb the set-up of the
 * others.
 */
@State(Scope.Benchmark)
public class StartingLine {
  private static final int PATIENCE_SECONDS = 60;

  private CyclicBarrier line;

  /** Draws the line for as many users as there are. */
  @Setup
  public void draw(BenchmarkParams params) {
    line = new CyclicBarrier(params.getThreads(), IterationClock::restart);
  }

  /**
   * Waits for the others.
   *
   * @throws IllegalStateException if one of them does not come
   */
  public void await() throws InterruptedException {
    try {
      line.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("another user failed to set up this iteration", e);
    }
  }
}
