package dev.racecourse.compare.jmh;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a pair; in each, both sides run one iteration.
 *
 * @param warmUp rounds that are played first and not counted
 * @param measured rounds that count
 * @param batches of single shots; null if iterations take a time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rounds(int warmUp, int measured, @Nullable Batches batches) {

  private static final int FEWEST = 5;

  /**
   * How often an iteration of single shots calls the benchmark.
   *
   * @param warmUp calls in an iteration that does not count
   * @param measured calls in one that counts
   */
  public record Batches(int warmUp, int measured) {}

  /** Rounds of iterations that take a time. */
  public Rounds(int warmUp, int measured) {
    this(warmUp, measured, null);
  }

  /** All rounds. */
  public int total() {
    return warmUp + measured;
  }

  /** As many that count, after a warm-up that is so many times as long. */
  public Rounds afterWarmUpTimes(int factor) {
    return new Rounds(warmUp * factor, measured, batches);
  }

  /**
   * A share of the rounds, and no fewer than 1 that warms up and 5 that count, if there were as
   * many. Single shots stay as many as they are.
   */
  public Rounds timesAbout(double share) {
    return batches != null
        ? this
        : new Rounds(
            Math.min(warmUp, Math.max(1, (int) (warmUp * share))),
            Math.min(measured, Math.max(FEWEST, (int) (measured * share))));
  }

  /** A round's name for a reader, who counts from 1. */
  public String name(int round) {
    return round < warmUp
        ? "warm-up round " + (round + 1)
        : "round " + (round - warmUp + 1) + " of " + measured;
  }
}
