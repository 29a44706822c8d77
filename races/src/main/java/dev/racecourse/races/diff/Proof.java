package dev.racecourse.races.diff;

import dev.racecourse.races.diff.RaceFinding.Tally;

/**
 * How often a test must run without a state that the other side showed, before that says that only
 * the other side has it.
 *
 * <p>The other side showed it in k of h JVMs. If both sides are alike, and each JVM shows it with
 * the same probability, then a side that runs 8 h / k JVMs misses it, after the other has shown it,
 * in fewer than 5 % of comparisons, whatever that probability is. With 3 h / k it would be 10 %.
 *
 * @param forks JVMs
 * @param samples in them: a side may take fewer in a JVM
 */
public record Proof(int forks, long samples) {

  private static final double TIMES = 8;

  /** What it takes, after the other side has shown the state in this many JVMs. */
  public static Proof against(Tally shown) {
    return new Proof(
        (int) Math.ceil(TIMES * shown.forks() / shown.showing()),
        (long) Math.ceil(TIMES * shown.samples() / shown.showing()));
  }

  /** Whether a side that never showed the state ran often enough. */
  public boolean isMetBy(Tally silent) {
    return silent.forks() >= forks && silent.samples() >= samples;
  }
}
