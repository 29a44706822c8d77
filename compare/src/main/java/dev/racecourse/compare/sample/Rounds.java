package dev.racecourse.compare.sample;

/**
 * The rounds of a pair; in each, both sides run one iteration.
 *
 * @param warmUp rounds that are played first and not counted
 * @param measured rounds that count
 */
public record Rounds(int warmUp, int measured) {

  /** All rounds. */
  public int total() {
    return warmUp + measured;
  }

  /** As many that count, after a warm-up that is so many times as long. */
  public Rounds afterWarmUpTimes(int factor) {
    return new Rounds(warmUp * factor, measured);
  }

  /** A round's name for a reader, who counts from 1. */
  public String name(int round) {
    return round < warmUp
        ? "warm-up round " + (round + 1)
        : "round " + (round - warmUp + 1) + " of " + measured;
  }
}
