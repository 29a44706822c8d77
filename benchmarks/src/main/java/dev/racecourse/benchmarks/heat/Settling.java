package dev.racecourse.benchmarks.heat;

/**
 * When a JVM is warm: after a run of its benchmark in which its compilers were quiet, and which was
 * hardly faster than the fastest run before.
 */
final class Settling {

  /** For how much of the time compilers of a warm JVM are at work, all together. */
  private static final double QUIET = 0.4;

  /** How much faster than all runs before it a run may be that shows no growth. */
  private static final double LEVEL = 1.1;

  private double best;

  /**
   * Takes one more run into account.
   *
   * @param speed operations in a unit of time
   * @param compiling for how much of the run's time compilers were at work, all together
   * @return whether the JVM is warm
   */
  boolean isWarmAfter(double speed, double compiling) {
    var warm = compiling < QUIET && speed < LEVEL * best;
    best = Math.max(best, speed);
    return warm;
  }
}
